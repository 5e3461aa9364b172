//! Fagersta: EST-gruppen every second week, an inriktningsbeslut every quarter by Lokala BRÅ that says who does what, and a
//! report every month to Lokala BRÅ and the county board.

use super::steps::*;
use crate::{
    pages::council::{self, STEERING, TODAY, adjust, decide, meeting},
    support::{App, Persona, each_engine},
};
use app::{kernel::id::PointId, on};
use chrono::TimeDelta;

const WEEKS: &str = "2026-v09-10";
const ROUND: &str = "/personal/prioritering/2026-kvartal-1";
const DIRECTION: &str = "/personal/prioritering/2026-kvartal-1/inriktning";
const SUMMARY: &str = "Oro i centrala Fagersta på kvällarna.";
/// Who does it, and what.
const POINTS: [(&str, &str, &str); 3] = [
    ("police", "Synlig polis vid resecentrum torsdag till lördag.", "Polisen"),
    ("municipality", "Belysningen i Västanfors ses över varje månad.", "Kommunen"),
    ("joint", "Gemensamma kvällsrundor i centrum.", "Gemensamt"),
];

fn on_agenda(text: &str) -> String {
    format!("Inriktning kvartal 1 2026: {text}")
}

async fn point(app: &App, who: &str, text: &str) -> String {
    const POINT: &str = "SELECT id FROM priority_point WHERE text = $1";
    // Ids sort by age, and the clock of a test stands still.
    app.wait(TimeDelta::seconds(1));
    let form = [("do", "add"), ("text", text), ("who", who), ("area", "fagersta"), ("indicator", "Kvällar")];
    act(app, DIRECTION, &form).await.is(303);
    let id: PointId = on!(app.system().db(), |c| sqlx::query_scalar(POINT).bind(text).fetch_one(c).await).unwrap();
    id.to_string()
}

/// Lokala BRÅ meets, takes every point up and adopts it.
async fn the_council_adopts(app: &App) {
    let here = meeting(app, STEERING, TODAY).await;
    for (_, text, _) in POINTS {
        let (id, _) = council::item(app, &on_agenda(text)).await;
        coordinator(app).post(&here, &[("do", "take_up"), ("items", &*id)]).await.is(303);
        decide(app, &here, &on_agenda(text), "approved", "Lokala BRÅ antar punkten.", &[]).await.is(303);
    }
    adjust(app, &here).await;
}

each_engine! {
    async fn two_weeks_are_told_frozen_and_reported_every_month(app: App of "fagersta") {
        let events = [("2.1", "fagersta", 11, "Samling vid resecentrum."), ("5.1", "angelsberg", 2, "Mörkt vid badet.")];
        gives(&app, "kommunen", WEEKS, "Fritidsgården har öppet längre.", &events).await;
        gives(&app, "polisen", WEEKS, "Fler kontroller.", &[("3.1", "vastanfors", 4, "Hot vid kiosken.")]).await;
        gives(&app, "nvk", WEEKS, "Trasiga lyktor på gångvägen.", &[("5.1", "fagersta", 3, "Släckta lyktor.")]).await;
        gives(&app, "nvu", WEEKS, "Skolk på gymnasiet.", &[]).await;
        let page = picture(&app, WEEKS).await;
        assert!(page.texts(".eyebrow").contains(&"EST-gruppen · vecka 9–10 2026".to_owned()), "{:?}", page.texts(".eyebrow"));
        for told in ["Norra Västmanlands kommunalteknikförbund", "Norra Västmanlands utbildningsförbund", "Trasiga lyktor på gångvägen.",
            "Lokala BRÅ, Länsstyrelsen Västmanland"] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        let members = [("Säkerhetschef", "kommunen"), ("Kommunpolis", "polisen"), ("Driftchef", "nvk"), ("Rektor", "nvu")];
        let decided = Decision { title: "Laga lyktorna på gångvägen", actor: "nvk", role: "Driftchef", until: "2026-03-27", area: "fagersta" };
        two_weeks_end(&app, WEEKS, &members, &decided, SUMMARY).await;

        app.wait_signed_in(TimeDelta::days(25)).await;
        let due = coordinator(&app).get(REPORTS).await.is(200);
        assert!(due.main().contains("Till: Lokala BRÅ, Länsstyrelsen Västmanland"), "{}", due.main());
        let to = [reach(&app, "lansstyrelsen", "attachment").await, reach(&app, "lokala-bra", "link").await];
        let report = report(&app, "month:2026-03", "Vi behöver stöd med belysning.").await;
        assert_eq!(sends(&app, &report).await, ["lokala-bra", "lansstyrelsen"]);
        assert_eq!(addresses(&app, "Månadsrapport mars 2026 från Fagersta kommun").await, to);
        let page = app.as_(Persona::CouncilMember).get(&report).await.is(200);
        assert!(page.main().contains("från EST-gruppen."), "{}", page.main());
        assert_eq!([figure(&page, "Fagersta"), figure(&page, "Ängelsberg")], ["14", "–"].map(str::to_owned));
    }

    async fn the_council_decides_the_direction_and_a_point_becomes_a_pledge(app: App of "fagersta") {
        let chosen = [("do", "decide"), ("area", "fagersta"), ("motive", "Flest källor säger samma sak."), ("day", "2026-03-02")];
        act(&app, ROUND, &chosen).await.is(303);
        let mut ids = Vec::new();
        for (who, text, _) in POINTS {
            ids.push(point(&app, who, text).await);
        }
        let page = coordinator(&app).get(DIRECTION).await.is(200);
        assert!(page.texts(".eyebrow").contains(&"Lokala BRÅ".to_owned()) && page.main().contains("Det finns ingen tidigare"), "{}", page.main());
        act(&app, DIRECTION, &[("do", "lay")]).await.is(303);
        the_council_adopts(&app).await;
        let page = app.as_(Persona::CouncilMember).get(DIRECTION).await.is(200);
        for ((_, text, who), n) in POINTS.iter().zip(1..) {
            let told = page.texts("article").into_iter().find(|told| told.contains(text)).expect("the point is there");
            assert!(told.contains(who) && told.contains("Antagen") && told.contains(&format!("§ {n}/2026")), "{told}");
            assert!(told.contains("2 mars"), "the day of the decision: {told}");
        }

        let words = [("pledge", ""), ("title", "Vi syns i centrum"), ("sentence", "Polis och kommun går rundor i centrum varje helg.")];
        let form: Vec<_> = words.into_iter().chain([("do", "pledge"), ("point", &*ids[2])]).collect();
        let pledge = act(&app, DIRECTION, &form).await.is(303).location().to_owned();
        let draft = app.as_(Persona::Publisher).get(&pledge).await.is(200);
        assert!(draft.main().contains("Vi syns i centrum") && draft.main().contains("Bara kontoret ser utkastet"), "{}", draft.main());

        // The quarter after, what became of it stands beside what is written now.
        app.wait_signed_in(TimeDelta::days(35)).await;
        let next = "/personal/prioritering/2026-kvartal-2";
        act(&app, next, &[("do", "decide"), ("area", "vastanfors"), ("motive", "Ny oro."), ("day", "2026-04-06")]).await.is(303);
        let page = coordinator(&app).get(&format!("{next}/inriktning")).await.is(200);
        assert!(page.main().contains("Vad blev det av kvartal 1 2026?"), "{}", page.main());
        assert!(POINTS.iter().all(|(_, text, _)| page.main().contains(text)) && page.main().contains("Flest källor säger samma sak."));
    }
}
