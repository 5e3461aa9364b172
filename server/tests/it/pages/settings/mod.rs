//! Settings, the log and the outbox, as those who run the municipality meet them.

mod areas;
mod lists;
mod log;
mod outbox;
mod overview;
mod places;
mod together;

use crate::support::{Answer, App, Client, Persona};
use app::{on, platform::municipality::Profile};
use std::sync::Arc;

const HERE: &str = "/personal/installningar";

/// Sends the form of settings on a page with some fields written anew, the others as they stand.
async fn sent(client: &Client<'_>, to: &str, page: &Answer, written: &[(&str, &str)]) -> Answer {
    let mut form = page.untouched("#settings-form");
    form.retain(|(name, _)| written.iter().all(|(field, _)| name != field));
    let written = written.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    form.extend(written);
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(to, &form).await
}

/// Opens a form and sends it with some fields written anew.
pub async fn change(app: &App, page: &str, written: &[(&str, &str)]) -> Answer {
    let client = app.as_(Persona::Administrator);
    let open = client.get(page).await.is(200);
    sent(&client, page.split('?').next().unwrap_or(page), &open, written).await
}

/// The settings as they are now, and their version.
fn settings(app: &App) -> (Arc<Profile>, i64) {
    app.municipality.snapshot()
}

/// The links of the error summary, and what they say.
fn mistakes(page: &Answer) -> Vec<(String, String)> {
    let words = page.texts("#error-summary a");
    let ids = (1..=words.len()).map(|n| page.attr(&format!("#error-summary li:nth-child({n}) a"), "href").unwrap());
    ids.zip(words.iter().cloned()).collect()
}

/// What was noted about the settings, oldest first: the act and its keys.
async fn noted(app: &App) -> Vec<(String, String)> {
    const NOTED: &str = "SELECT action, detail FROM audit WHERE subject = 'settings' ORDER BY seq";
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_as(NOTED).fetch_all(c).await).unwrap()
}
