//! Everything that happened to a case, and the notes among staff.

use super::view::{SV, View};
use crate::{
    accounts::{Change, policy::Role},
    kernel::{pii, pii_types::Purpose},
    observations::{self, Reason},
    reports::{
        labels,
        model::{Event, EventKind, Status, Verdict},
        pages::inbox::rows::marked,
    },
    t,
    ui::{Button, ButtonKind, Card, Details, Happening, HiddenInput, TextArea, Timeline},
};
use leptos::prelude::*;

/// The form of a new note; the notes themselves stand in the history.
pub fn notes(view: &View<'_>) -> AnyView {
    let open = view.came_back(&["note"]);
    let (version, note, error) = (view.version(), view.form.note.clone(), view.error("note"));
    view! {
        <Details summary=t!(SV, "office-add-note") open=open>
            <form method="post" class="stack" data-guard="" data-changed=open.then_some("")>
                {version}
                <HiddenInput name="do" value="note"/>
                <TextArea name="note" id="field-note" label=t!(SV, "office-note") hint=t!(SV, "office-note-hint") rows=3
                    value=note error maxlength=2000u32/>
                <div><Button text=t!(SV, "office-save-note") kind=ButtonKind::Quiet/></div>
            </form>
        </Details>
    }
    .into_any()
}

/// The whole history, newest first.
pub fn history(view: &View<'_>) -> AnyView {
    let happenings = view.case.events.iter().rev().map(|line| happening(view, line)).collect::<Vec<_>>();
    view! { <Card title=t!(SV, "office-history")><Timeline happenings/></Card> }.into_any()
}

fn happening(view: &View<'_>, line: &Event) -> Happening {
    let title = match line.by_staff {
        Some(who) => format!("{} – {}", title(line), view.name(who)),
        None => title(line),
    };
    let when = labels::moment(line.at, view.now);
    let happening = Happening::new(line.at.to_rfc3339(), when, title);
    let words = line.words.disclose(Purpose::ShowToHandler);
    let code = code(view, line);
    if words.is_empty() && code.is_none() {
        return happening;
    }
    let words = (!words.is_empty()).then(|| view! { <p class="words">{marked(words, &pii::find(words))}</p> });
    happening.body(view! { {code.map(|text| view! { <p><b>{text}</b></p> })}{words} })
}

fn title(line: &Event) -> String {
    match line.kind {
        EventKind::Status => line.status.map_or_else(|| t!(SV, "office-event-status"), labels::status),
        EventKind::Addition => t!(SV, "office-event-addition"),
        EventKind::Verdict => t!(SV, "office-event-verdict"),
        EventKind::Reopened => t!(SV, "office-event-reopened"),
        EventKind::Withdrawn => t!(SV, "office-event-withdrawn"),
        EventKind::Note => t!(SV, "office-event-note"),
        EventKind::TakenOut => t!(SV, "office-event-taken-out"),
    }
}

/// The code of a line in words: why it waits, to whom it was handed, whether it helped.
fn code(view: &View<'_>, line: &Event) -> Option<String> {
    if line.reason.is_empty() {
        return None;
    }
    match (line.kind, line.status) {
        (EventKind::Verdict, _) => match Verdict::parse(&line.reason) {
            Ok(Verdict::Yes) => Some(t!(SV, "office-helped-yes")),
            Ok(Verdict::No) => Some(t!(SV, "office-helped-no")),
            Err(_) => None,
        },
        (EventKind::TakenOut, _) => Reason::parse(&line.reason).ok().map(observations::reason),
        (_, Some(Status::Waiting)) => Some(view.profile.waiting_reason_name(&line.reason, SV)),
        (_, Some(Status::HandedOver)) => Some(view.profile.owner_name(&line.reason, SV)),
        _ => None,
    }
}

/// Who made a change: "Anna (handläggare)", or the person who reported.
pub fn who(change: &Change) -> String {
    let role = match Role::parse(&change.role) {
        Ok(Role::Coordinator) => t!(SV, "office-by-coordinator"),
        Ok(Role::Handler) => t!(SV, "office-by-handler"),
        _ => String::new(),
    };
    match &change.name {
        Some(name) if role.is_empty() => name.clone(),
        Some(name) => format!("{name} ({role})"),
        None => t!(SV, "office-the-reporter"),
    }
}

/// What a change was, in words.
pub fn change(change: &Change) -> String {
    let to = change.detail.split_once(" -> ").and_then(|(_, to)| Status::parse(to).ok());
    let what = match (change.action.as_str(), to) {
        ("report.step", Some(to)) => t!(SV, "office-change-step", status = labels::status(to)),
        ("report.assigned", _) => t!(SV, "office-change-assigned"),
        ("report.classified", _) => t!(SV, "office-change-classified", what = changed_fields(&change.detail)),
        ("report.masked" | "report.unmasked", _) => t!(SV, "office-change-masked"),
        ("report.merged", _) => t!(SV, "office-change-merged"),
        ("report.taken_out", _) => t!(SV, "office-change-taken-out"),
        ("report.unmerged", _) => t!(SV, "office-change-unmerged"),
        _ => t!(SV, "office-change-other"),
    };
    format!("{}: {what}", who(change))
}

fn changed_fields(detail: &str) -> String {
    let name = |field: &str| match field {
        "category" => Some(t!(SV, "office-category")),
        "area" => Some(t!(SV, "office-area")),
        "place_type" => Some(t!(SV, "office-place-type")),
        "owner" => Some(t!(SV, "office-owner")),
        "unit" => Some(t!(SV, "office-unit")),
        _ => None,
    };
    detail.split(' ').filter_map(name).collect::<Vec<_>>().join(", ")
}
