//! The star: ticked and own factors, measures placed by their level, and what is missing.

use super::{act, running};
use crate::{
    pages::measures::{id as measure_id, started},
    support::{Persona, each_engine},
};

each_engine! {
    async fn the_star_says_what_stands_where_and_what_is_missing(app: App) {
        let path = running(&app, "lyktbo").await;
        let (work, star) = (format!("{path}/arbete"), format!("{path}/stjarna"));
        let factors = [
            ("do", "star"), ("points", "violence"), ("tick", "little_insight"), ("tick", "recruitment"), ("tick", "near_adult"),
            ("factor", "Tävling om att synas"), ("effect", "risk"), ("at", "peers"), ("spot", "tip:crime"),
        ];
        act(&app, Persona::Participant, &star, &factors).await.is(303);
        let page = app.as_(Persona::Police).get(&path).await.is(200);
        assert!(page.main().contains("Ingen insats är kopplad till analysen."));
        let rows = page.table("Per fält");
        let tip = rows.iter().find(|row| row[0] == "Orangeröd spets: Brott").unwrap();
        assert!(tip[1].contains("Rekrytering") && tip[1].contains("Tävling om att synas"), "{tip:?}");
        let measure = measure_id(&started(&app, &[("level", "tertiary")]).await).to_string();
        let link = [("do", "link"), ("measure", &*measure), ("arena", "peers"), ("point", "crime"), ("cause", "")];
        act(&app, Persona::Participant, &work, &link).await.is(303);
        let page = app.as_(Persona::Police).get(&path).await.is(200);
        assert!(page.main().contains("Alla insatser ligger i spetsen"), "{}", page.main());
        assert!(page.main().contains("ingen insats för arenan familj"));
        let rows = page.table("Per fält");
        let tip = rows.iter().find(|row| row[0] == "Orangeröd spets: Brott").unwrap();
        assert_eq!(tip[3], "Ljus i Stationstunneln");
        assert!(page.texts("svg.star text").contains(&"Psykisk ohälsa".to_owned()));
        // The form opens as it was saved.
        let form = app.as_(Persona::Participant).get(&star).await.is(200);
        assert_eq!(form.texts("input[name=tick][checked]").len(), 3);
        assert_eq!(form.attr("#field-factor", "value").as_deref(), Some("Tävling om att synas"));
    }

    async fn an_own_factor_without_a_place_is_asked_for_and_kept(app: App) {
        let path = running(&app, "lyktbo").await;
        let star = format!("{path}/stjarna");
        let half = [("do", "star"), ("tick", "near_adult"), ("factor", "Tom asfalt"), ("effect", "risk"), ("at", ""), ("spot", "")];
        let page = act(&app, Persona::Participant, &star, &half).await.is(422);
        assert!(page.main().contains("Välj hur den egna faktorn verkar"));
        assert_eq!(page.attr("#field-factor", "value").as_deref(), Some("Tom asfalt"));
        assert_eq!(page.texts("input[name=tick][checked]").len(), 1);
    }

    async fn the_words_are_told_to_everybody_who_reads(app: App) {
        let page = app.as_(Persona::CouncilMember).get("/personal/analys/begrepp").await.is(200);
        assert_eq!(page.table("Begreppslista").len(), 12);
    }
}
