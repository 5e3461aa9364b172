//! The forms of a meeting's page, one open at a time.

use super::{
    meeting::Shown,
    parts::{SV, Typed, form_card},
};
use crate::{
    council::{labels, service::meetings, view::MeetingForm},
    kernel::id::CouncilItemId,
    platform::clock::spoken_date,
    t,
    ui::*,
};
use leptos::prelude::*;

/// Which form is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    Nothing,
    Facts,
    Present,
    Item,
    Adjust,
    Decide(CouncilItemId),
    Postpone(CouncilItemId),
}

impl Open {
    /// The form an act came from.
    pub(super) fn of_act(act: &str, item: Option<CouncilItemId>) -> Self {
        match (act, item) {
            ("save", _) => Self::Facts,
            ("hold", _) => Self::Present,
            ("item", _) => Self::Item,
            ("adjust", _) => Self::Adjust,
            ("decide", Some(item)) => Self::Decide(item),
            ("postpone", Some(item)) => Self::Postpone(item),
            _ => Self::Nothing,
        }
    }

    /// The item it is about.
    pub(super) fn item(self) -> Option<CouncilItemId> {
        match self {
            Self::Decide(item) | Self::Postpone(item) => Some(item),
            _ => None,
        }
    }
}

/// The form an address asks for, as it stands before anybody types.
pub(super) fn opened(shown: &Shown, word: &str, item: &str) -> (Open, Typed<MeetingForm>) {
    let facts = MeetingForm::of(&shown.meeting.row, &shown.members);
    let named = CouncilItemId::parse(item).and_then(|item| shown.agenda.iter().find(|row| row.id == item));
    let (open, form) = match (word, named) {
        ("andra", _) => (Open::Facts, facts),
        ("hallet", _) => (Open::Present, facts),
        ("arende", _) => (Open::Item, facts),
        ("justera", _) => (Open::Adjust, facts),
        ("besluta", Some(row)) => (Open::Decide(row.id), MeetingForm::of_item(row)),
        ("flytta", Some(row)) if row.outcome.is_none() => (Open::Postpone(row.id), MeetingForm::of_item(row)),
        _ => (Open::Nothing, facts),
    };
    (open, Typed::fresh(form))
}

/// The form that is open.
pub(super) fn open(shown: &Shown) -> Option<AnyView> {
    let typed = &shown.typed;
    let (act, title, button, fields) = match shown.open {
        Open::Nothing => return None,
        Open::Facts => ("save", t!(SV, "council-change-meeting"), t!(SV, "council-save"), facts(typed)),
        Open::Present => ("hold", t!(SV, "council-hold"), t!(SV, "council-save"), present(shown)),
        Open::Item => ("item", t!(SV, "council-add-item"), t!(SV, "council-add"), item(typed)),
        Open::Adjust => ("adjust", t!(SV, "council-adjust"), t!(SV, "council-adjust-for-good"), adjust(typed)),
        Open::Decide(id) => ("decide", titled(shown, id), t!(SV, "council-decide-save"), decide(shown)),
        Open::Postpone(id) => ("postpone", titled(shown, id), t!(SV, "council-postpone"), postpone(shown)),
    };
    let of = shown.open.item().map(|id| id.to_string()).unwrap_or_default();
    let hidden = vec![("do", act.to_owned()), ("version", typed.form.version.clone()), ("item", of)];
    Some(form_card(title, meetings::address(shown.meeting.row.id), hidden, fields, button))
}

fn titled(shown: &Shown, id: CouncilItemId) -> String {
    let row = shown.agenda.iter().find(|row| row.id == id);
    // It left the meeting while somebody wrote about it: what they wrote is still there to copy.
    row.map_or_else(|| t!(SV, "council-item-left"), |row| row.title.clone())
}

fn facts(typed: &Typed<MeetingForm>) -> AnyView {
    let form = &typed.form;
    view! {
        <div class="grid-2">
            <TextInput id="field-day" name="day" kind="date" label=t!(SV, "council-day") value=form.day.clone() error=typed.error("day")
                width=Width::Medium required=true/>
            <div class="cluster">
                <TextInput id="field-starts" name="starts" kind="time" label=t!(SV, "council-starts") value=form.starts.clone()
                    error=typed.error("starts") width=Width::Medium/>
                <TextInput id="field-minutes" name="minutes" label=t!(SV, "council-length") value=form.minutes.clone()
                    error=typed.error("minutes") inputmode="numeric" width=Width::Short/>
            </div>
        </div>
        <TextInput id="field-place" name="place" label=t!(SV, "council-place") value=form.place.clone() error=typed.error("place")/>
    }
    .into_any()
}

