//! Pledges: written, published when they can be followed up, read by everybody, compared.

mod feed;
mod feedback;
mod publish;
mod read;
mod write;

pub use crate::support::form::with;
use crate::support::{Answer, App, Client, Persona};
use app::on;

/// Where the office works on them.
pub const HERE: &str = "/personal/loften";
/// What the first pledge is called, and where everybody reads it.
pub const TITLE: &str = "Trygg väg hem i centrum";
pub const PUBLIC: &str = "/loften/trygg-vag-hem-i-centrum";

/// Everything a pledge says but its activities; it began this year, and the test's today is Monday 2 March 2026.
pub const WHOLE: [(&str, &str); 18] = [
    ("do", "save"),
    ("title", TITLE),
    ("promise", "Vi går två vandringar om året."),
    ("first", "2026-01-01"),
    ("last", "2026-12-31"),
    ("who", "joint"),
    ("area", "centrum"),
    ("background", "Många väljer en längre väg."),
    ("figure_what", "Känner sig otrygga"),
    ("figure_value", "31 av 100"),
    ("figure_source", "Trygghetsmätningen"),
    ("aim", "Fler går hem."),
    ("children", "Elevrådet var med."),
    ("sign_role", "Kommunstyrelsens ordförande"),
    ("sign_day", "2026-01-15"),
    ("ground_kind", "dialogue"),
    ("ground_text", "samtal på torget"),
    ("status", "running"),
];
/// An activity with a target that can be measured.
pub const WALKS: [(&str, &str); 8] = [
    ("do", "save"),
    ("text", "Trygghetsvandringar"),
    ("who", "joint"),
    ("kind", "at_least"),
    ("amount", "2"),
    ("unit", "vandringar"),
    ("due", "2026-12-31"),
    ("status", "planned"),
];

pub fn publisher(app: &App) -> Client<'_> {
    app.as_(Persona::Publisher)
}

/// Begins a pledge; tells its address in the office.
pub async fn begun(app: &App, title: &str) -> String {
    let answer = publisher(app).post(&format!("{HERE}/ny"), &[("title", title)]).await.is(303);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// The version of a pledge as its form carries it.
pub async fn version(app: &App, path: &str) -> String {
    publisher(app).get(path).await.is(200).value("version").expect("a form")
}

/// Sends a form as somebody who saw the pledge `here` as it is now.
pub async fn act(app: &App, here: &str, path: &str, form: &[(&str, &str)]) -> Answer {
    let version = version(app, here).await;
    let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
    publisher(app).post(path, &form).await
}

/// A pledge that may be published; tells its address in the office.
pub async fn whole(app: &App, title: &str) -> String {
    let here = begun(app, title).await;
    act(app, &here, &here, &with(&WHOLE, &[("title", title)])).await.is(303);
    act(app, &here, &format!("{here}/aktivitet/ny"), &WALKS).await.is(303);
    here
}

/// Publishes what is drafted.
pub async fn publish(app: &App, here: &str, news: &str) -> Answer {
    act(app, here, &format!("{here}/granska"), &[("news", news)]).await
}

/// The pledge of the tests, published.
pub async fn published(app: &App) -> String {
    let here = whole(app, TITLE).await;
    publish(app, &here, "").await.is(303);
    here
}

/// An outcome is written and published as version 2.
pub async fn followed_up(app: &App, here: &str) {
    let outcome = [("outcome", "1"), ("status", "running"), ("comment", "Den första är gjord.")];
    act(app, here, &format!("{here}/aktivitet/1"), &with(&WALKS, &outcome)).await.is(303);
    publish(app, here, "Den första vandringen är gjord.").await.is(303);
}

/// What the log holds of pledges, the oldest first.
pub async fn log(app: &App) -> Vec<String> {
    const LOG: &str = "SELECT action FROM audit WHERE subject = 'pledge' ORDER BY seq";
    on!(app.system().db(), |c| sqlx::query_scalar(LOG).fetch_all(c).await).unwrap()
}
