//! Who sees what: those who read see plans and measures, never what phones noted or who comes.

use super::{PUBLIC, published, walked};
use crate::support::{Persona, each_engine};

each_engine! {
    async fn those_who_only_read_see_measures_and_no_words_of_anybody(app: App) {
        let here = walked(&app).await;
        for persona in [Persona::Police, Persona::CouncilMember, Persona::Publisher, Persona::Participant] {
            let page = app.as_(persona).get(&format!("{here}/protokoll")).await.is(200);
            assert!(page.main().contains("ljuset täcker platsen"), "{persona:?}");
            assert!(!page.main().contains("Två lampor är släckta."), "{persona:?}");
            let plan = app.as_(persona).get(&here).await.is(200);
            assert!(plan.texts("form button").iter().all(|text| !text.contains("Spara")), "{persona:?}");
            assert!(!plan.main().contains("Dagens kod"), "{persona:?}");
        }
        app.as_(Persona::Administrator).get(&here).await.is(404);
    }

    async fn the_list_is_everybodys_and_the_room_stands_in_the_menu(app: App) {
        let here = published(&app).await;
        for persona in [Persona::Coordinator, Persona::Handler, Persona::Police] {
            let page = app.as_(persona).get("/personal/vandringar").await.is(200);
            assert!(page.text().contains(&here) && page.text().contains("Vandringar"), "{persona:?}");
        }
        app.resident().get(PUBLIC).await.is(200);
    }
}
