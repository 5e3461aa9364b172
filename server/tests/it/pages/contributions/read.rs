//! What the group reads: words and figures beside the period before and a year ago; series as the municipality asks for them.

use super::{OWN, PERIOD, earlier::earlier, given, write};
use crate::support::{Persona, each_engine};

const SERIES: &str = "/personal/installningar/serier";

each_engine! {
    async fn a_figure_stands_beside_the_period_before_and_the_year_before(app: App) {
        earlier(&app, "2026-v07-08", "sent", 5).await;
        earlier(&app, "2025-v09-10", "draft", 9).await;
        write(&app, "send", "", ["0", ""]).await.is(303);
        let figure = given(&app, Persona::Police, "lyktbo").await.figures.remove(0);
        assert_eq!((figure.value, figure.before, figure.last_year), (Some(0), Some(5), None), "a draft is nobody's");
        let page = app.as_(Persona::Participant).get(&format!("{OWN}/text")).await.is(200);
        assert!(page.main().contains("Förra perioden: 5."), "{}", page.main());
    }

    async fn the_municipality_says_which_figures_it_asks_for(app: App) {
        let new = [("name", "Källarinbrott"), ("unit", "st"), ("actor", "lyktbo"), ("on", "1")];
        app.as_(Persona::Administrator).post(SERIES, &new).await.is(303);
        app.as_(Persona::Administrator).post(SERIES, &[("name", ""), ("unit", "st"), ("actor", "nej")]).await.is(422);
        let page = app.as_(Persona::Participant).get(&format!("{OWN}/text")).await.is(200);
        assert!(page.main().contains("Källarinbrott (st)"), "{}", page.main());
        let off = [("code", "storningar-lyktbo"), ("version", "0"), ("name", "Störningar"), ("unit", "st"), ("actor", "lyktbo")];
        app.as_(Persona::Administrator).post(SERIES, &off).await.is(303);
        app.as_(Persona::Administrator).post(SERIES, &off).await.is(409);
        let page = app.as_(Persona::Participant).get(&format!("{OWN}/text")).await.is(200);
        assert!(!page.main().contains("Störning"), "{}", page.main());
        app.as_(Persona::Participant).get(SERIES).await.is(404);
        assert_eq!(given(&app, Persona::Police, "lyktbo").await.figures.len(), 2);
        assert!(PERIOD.starts_with("2026"));
    }
}
