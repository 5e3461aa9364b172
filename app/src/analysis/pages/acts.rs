//! What can be done with an analysis: change and propose, assign, report back, close, strike out.

use super::{
    fields::{body_name, day, fields, long, short, ways_on},
    parts::Shown,
};
use crate::{
    analysis::model::{Act, LONGEST_TITLE, State},
    forms::offered,
    kernel::lang::Lang,
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The form of what is asked for, while it may change.
pub(super) fn edit(profile: &Profile, shown: &Shown) -> Option<AnyView> {
    if !shown.may(Act::Change) {
        return None;
    }
    let open = shown.came_back(&["save", "propose", "start_small"]) || shown.whole.one.state == State::Draft;
    let changed = shown.came_back(&["save", "propose", "start_small"]).then_some("");
    let form = view! {
        <form method="post" id="andra" class="stack-l page-narrow" data-guard="" data-changed=changed>
            {shown.version()}
            {fields(profile, &shown.form, &shown.errors)}
            {ways_on(&body_name(profile))}
        </form>
    };
    Some(view! { <Details summary=t!(SV, "analysis-edit") open=open>{form}</Details> }.into_any())
}

/// Who works on it, and by when.
pub(super) fn assign(profile: &Profile, shown: &Shown) -> Option<AnyView> {
    if !shown.may(Act::Assign) {
        return None;
    }
    let (form, errors) = (&shown.form, &shown.errors);
    let first = shown.whole.one.state == State::Commissioned;
    let open = first || shown.came_back(&["assign"]);
    let units = offered::units(profile, &form.actor, t!(SV, "analysis-choose"));
    let (wrong, summary) =
        (shown.error("actor"), if first { t!(SV, "analysis-assign") } else { t!(SV, "analysis-reassign") });
    let kind = if first { ButtonKind::Amber } else { ButtonKind::Primary };
    let hint = Some(t!(SV, "analysis-role-hint"));
    let form = view! {
        <form method="post" id="uppdrag" class="stack" data-guard="">
            {shown.version()}
            <Select name="actor" id="field-actor" label=t!(SV, "analysis-actor") choices=units error=wrong/>
            {short(errors, "role", t!(SV, "analysis-role"), hint, &form.role, LONGEST_TITLE)}
            {day(errors, "due", t!(SV, "analysis-due"), &form.due)}
            <div><Button text=t!(SV, "analysis-save-assign") kind name="do" value="assign"/></div>
        </form>
    };
    Some(view! { <Details summary open=open>{form}</Details> }.into_any())
}

/// The report back, while it runs.
pub(super) fn report(shown: &Shown) -> Option<AnyView> {
    if !shown.may(Act::Report) {
        return None;
    }
    let one = &shown.whole.one;
    let open = shown.came_back(&["report"]);
    let lead = if one.small { t!(SV, "analysis-report-lead-small") } else { t!(SV, "analysis-report-lead") };
    let hint = Some(t!(SV, "analysis-report-hint"));
    let form = view! {
        <form method="post" id="aterrapport" class="stack" data-guard="" data-changed=open.then_some("")>
            {shown.version()}
            <p>{lead}</p>
            {long(&shown.errors, "report", t!(SV, "analysis-report"), hint, &shown.form.report)}
            <div><Button text=t!(SV, "analysis-save-report") kind=ButtonKind::Amber name="do" value="report"/></div>
        </form>
    };
    Some(view! { <Details summary=t!(SV, "analysis-report-back") open=open>{form}</Details> }.into_any())
}

/// Ends what was reported.
pub(super) fn close(shown: &Shown) -> Option<AnyView> {
    let one = &shown.whole.one;
    let text = if one.small { t!(SV, "analysis-close-text-small") } else { t!(SV, "analysis-close-text") };
    shown.may(Act::Close).then(|| button(shown, t!(SV, "analysis-close"), text, "close", ButtonKind::Primary))
}

/// Strikes a proposal out.
pub(super) fn drop_draft(shown: &Shown) -> Option<AnyView> {
    let text = t!(SV, "analysis-drop-text");
    shown.may(Act::Drop).then(|| button(shown, t!(SV, "analysis-drop"), text, "drop", ButtonKind::Danger))
}

fn button(shown: &Shown, title: String, text: String, act: &str, kind: ButtonKind) -> AnyView {
    let fields = vec![("do".to_owned(), act.to_owned()), ("version".to_owned(), shown.form.version.clone())];
    let summary = title.clone();
    view! { <Details summary><p>{text}</p><ButtonForm text=title kind fields/></Details> }.into_any()
}
