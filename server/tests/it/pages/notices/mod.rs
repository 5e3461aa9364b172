//! Notices: asked for, confirmed, told once, gathered by the week, ended with one press.

mod digest;
pub mod end;
mod fan_out;
mod follow;
mod never;
mod refused;
mod remove;

use crate::support::App;
pub use crate::support::rows::execute;
use app::on;

/// Where everybody can follow.
pub const HERE: &str = "/folj";
pub const ADDRESS: &str = "granne.ett@planterad.example";
pub const OTHER: &str = "granne.tva@planterad.example";

/// What somebody follows who wants to hear of everything at once.
pub const ALL: [(&str, &str); 5] =
    [("topic", "pledges"), ("topic", "picture"), ("pace", "at_once"), ("weekday", "1"), ("lang", "sv")];

/// Somebody asks to follow.
pub async fn ask(app: &App, email: &str, form: &[(&str, &str)]) {
    let form: Vec<_> = form.iter().copied().chain([("email", email)]).collect();
    assert_eq!(app.resident().post(HERE, &form).await.is(303).location(), "/folj?klart=skickat");
}

/// The letters to an address.
pub async fn letters_to(app: &App, email: &str) -> Vec<(String, String)> {
    let all = app.letters().await.into_iter().filter(|(to, ..)| to == email);
    all.map(|(_, subject, body)| (subject, body)).collect()
}

/// The path of the link in the letters to an address that ends so.
pub async fn link(app: &App, email: &str, end: &str) -> Option<String> {
    let letters = letters_to(app, email).await;
    let words = letters.iter().flat_map(|(_, body)| body.split_whitespace());
    let mut paths = words.filter_map(|word| word.split_once("/folj/")).map(|(_, rest)| format!("/folj/{rest}"));
    paths.find(|path| path.ends_with(end))
}

/// Somebody asks and confirms; tells the path that manages it. The letter is taken out of the outbox, as if it had left.
pub async fn following(app: &App, email: &str, form: &[(&str, &str)]) -> String {
    ask(app, email, form).await;
    let confirm = link(app, email, "/bekrafta").await.expect("a letter with a link");
    app.resident().get(&confirm).await.is(200);
    let done = app.resident().post(&confirm, &[]).await.is(303);
    all_left(app).await;
    done.location().split('?').next().unwrap_or_default().to_owned()
}

/// Every letter has left.
pub async fn all_left(app: &App) {
    const LEFT: &str = "UPDATE outbox SET state = 'sent' WHERE kind = 'mail'";
    execute(app, LEFT).await;
}

/// How many subscriptions there are.
pub async fn many(app: &App) -> i64 {
    const MANY: &str = "SELECT COUNT(*) FROM notice_subscription";
    on!(app.system().db(), |c| sqlx::query_scalar(MANY).fetch_one(c).await).unwrap()
}
