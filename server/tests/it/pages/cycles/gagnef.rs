//! Gagnef: SAMSA meets, the picture of social risks is compiled every month, and the management reads it every quarter;
//! oftener while there is unrest.

use super::steps::*;
use crate::support::{App, Persona, each_engine};
use chrono::TimeDelta;

const MONTH: &str = "2026-03";
const SUMMARY: &str = "Oro kring ungdomar i Djurås, lugnt i byarna.";

/// What the actors give to the month.
async fn everybody_gives(app: &App) {
    let events = [("2.1", "djuras", 9, "Samling vid busstationen."), ("1.1", "bjorbo", 2, "Klotter på bygdegården.")];
    gives(app, "kommunen", MONTH, "Fler orosanmälningar än i februari.", &events).await;
    gives(app, "foreningar", MONTH, "Ungdomsgården har fler besök.", &[("2.1", "mockfjard", 6, "Bråk efter match.")])
        .await;
    is_quiet(app, "trossamfund", MONTH).await;
    gives(app, "naringsliv", MONTH, "Stölder i butiken.", &[("1.1", "djuras", 3, "Snatteri.")]).await;
    gives(app, "polisen", MONTH, "Inga nya mönster.", &[("3.1", "gagnef", 4, "Hot på parkeringen.")]).await;
    is_quiet(app, "raddningstjansten", MONTH).await;
}

each_engine! {
    async fn a_month_becomes_a_picture_and_a_quarter_a_report_to_the_management(app: App of "gagnef") {
        let list = coordinator(&app).get(PICTURES).await.is(200);
        assert!(list.main().contains("mars 2026") && list.main().contains("31 mars"), "{}", list.main());
        everybody_gives(&app).await;
        let page = picture(&app, MONTH).await;
        assert!(page.texts(".eyebrow").contains(&"SAMSA · mars 2026".to_owned()), "{:?}", page.texts(".eyebrow"));
        for told in ["Trossamfund", "Näringsliv", "Räddningstjänsten", "Ungdomsgården har fler besök.", "Ledningsgruppen"] {
            assert!(page.main().contains(told), "{told}: {}", page.main());
        }
        let members = [("Rektor", "kommunen"), ("Ordförande", "foreningar"), ("Kommunpolis", "polisen"), ("Brandman", "raddningstjansten")];
        let decided = Decision { title: "Fältare vid busstationen", actor: "kommunen", role: "Enhetschef fritid", until: "2026-05-29", area: "djuras" };
        meets(&app, MONTH, &members, &decided).await;
        let group = coordinator(&app).get("/personal/rad/grupper/operative").await.is(200);
        assert!(group.main().contains("Arbetsgrupp SAMSA – Samverkan brottsförebyggande arbete"), "{}", group.main());

        app.wait_signed_in(TimeDelta::days(30)).await;
        let frozen = stands(&app, MONTH, SUMMARY).await;
        let version = coordinator(&app).get(&frozen).await.is(200);
        assert_eq!(version.table("Deltog i mötet").len(), 4);
        is_published(&app, MONTH, SUMMARY).await;
        assert!(posted(&app, "Lägesbild").await.is_empty(), "nobody in Gagnef gets every picture");

        let due = coordinator(&app).get(REPORTS).await.is(200);
        assert!(due.main().contains("Kvartalsrapport kvartal 1 2026") && due.main().contains("Till: Ledningsgruppen"), "{}", due.main());
        let to = reach(&app, "ledningsgruppen", "attachment").await;
        let quarter = report(&app, "quarter:2026-k1", "Fler samlas i Djurås.").await;
        assert_eq!(sends(&app, &quarter).await, ["ledningsgruppen"]);
        let letters = posted(&app, "Kvartalsrapport kvartal 1 2026 från Gagnefs kommun").await;
        assert!(letters.len() == 1 && letters[0].0 == to && letters[0].1.files.len() == 1);
        let page = app.as_(Persona::CouncilMember).get(&quarter).await.is(200);
        assert!(page.main().contains("Ur lägesbilden, från SAMSA.") && page.main().contains("BRÅ har inte fattat några beslut"), "{}", page.main());
        assert_eq!([figure(&page, "Djurås"), figure(&page, "Mockfjärd"), figure(&page, "Björbo")], ["12", "6", "–"].map(str::to_owned));

        // While there is unrest, the management reads the month too.
        let month = report(&app, "month:2026-03", "Oron i Djurås kräver att ni vet.").await;
        act(&app, &month, &[("do", "send"), ("to", "ledningsgruppen")]).await.is(303);
        assert_eq!(addresses(&app, "Månadsrapport mars 2026 från Gagnefs kommun").await, [to]);
        assert!(!coordinator(&app).get(REPORTS).await.main().contains("Till: Ledningsgruppen"), "nothing is due any more");
    }
}