fn present(shown: &Shown) -> AnyView {
    let typed = &shown.typed;
    let members = shown.members.iter().map(|member| {
        let id = member.id.to_string();
        let chosen = typed.form.members.contains(&id);
        Choice::new(id, member.spoken()).chosen(chosen)
    });
    let members = members.collect::<Vec<_>>();
    let error = typed.error("members").or_else(|| typed.error("present"));
    // An error about the meeting as a whole lands at the same place.
    view! {
        <div id="field-present" tabindex="-1">
            <CheckboxGroup id="field-members" name="members" legend=t!(SV, "council-present") choices=members error/>
        </div>
        <TextArea id="field-others" name="others" label=t!(SV, "council-present-others") hint=t!(SV, "council-one-a-line")
            value=typed.form.others.clone() error=typed.error("others") rows=3/>
    }
    .into_any()
}

fn item(typed: &Typed<MeetingForm>) -> AnyView {
    let form = &typed.form;
    view! {
        <TextInput id="field-title" name="title" label=t!(SV, "council-item-title") hint=t!(SV, "council-names-nobody-hint")
            value=form.title.clone() error=typed.error("title") maxlength=200 required=true/>
        <TextArea id="field-note" name="note" label=t!(SV, "council-item-note") hint=t!(SV, "council-item-note-hint")
            value=form.note.clone() error=typed.error("note") rows=4/>
    }
    .into_any()
}

fn adjust(typed: &Typed<MeetingForm>) -> AnyView {
    view! {
        <Notice title=t!(SV, "council-adjust-warning") tone=Tone::Warn><p>{t!(SV, "council-adjust-text")}</p></Notice>
        <TextArea id="field-adjusted_by" name="adjusted_by" label=t!(SV, "council-adjusted-by") hint=t!(SV, "council-adjusted-by-hint")
            value=typed.form.adjusted_by.clone() error=typed.error("adjusted_by") rows=2 required=true/>
    }
    .into_any()
}

fn decide(shown: &Shown) -> AnyView {
    let typed = &shown.typed;
    let form = &typed.form;
    let outcomes = shown
        .meeting
        .body
        .outcomes()
        .iter()
        .map(|outcome| Choice::new(outcome.code(), labels::outcome(*outcome).0).chosen_if(&form.outcome));
    let outcomes = outcomes.collect::<Vec<_>>();
    let only_notes =
        (!shown.meeting.body.decides).then(|| view! { <p class="small">{t!(SV, "council-decides-not")}</p> });
    view! {
        {only_notes}
        <RadioGroup id="field-outcome" name="outcome" legend=t!(SV, "council-outcome") choices=outcomes error=typed.error("outcome") required=true/>
        <TextArea id="field-decision" name="decision" label=t!(SV, "council-decision") hint=t!(SV, "council-names-nobody-hint")
            value=form.decision.clone() error=typed.error("decision") rows=5 required=true/>
        <TextInput id="field-paragraph" name="paragraph" label=t!(SV, "council-paragraph") hint=t!(SV, "council-paragraph-hint")
            value=form.paragraph.clone() error=typed.error("paragraph") inputmode="numeric" width=Width::Short/>
        <div class="grid-2">
            <TextInput id="field-follow_who" name="follow_who" label=t!(SV, "council-follow-who") hint=t!(SV, "council-follow-who-hint")
                value=form.follow_who.clone() error=typed.error("follow_who")/>
            <TextInput id="field-follow_by" name="follow_by" kind="date" label=t!(SV, "council-follow-by") value=form.follow_by.clone()
                error=typed.error("follow_by") width=Width::Medium/>
        </div>
    }
    .into_any()
}

fn postpone(shown: &Shown) -> AnyView {
    let wait = Choice::new("", t!(SV, "council-postpone-wait")).chosen_if(&shown.typed.form.to);
    let others = shown.others.iter().map(|meeting| {
        let words = spoken_date(meeting.row.day(), shown.today, SV);
        Choice::new(meeting.row.id.to_string(), words).chosen_if(&shown.typed.form.to)
    });
    let choices = std::iter::once(wait).chain(others).collect::<Vec<_>>();
    let error = shown.typed.error("to");
    view! { <Select id="field-to" name="to" label=t!(SV, "council-postpone-to") choices error/> }.into_any()
}
