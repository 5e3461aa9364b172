//! `/personal/utskick`: errands that failed. No recipient, no content.

use super::trouble;
use crate::{
    accounts::{policy::TendOutbox, scope::Scope},
    fault::Fault,
    forms::Posted,
    kernel::{id::OutboxId, lang::Lang},
    platform::{
        clock::{Timestamp, spoken_moment},
        outbox::{Line, MAX_ATTEMPTS},
        trouble::Trouble,
    },
    settings::service::log,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;
const HERE: &str = "/personal/utskick";

/// The form of one button.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReviveForm {
    /// The errand to try again.
    pub id: String,
}

/// Shows what is stuck.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<TendOutbox>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let lines = log::stuck(&scope).await?;
    let said = match query.as_deref() {
        Some("klart=igen") => Some((t!(SV, "outbox-revived"), Tone::Ok)),
        Some("klart=gammalt") => Some((t!(SV, "outbox-refused"), Tone::Warn)),
        _ => None,
    };
    let now = scope.now();
    let page = frame.page(t!(SV, "office-outbox")).office(Room::Outbox);
    Ok(page.render(move || body(lines, said, now)))
}

/// Gives a dead errand a new life.
///
/// # Errors
/// [`Fault::NotFound`] when it is not dead, or not there.
pub async fn post(scope: Scope<TendOutbox>, Posted(form): Posted<ReviveForm>) -> Result<Response, Fault> {
    let id = OutboxId::parse(&form.id).ok_or(Fault::NotFound)?;
    let revived = log::revive(&scope, id).await?;
    Ok(see_other(&format!("{HERE}?klart={}", if revived { "igen" } else { "gammalt" })))
}

fn body(lines: Vec<Line>, said: Option<(String, Tone)>, now: Timestamp) -> impl IntoView {
    let done = said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
    let content = if lines.is_empty() {
        view! { <EmptyState title=t!(SV, "outbox-none") text=t!(SV, "outbox-none-text")/> }.into_any()
    } else {
        table(lines, now)
    };
    view! {
        <div class="stack-l">
            {done}
            <PageHeading title=t!(SV, "office-outbox") lead=t!(SV, "outbox-lead", most = MAX_ATTEMPTS)/>
            {content}
        </div>
    }
}

fn table(lines: Vec<Line>, now: Timestamp) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "outbox-column-kind")),
        Column::new(t!(SV, "outbox-column-state")),
        Column::number(t!(SV, "outbox-column-attempts")),
        Column::new(t!(SV, "outbox-column-error")),
        Column::new(t!(SV, "outbox-column-created")),
        Column::new(t!(SV, "outbox-column-next")),
    ];
    let rows = lines.into_iter().map(|line| row(line, now)).collect();
    view! { <DataTable caption=t!(SV, "office-outbox") quiet_caption=true columns rows/> }.into_any()
}

fn row(line: Line, now: Timestamp) -> Vec<AnyView> {
    let kind = match line.kind.as_str() {
        "mail" => t!(SV, "outbox-kind-mail"),
        "report.photo" => t!(SV, "outbox-kind-photo"),
        "report.photo.erase" => t!(SV, "outbox-kind-photo-erase"),
        "staff.forgotten" | "watch.link" => t!(SV, "outbox-kind-forgotten"),
        _ => t!(SV, "outbox-kind-other"),
    };
    let too_old = line.state == "dead" && line.erased_at.is_some();
    let (tone, state) = match line.state.as_str() {
        "dead" if too_old => (Tone::Neutral, t!(SV, "outbox-too-old")),
        "dead" => (Tone::Danger, t!(SV, "outbox-dead")),
        _ => (Tone::Warn, t!(SV, "outbox-waiting")),
    };
    let next = if too_old {
        t!(SV, "outbox-too-old-text").into_any()
    } else if line.state == "dead" {
        let fields = vec![("id".to_owned(), line.id.to_string())];
        let about = moment(line.created_at, now);
        view! { <ButtonForm action=HERE text=t!(SV, "outbox-revive") about fields/> }.into_any()
    } else {
        moment(line.run_at, now).into_any()
    };
    vec![
        cell(kind),
        cell(view! { <StatusTag text=state tone/> }),
        cell(line.attempts),
        why(line.last_error),
        cell(moment(line.created_at, now)),
        next,
    ]
}

/// What went wrong, in words; the worker's own line is there for whoever looks after the machine.
fn why(line: String) -> AnyView {
    if line.is_empty() {
        return cell("–");
    }
    let words = trouble::words(Trouble::read(&line));
    view! {
        <div>
            <p>{words}</p>
            <Details summary=t!(SV, "outbox-raw")><code lang="en">{line}</code></Details>
        </div>
    }
    .into_any()
}

/// Day and time as people say it: `måndag 2 mars kl. 09.05`.
pub(super) fn moment(at: Timestamp, now: Timestamp) -> String {
    spoken_moment(at, now, SV)
}
