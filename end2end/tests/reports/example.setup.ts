/** A report for the office to look at, with everything a report can have. */
import { test } from "../../fixtures";
import { sendReport } from "../../fixtures/examples";
import { photoWithPosition } from "../../fixtures/photo";

test("somebody has reported a place", async ({ request, browser }) => {
  await sendReport(request, {
    area: "centrum",
    time_band: "evening",
    day_type: "weekday",
    recurrence: "recurring",
    impact: "3",
    words: "Det är mörkt här. Karl Johansson på 070-174 06 13 vet mer.",
    pii_ok: "1",
    already: "no",
    email: "nagon@example.org",
    photo: await photoWithPosition(browser),
  });
});
