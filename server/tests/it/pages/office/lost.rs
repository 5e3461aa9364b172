//! Staff who are lost stay in the office: the same page whatever is not there, with their own menu.

use crate::support::{Persona, each_engine};

/// What a publisher finds in the menu.
const MENU: [&str; 12] = [
    "Idag",
    "Lägesbild",
    "Analys",
    "Insatser",
    "Råd och möten",
    "Dialog",
    "Löften",
    "Ni sa – vi gjorde",
    "Informerar",
    "Vandringar",
    "Rapporter",
    "Mitt konto",
];

each_engine! {
    async fn whoever_is_signed_in_gets_the_menu_and_nothing_else(app: App) {
        let nowhere = ["/personal/finns-inte", "/personal/inkorg", "/personal/logg", "/personal/lagesbild/2099-01"];
        let publisher = app.as_(Persona::Publisher);
        let mut bodies = Vec::new();
        for address in nowhere {
            let page = publisher.get(address).await.is(404);
            let links = page.texts(".office-wide .office-nav a");
            assert_eq!(links, MENU, "{address}");
            assert!(page.attr(".office-nav [aria-current]", "href").is_none() && page.texts(".site-footer").is_empty());
            assert_eq!(page.header("cache-control"), "no-store");
            bodies.push(page.text());
        }
        bodies.dedup();
        assert_eq!(bodies.len(), 1, "what is not there and what is not theirs look different");
        // A form that makes no sense is told in the office too.
        let page = app.as_(Persona::Coordinator).post("/personal/inkorg/sok", &[("words", "x"), ("words", "y")]).await;
        assert!(page.status != 404 && (page.status == 303 || !page.texts(".office-nav a").is_empty()));
    }

    async fn others_see_what_residents_see(app: App) {
        // Halfway through signing in is not in; and the pages of residents are theirs, also to staff.
        for (client, address) in [
            (app.as_(Persona::PasswordOnly), "/personal/finns-inte"),
            (app.resident(), "/personal/finns-inte"),
            (app.as_(Persona::Coordinator), "/finns-inte"),
            (app.as_(Persona::Coordinator), "/personalen"),
        ] {
            let page = client.get(address).await.is(404);
            assert!(page.texts(".office-nav a").is_empty() && !page.texts(".site-footer").is_empty(), "{address}");
        }
    }
}
