//! Ni sa – vi gjorde: proposed by what many said, written, made public, told to the one who reported, taken back.

mod told;
mod write;

use crate::{
    pages::reports::send,
    support::{Answer, App, Client, Persona},
};
use app::on;

/// Where the office writes them.
pub const HERE: &str = "/personal/ni-sa-vi-gjorde";
/// Where everybody reads them.
pub const PUBLIC: &str = "/ni-sa-vi-gjorde";

/// An answer that may be published.
pub const WHOLE: [(&str, &str); 8] = [
    ("title", "Ljus i tunneln"),
    ("area", "centrum"),
    ("category", "5"),
    ("said", "Flera av er har sagt att det är mörkt."),
    ("done", "Vi har bytt lamporna."),
    ("result", "Det lyser igen."),
    ("wish", "Kameror i tunneln"),
    ("reason", "Ljus hjälper fler."),
];

/// The form with other values, and what is asked for.
pub fn form<'a>(act: &'a str, other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let own = WHOLE.iter().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    own.copied().chain(other.iter().copied()).chain([("do", act)]).collect()
}

/// Who writes them.
pub fn publisher(app: &App) -> Client<'_> {
    app.as_(Persona::Publisher)
}

/// A draft; tells its address.
pub async fn begun(app: &App) -> String {
    let answer = publisher(app).post(&format!("{HERE}/ny"), &form("save", &[])).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// Sends a form as somebody who saw the answer as it is now.
pub async fn act(app: &App, here: &str, form: &[(&str, &str)]) -> Answer {
    let version = publisher(app).get(here).await.is(200).value("version").expect("a form");
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    publisher(app).post(here, &form).await
}

/// A published answer; tells its address in the office.
pub async fn published(app: &App) -> String {
    let here = begun(app).await;
    act(app, &here, &form("publish", &[])).await.is(303);
    here
}

/// So many reports about the light in the centre, looked at by somebody; tells the code of the last.
pub async fn reported(app: &App, many: usize) -> String {
    let mut code = String::new();
    for _ in 0..many {
        code = send(app, &[]).await;
    }
    const LOOKED_AT: &str = "UPDATE report SET status = 'in_review', category = '5.1', area = 'centrum'";
    let mut tx = app.system().db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(LOOKED_AT).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
    code
}

/// What the log holds of answers, the oldest first.
pub async fn log(app: &App) -> Vec<String> {
    const LOG: &str = "SELECT action FROM audit WHERE subject = 'answer' ORDER BY seq";
    on!(app.system().db(), |c| sqlx::query_scalar(LOG).fetch_all(c).await).unwrap()
}
