//! Accounts: signing in, links by mail, the own account, other people's accounts.

mod last;
mod links;
mod own;
mod sign_in;
mod staff;

use crate::support::{Answer, App, Client};
use app::{
    accounts::{
        model::NewStaff,
        policy::Role,
        service,
        totp::{Key, step_of},
    },
    kernel::{
        id::StaffId,
        pii_types::{Pii, Secret},
    },
};

const EMAIL: &str = "vera@planterad.example";
const PASSWORD: &str = "vinden viskar i granen";
const HOME: &str = "/personal/konto";

/// Somebody who can sign in; a handler demands a second factor, a publisher does not.
async fn add(app: &App, email: &str, role: Role, second_factor: bool) -> StaffId {
    let new = NewStaff {
        email: Pii::new(email.to_owned()),
        name: "Vera Planterad".to_owned(),
        password: Some(Secret::new(PASSWORD.to_owned())),
        roles: vec![role],
        actor: None,
        demo: false,
        totp: second_factor.then(key),
    };
    service::add_active(&app.system(), new).await.unwrap()
}

fn key() -> Key {
    Key::of(*b"12345678901234567890")
}

/// What the app on the telephone shows now.
fn code(app: &App) -> String {
    key().code(step_of(app.clock.now()))
}

async fn give_password(client: &Client<'_>, email: &str, password: &str) -> Answer {
    let form = [("email", email), ("password", password)];
    client.post("/personal/logga-in", &form).await
}

async fn give_code(app: &App, token: Option<String>, code: &str) -> Answer {
    let client = app.resident().with_token(token);
    client.post("/personal/logga-in/kod", &[("code", code)]).await
}

/// Signs somebody in who has no second factor, and returns the browser.
async fn signed_in<'a>(app: &'a App, email: &str) -> Client<'a> {
    let entered = give_password(&app.resident(), email, PASSWORD).await.is(303);
    app.resident().with_token(entered.cookie())
}

/// Is there a session behind this browser's cookie?
async fn is_inside(client: &Client<'_>) -> bool {
    let page = client.get(HOME).await;
    match page.status.as_u16() {
        200 => true,
        303 => {
            assert!(page.location().starts_with("/personal/logga-in"), "{}", page.location());
            false
        }
        other => panic!("{other}"),
    }
}

/// The path of the link in the newest letter to somebody.
async fn link_to(app: &App, email: &str) -> Option<String> {
    let letters = app.letters().await;
    let (_, _, body) = letters.into_iter().rfind(|(to, ..)| to == email)?;
    let at = body.find("/personal/lank/")?;
    body[at..].split_whitespace().next().map(str::to_owned)
}
