//! A municipality that works by tertial: the report is offered, made, named, counted over four whole months, suppressed.

use super::{HERE, RECIPIENTS, again, events};
use crate::{
    pages::settings::change,
    support::{App, Persona, each_engine},
};
use chrono::TimeDelta;

const ROUND: &str = "/personal/prioritering/2026-tertial-1";
const SETTINGS: &str = "/personal/installningar";

/// Four months with events in two of them, a round of the tertial, and a clock that stands after it.
async fn a_tertial(app: &App) {
    change(app, &format!("{SETTINGS}?del=arbetssatt"), &[("situation.prioritisation", "tertial")]).await.is(303);
    let recipient = [("name", "Nämnden för trygghet"), ("every", "tertial")];
    change(app, &format!("{SETTINGS}/aktorer?lista=report_to&ny=1"), &recipient).await.is(303);
    for (area, category, number) in [("centrum", "5", 12), ("sjostaden", "5", 1), ("tallasen", "1", 4)] {
        events(app, area, category, number).await;
    }
    let chosen =
        [("do", "decide"), ("version", "0"), ("area", "centrum"), ("motive", "Flest källor."), ("day", "2026-03-02")];
    app.as_(Persona::Coordinator).post(ROUND, &chosen).await.is(303);
    app.wait(TimeDelta::days(40));
    events(app, "centrum", "1", 7).await;
    app.wait(TimeDelta::days(30));
}

each_engine! {
    async fn a_tertial_is_offered_made_named_and_sent(app: App) {
        let coordinator = again(&app, Persona::Coordinator).await;
        assert!(!coordinator.get(HERE).await.is(200).main().contains("Tertialrapport"));
        a_tertial(&app).await;
        let coordinator = again(&app, Persona::Coordinator).await;
        let list = coordinator.get(HERE).await.is(200);
        assert!(list.main().contains("Tertialrapport tertial 1 2026") && list.main().contains("Till: Nämnden för trygghet"), "{}", list.main());
        let offered = list.texts("select[name=what] option");
        assert!(offered.iter().any(|one| one == "Tertialrapport tertial 1 2026") && !offered.iter().any(|one| one.contains("Kvartal")), "{offered:?}");
        for early in ["tertial:2026-t2", "tertial:2026-t4", "tertial:2026-k1"] {
            let status = coordinator.post(HERE, &[("do", "begin"), ("what", early)]).await.status.as_u16();
            assert!(status == 400 || status == 422, "{early}: {status}");
        }
        let page = coordinator.post(HERE, &[("do", "begin"), ("what", "tertial:2026-t1")]).await.is(303);
        let page = page.location().split('?').next().unwrap().to_owned();
        coordinator.post(&page, &[("do", "fix"), ("version", "1")]).await.is(303);
        let pdf = coordinator.get(&format!("{page}/fil/pdf")).await.is(200);
        assert!(pdf.header("content-disposition").contains("\"tertialrapport-lyktkoping-2026-t1-v1.pdf\"") && pdf.body.starts_with(b"%PDF-"));
        let reach = [("do", "save"), ("code", "namnden-for-trygghet"), ("version", "0"), ("address", "namnden@example.org"), ("way", "link")];
        coordinator.post(RECIPIENTS, &reach).await.is(303);
        // The box of the one who waits for it is ticked by itself.
        let form = coordinator.get(&page).await.is(200).untouched("form:has(input[value=send])");
        assert!(form.contains(&("to".to_owned(), "namnden-for-trygghet".to_owned())), "{form:?}");
        coordinator.post(&page, &[("do", "send"), ("version", "2"), ("to", "namnden-for-trygghet")]).await.is(303);
        assert!(!coordinator.get(HERE).await.main().contains("Till: Nämnden för trygghet"), "nothing is due any more");
        let row = &coordinator.get(&format!("{HERE}/diarium?ar=2026")).await.is(200).table("Diarieförteckning")[0];
        assert_eq!(row[1..3], ["Tertialrapport tertial 1 2026", "1"]);
    }

    async fn its_figures_are_those_of_four_whole_months_and_hide_what_is_small(app: App) {
        a_tertial(&app).await;
        let page = super::begun(&app, "tertial:2026-t1").await;
        let draft = again(&app, Persona::Coordinator).await.get(&page).await.is(200);
        let heads = draft.texts("article th[scope=col]");
        assert!(heads.contains(&"tertial 1 2026".to_owned()) && heads.contains(&"tertial 3 2025".to_owned()), "{heads:?}");
        let rows = draft.table("Händelser efter område");
        let shown = |name: &str| rows.iter().find(|row| row[0] == name).map(|row| row[1].as_str()).unwrap();
        // March and April together; the one event by the water is hidden, and another beside it, or the sum would tell it.
        assert_eq!([shown("Centrum"), shown("Hela kommunen"), shown("Sjöstaden")], ["19", "24", "–"]);
        assert!(rows.iter().filter(|row| row[1] == "–").count() >= 2, "{rows:?}");
        let months = draft.table("Händelser månad för månad");
        let names: Vec<_> = months.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(names, ["januari 2026", "februari 2026", "mars 2026", "april 2026"]);
        assert_eq!([&months[2][1], &months[3][1]], ["17", "7"]);
        let chosen = draft.table("Valda områden tertial 1 2026");
        assert_eq!(chosen[0], ["Centrum", "Flest källor."]);
        assert!(draft.main().contains("Under tertial 1 2026 togs 24 händelser in"), "{}", draft.main());
    }
}
