//! Somebody rings and wants no more letters: the office ends it, and nobody learns whether there was anything to end.

use super::{ADDRESS, ALL, OTHER, following, many};
use crate::support::{Persona, each_engine, logs, rows};

const REMOVE: &str = "/personal/prenumerationer";

each_engine! {
    async fn the_office_ends_what_an_address_follows_and_the_answer_tells_nothing(app: App) {
        following(&app, ADDRESS, &ALL).await;
        following(&app, OTHER, &ALL).await;
        let office = app.as_(Persona::Coordinator);
        let typed = ADDRESS.to_uppercase();
        let known = office.post(REMOVE, &[("email", &typed)]).await.is(303);
        assert_eq!(many(&app).await, 1, "capitals are no other address");
        let unknown = app.as_(Persona::Administrator).post(REMOVE, &[("email", ADDRESS)]).await.is(303);
        assert_eq!((known.location(), known.body.clone()), (unknown.location(), unknown.body.clone()));
        let page = office.get(known.location()).await.is(200);
        assert!(page.main().contains("Om adressen fanns är den borttagen") && !page.text().contains(ADDRESS));
        let log = rows::everything(app.system().db()).await.remove("audit").unwrap();
        let removed: Vec<_> = log.iter().filter(|row| row.contains("notice.removed")).collect();
        assert_eq!(removed.len(), 2, "the log tells that it was asked for, not whether it was there");
        logs::hold_none_of(&[ADDRESS, OTHER]);
    }

    async fn mistakes_are_told_and_others_may_not(app: App) {
        let page = app.as_(Persona::Coordinator).post(REMOVE, &[("email", "ingen adress")]).await.is(422);
        assert_eq!(page.value("email").as_deref(), Some("ingen adress"));
        assert_eq!(page.texts("#field-email-error").len(), 1);
        app.as_(Persona::Coordinator).post(REMOVE, &[("email", "")]).await.is(422);
        app.as_(Persona::Publisher).get(REMOVE).await.is(404);
    }
}
