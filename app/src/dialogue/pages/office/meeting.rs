//! The form of a meeting.

use super::{
    SV,
    fields::{area, day, line, lines, small},
};
use crate::{
    dialogue::{
        model::{LONGEST_LINE, LONGEST_TEXT, LONGEST_TITLE, MOST_GROUPS},
        view::{MeetingForm, nth},
    },
    forms::FieldErrors,
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;

/// So many empty lines wait at the end of the groups.
const SPARE: usize = 2;

/// All of it. Numbers that are told stand.
pub(super) fn fields(profile: &Profile, form: &MeetingForm, errors: &FieldErrors, stand: bool) -> AnyView {
    let areas =
        profile.areas.iter().map(|area| Choice::new(&area.code, &area.name).chosen(form.area.contains(&area.code)));
    let areas = areas.collect();
    let version = form.version.clone();
    let text = |name: &'static str, label: String, hint: String, value: &str| {
        area(errors, name, label, Some(hint), value, LONGEST_TEXT)
    };
    view! {
        <HiddenInput name="version" value=version/>
        {line(errors, "title", t!(SV, "dialogues-title"), Some(t!(SV, "dialogues-title-hint")), &form.title, LONGEST_TITLE)}
        {day(errors, "day", t!(SV, "dialogues-day"), None, &form.day)}
        <CheckboxGroup name="area" id="field-area" legend=t!(SV, "dialogues-areas") hint=t!(SV, "dialogues-areas-hint") choices=areas/>
        {line(errors, "arranged", t!(SV, "dialogues-arranged"), Some(t!(SV, "dialogues-arranged-hint")), &form.arranged, LONGEST_LINE)}
        {groups(form, errors, stand)}
        {text("themes", t!(SV, "dialogues-themes"), t!(SV, "dialogues-themes-hint"), &form.themes)}
        {text("said", t!(SV, "dialogues-said"), t!(SV, "dialogues-said-hint"), &form.said)}
        {text("leads_to", t!(SV, "dialogues-leads-to"), t!(SV, "dialogues-leads-to-hint"), &form.leads_to)}
        <ActionBar><Button text=t!(SV, "dialogues-save") name="do" value="save"/></ActionBar>
    }
    .into_any()
}

fn groups(form: &MeetingForm, errors: &FieldErrors, stand: bool) -> AnyView {
    let row = |at: usize| {
        let n = at + 1;
        let who = small("group_who", at, t!(SV, "dialogues-group-who", n = n), nth(&form.group_who, at), LONGEST_LINE);
        let many = small("group_number", at, t!(SV, "dialogues-group-number", n = n), nth(&form.group_number, at), 6);
        view! { <div class="pledge-line pledge-line-2 pledge-line-day">{who}{many}</div> }.into_any()
    };
    let written = form.group_who.len();
    let many = if stand { written } else { (written + SPARE).min(MOST_GROUPS).max(written.min(MOST_GROUPS)) };
    let hint = if stand { t!(SV, "dialogues-groups-stand") } else { t!(SV, "dialogues-groups-hint") };
    lines(errors, "groups", t!(SV, "dialogues-groups"), hint, (0..many).map(row).collect())
}
