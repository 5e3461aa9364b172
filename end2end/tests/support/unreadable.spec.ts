/**
 * What somebody tells is read by those it is for and is left nowhere in the clear: not in the database and what belongs to it, the files,
 * the outbox, the letters or the log; and where a script sealed it, not in the memory of the server either. And the program's own proof
 * (`lykta support verify`) finds nothing that should be gone.
 */
import { type ExecFileException, execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { BINARY, LOG, environment } from "../../fixtures/binary";
import { inFiles, inMemory, isOpen, sought } from "../../fixtures/left_behind";
import { sessionOf } from "../../fixtures/people";
import { type Asking, arrived, ask, changePhone, expect, openByCode, openFromList, take, test, unlock, waiting, writeBack, writeTo } from "../../fixtures/support";

const CHOOSE = "Hjälp mig att välja";

/** Words that nothing else in the world holds: what is found of them comes from here. */
interface Told {
  asking: Required<Asking>;
  later: string;
  message: string;
}

const SEALED: Told = {
  asking: { whom: CHOOSE, name: "Gullviva Drakblomsäng", phone: "070-174 06 97", other: 'Mjölnarbacksmostern, kallad "Ängsull"', language: "krångelforsiska" },
  later: "070-174 06 96",
  message: 'När skymningsharen "ropar" går det bra.',
};
const PLAIN: Told = {
  asking: { whom: CHOOSE, name: "Sländrik Kopparmossevik", phone: "070-174 06 95", other: 'Barkbåtsfarbrodern, kallad "Örngott"', language: "tallkottsmål" },
  later: "070-174 06 99",
  message: 'Fråga efter "lingonväktaren" i luckan.',
};
const FROM_OFFICER = 'Vattenklöverhälsningar från "oss" på Åkroken.';
/** In every copy of the data (which the server has read) and of the program: found, or nothing was searched. */
const [IN_DATA, IN_PROGRAM] = ["Kvinnojouren Lanternan", "lykta support v1"] as const;

/** What a command said, and how it ended. */
interface Answer {
  code?: number;
  stdout: string;
  stderr: string;
}

/** Each text whole, each of its rare words, and numbers without what stands between their figures. */
function wordsOf({ asking: { name, phone, other, language }, later, message }: Told): string[] {
  const texts = [name, phone, other, language, later, message];
  const rare = texts.flatMap((text) => text.match(/[\p{L}]{9,}/gu) ?? []);
  const numbers = [phone, later].map((number) => number.replace(/\D/g, ""));
  return [...new Set([...texts, ...rare, ...numbers])];
}

function spoken(code: string): string[] {
  return [code, code.replaceAll("-", "")];
}

/** Somebody asks, writes and changes how to be reached: everything a person can send. Tells the code. */
async function tellAll(page: Page, { asking, later, message }: Told): Promise<string> {
  const code = await ask(page, asking);
  await openByCode(page, code, "Framme");
  await writeBack(page, message);
  await changePhone(page, later);
  return code;
}

test("what was told is left nowhere in the clear, and the proof of it finds nothing", async ({ page, desk, plainPhone }) => {
  test.setTimeout(420_000);
  const officer = await desk(sessionOf("supportOfficer"));
  const [data, pid] = [process.env["LYKTA_E2E_DATA"] ?? "", Number(process.env["LYKTA_E2E_PID"])];

  const sealed = await test.step("with a script; and an officer reads it, and writes", async () => {
    const before = await waiting(officer);
    const code = await tellAll(page, SEALED);
    const address = await arrived(officer, before, SEALED.asking.name);
    await unlock(officer);
    await openFromList(officer, address);
    for (const words of [SEALED.asking.name, SEALED.later, SEALED.message]) await expect(officer.getByText(words)).toBeVisible();
    await take(officer);
    await writeTo(officer, FROM_OFFICER);
    await openByCode(page, code, "Någon har tagit hand om det");
    await expect(page.getByText(FROM_OFFICER)).toBeVisible();
    return [...wordsOf(SEALED), FROM_OFFICER, "Vattenklöverhälsningar", ...spoken(code)];
  });

  const plain = await test.step("without a script", async () => {
    const code = await tellAll(await plainPhone(), PLAIN);
    return [...wordsOf(PLAIN), ...spoken(code)];
  });

  await test.step("no word of either stands in a file or in the log", () => {
    expect(inFiles([data], sought([IN_DATA])), "the search finds what is there").not.toEqual([]);
    expect(inFiles([data, LOG], sought([...sealed, ...plain]))).toEqual([]);
  });

  await test.step("the program's own proof finds nothing that should be gone", async () => {
    const asked = promisify(execFile)(BINARY, ["support", "verify"], { cwd: data, env: environment(data) });
    const { code = 0, stdout, stderr }: Answer = await asked.catch((failed: ExecFileException) => failed as Answer);
    expect(code, `${stdout}${stderr}`).toBe(0);
    expect(stdout).toContain("inget som ska vara borta finns kvar");
  });

  await test.step("no word that a script sealed stands in the memory of the server", () => {
    test.skip(!isOpen(pid), "this system does not let the memory of another process be read");
    const known = inMemory(pid, sought([IN_DATA, IN_PROGRAM]));
    expect(known.found.sort(), "the search finds what is there").toEqual([IN_DATA, IN_PROGRAM]);
    const { found, bytes } = inMemory(pid, sought(sealed));
    console.log(`looked through ${Math.round(bytes / 1_000_000)} MB of the server's memory for ${sealed.length} words`);
    expect(found).toEqual([]);
  });
});
