//! The administrator's pages: inviting, changing, closing.

use super::{EMAIL, PASSWORD, add, code, give_code, give_password, is_inside, link_to, signed_in};
use crate::support::{App, Persona, each_engine};
use app::{accounts::policy::Role, kernel::id::StaffId};

fn page(id: StaffId) -> String {
    format!("/personal/konton/{id}")
}

/// The version the form on the page carries.
async fn version(app: &App, id: StaffId) -> String {
    let shown = app.as_(Persona::Administrator).get(&page(id)).await.is(200);
    shown.value("version").unwrap()
}

each_engine! {
    async fn other_roles_end_every_session_but_another_name_does_not(app: App) {
        let id = add(&app, EMAIL, Role::Publisher, false).await;
        let (admin, vera) = (app.as_(Persona::Administrator), signed_in(&app, EMAIL).await);
        let save = async |name, role, version: String| {
            let form = [("do", "save"), ("name", name), ("roles", role), ("actor", ""), ("version", &version)];
            admin.post(&page(id), &form).await.is(303)
        };
        save("Vera Annan", "publisher", version(&app, id).await).await;
        assert!(is_inside(&vera).await);
        save("Vera Annan", "council_member", version(&app, id).await).await;
        assert!(!is_inside(&vera).await);
    }

    async fn the_second_of_two_changes_is_told(app: App) {
        let id = add(&app, EMAIL, Role::Publisher, false).await;
        let admin = app.as_(Persona::Administrator);
        let version = version(&app, id).await;
        let form = |name| [("do", "save"), ("name", name), ("roles", "publisher"), ("actor", ""), ("version", &*version)];
        admin.post(&page(id), &form("Den första")).await.is(303);
        let told = admin.post(&page(id), &form("Den andra")).await.is(409);
        assert!(told.main().contains("Den första"), "{}", told.main());
        assert_eq!(told.value("name").as_deref(), Some("Den andra"));
        let fresh = told.value("version").unwrap();
        let again = [("do", "save"), ("name", "Den andra"), ("roles", "publisher"), ("actor", ""), ("version", &fresh)];
        admin.post(&page(id), &again).await.is(303);
    }

    async fn nobody_changes_their_own_roles_or_closes_their_own_account(app: App) {
        let id = app.id_of(Persona::Administrator);
        let admin = app.as_(Persona::Administrator);
        let version = version(&app, id).await;
        let form = [("do", "save"), ("name", "Vera"), ("roles", "administrator"), ("roles", "coordinator"), ("actor", ""), ("version", &version)];
        let told = admin.post(&page(id), &form).await.is(422);
        assert!(told.main().contains("egna roller"));
        admin.post(&page(id), &[("do", "close")]).await.is(422);
        admin.post(&page(id), &[("do", "factor")]).await.is(409);
        assert!(is_inside(&admin).await);
    }

    async fn a_closed_account_is_shut_at_once_and_comes_back_by_invitation(app: App) {
        let id = add(&app, EMAIL, Role::Publisher, false).await;
        let (admin, vera) = (app.as_(Persona::Administrator), signed_in(&app, EMAIL).await);
        admin.post(&page(id), &[("do", "close")]).await.is(303);
        assert!(!is_inside(&vera).await);
        give_password(&app.resident(), EMAIL, PASSWORD).await.is(422);
        admin.post(&page(id), &[("do", "reopen")]).await.is(303);
        give_password(&app.resident(), EMAIL, PASSWORD).await.is(422);
        let link = link_to(&app, EMAIL).await.unwrap();
        app.resident().post(&link, &[("password", PASSWORD), ("again", PASSWORD)]).await.is(303);
        give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
    }

    async fn a_lost_telephone_is_reset_and_the_owner_told(app: App) {
        let id = add(&app, EMAIL, Role::Handler, true).await;
        let token = give_password(&app.resident(), EMAIL, PASSWORD).await.cookie();
        let inside = give_code(&app, token, &code(&app)).await.is(303).cookie();
        app.as_(Persona::Administrator).post(&page(id), &[("do", "factor")]).await.is(303);
        assert!(!is_inside(&app.resident().with_token(inside)).await);
        let entered = give_password(&app.resident(), EMAIL, PASSWORD).await.is(303);
        assert_eq!(entered.location(), "/personal/logga-in/ny-kod");
        assert_eq!(app.letters().await.len(), 1);
    }

    async fn an_invitation_with_mistakes_keeps_what_was_typed(app: App) {
        let admin = app.as_(Persona::Administrator);
        let form = [("email", "ny@planterad.example"), ("name", "Ny Planterad"), ("roles", "police"), ("actor", "")];
        let told = admin.post("/personal/konton", &form).await.is(422);
        assert_eq!(told.value("email").as_deref(), Some("ny@planterad.example"));
        assert_eq!(told.attr("input[value=police]", "checked").as_deref(), Some(""));
        assert!(told.attr("#error-summary a", "href").as_deref() == Some("#field-actor"));
        // Without a unit a handler reaches nothing; a coordinator reaches everything.
        let handler = [("email", "ny@planterad.example"), ("name", "Ny Planterad"), ("roles", "handler"), ("actor", "")];
        let told = admin.post("/personal/konton", &handler).await.is(422);
        assert!(told.attr("#error-summary a", "href").as_deref() == Some("#field-actor"));
        let both = [handler[0], handler[1], handler[2], ("roles", "coordinator"), handler[3]];
        admin.post("/personal/konton", &both).await.is(303);
        let taken = [("email", &*Persona::Police.email()), ("name", "Ny Planterad"), ("roles", "publisher"), ("actor", "")];
        admin.post("/personal/konton", &taken).await.is(422);
    }

    async fn an_account_that_is_not_there_is_not_found(app: App) {
        let admin = app.as_(Persona::Administrator);
        for id in ["018f0000-0000-7000-8000-000000000000", "nonsense"] {
            admin.get(&format!("/personal/konton/{id}")).await.is(404);
            admin.post(&format!("/personal/konton/{id}"), &[("do", "close")]).await.is(404);
        }
        admin.post(&page(app.id_of(Persona::Police)), &[("do", "nonsense")]).await.is(400);
    }
}
