//! The forms of the meeting: begin, move on, who is there, what is decided.

use super::meeting_parts::Hall;
use crate::{
    forms::offered,
    kernel::lang::Lang,
    platform::municipality::Profile,
    situation::{
        agenda::{Agenda, Item, MINUTES},
        service::meeting::{LONGEST_DECISION, LONGEST_ROLE, Run},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Before the meeting: how long it is meant to be, and the button that begins it.
pub(super) fn start(hall: &Hall) -> AnyView {
    if !hall.leads() {
        return view! {
            <div data-part="point">
                <EmptyState title=t!(SV, "meeting-waits") text=t!(SV, "meeting-waits-text")/>
            </div>
        }
        .into_any();
    }
    let here = hall.typed.form.r#do == "start";
    let value = if here { hall.typed.form.minutes.clone() } else { hall.meeting.agenda.usual_minutes().to_string() };
    let error = hall.typed.error("minutes");
    let (least, most) = (*MINUTES.start(), *MINUTES.end());
    view! {
        <div data-part="point">
            <Card title=t!(SV, "meeting-begin")>
                <form method="post" class="stack">
                    <HiddenInput name="do" value="start"/>
                    <TextInput name="minutes" id="field-minutes" label=t!(SV, "meeting-minutes") value error
                        inputmode="numeric" width=Width::Short hint=t!(SV, "meeting-minutes-hint", least = least, most = most)/>
                    <div><Button text=t!(SV, "meeting-start") kind=ButtonKind::Amber/></div>
                </form>
            </Card>
        </div>
    }
    .into_any()
}

/// On to the next point, back, or to the end.
pub(super) fn moves(agenda: &Agenda, run: &Run) -> AnyView {
    let button = |text: String, kind: ButtonKind, act: &str, point: Option<&Item>| {
        let point = point.map_or("", |item| &*item.code);
        let fields = [("do", act), ("point", point), ("version", &*run.version.to_string())];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        view! { <ButtonForm text kind fields/> }
    };
    if run.ended {
        let again = button(t!(SV, "meeting-resume"), ButtonKind::Quiet, "go", agenda.items.get(run.at));
        return view! { <div class="cluster no-print">{again}</div> }.into_any();
    }
    let (next, previous) = (agenda.items.get(run.at + 1), run.at.checked_sub(1).and_then(|at| agenda.items.get(at)));
    let kind = if next.is_none() { ButtonKind::Amber } else { ButtonKind::Quiet };
    let next =
        next.map(|item| button(t!(SV, "meeting-next", point = item.title()), ButtonKind::Amber, "go", Some(item)));
    let back = previous.map(|item| button(t!(SV, "meeting-back"), ButtonKind::Quiet, "go", Some(item)));
    let end = button(t!(SV, "meeting-end"), kind, "end", None);
    view! {
        <div class="cluster no-print meeting-moves">
            {next}{back}{end}
            <a class="quiet-link" href="#beslut">{t!(SV, "meeting-to-decisions")}</a>
        </div>
    }
    .into_any()
}

/// What was decided, by whom, by when: three fields and a button.
pub(super) fn decide(profile: &Profile, hall: &Hall) -> AnyView {
    let typed = &hall.typed;
    let form = if typed.form.r#do == "decide" { typed.form.clone() } else { Default::default() };
    let error = |field: &str| (typed.form.r#do == "decide").then(|| typed.error(field)).flatten();
    let [no_title, no_actor, no_role, no_day, no_area] = ["title", "actor", "role", "until", "area"].map(error);
    let key = if form.key.is_empty() { hall.key.to_string() } else { form.key };
    let actors = offered::units(profile, &form.actor, t!(SV, "situation-choose"));
    let areas = offered::areas(profile, &form.area, t!(SV, "situation-not-said"));
    view! {
        <Card title=t!(SV, "meeting-decide")>
            <form method="post" class="stack" data-guard="">
                <HiddenInput name="do" value="decide"/>
                <HiddenInput name="key" value=key/>
                <TextInput name="title" id="field-title" label=t!(SV, "meeting-what") value=form.title error=no_title
                    maxlength=most(LONGEST_DECISION)/>
                <div class="grid-2">
                    <Select name="actor" id="field-actor" label=t!(SV, "meeting-who") choices=actors error=no_actor/>
                    <TextInput name="role" id="field-role" label=t!(SV, "meeting-role") hint=t!(SV, "meeting-role-hint")
                        value=form.role error=no_role maxlength=most(LONGEST_ROLE)/>
                    <TextInput name="until" id="field-until" kind="date" label=t!(SV, "meeting-until") value=form.until
                        error=no_day/>
                    <Select name="area" id="field-area" label=t!(SV, "situation-column-area") choices=areas error=no_area/>
                </div>
                <p class="small">{t!(SV, "meeting-decide-text")}</p>
                <div><Button text=t!(SV, "meeting-decide-now")/></div>
            </form>
        </Card>
    }
    .into_any()
}

/// Who is there: the members, who came besides, and room for one more.
pub(super) fn present(hall: &Hall) -> AnyView {
    let (members, there) = (&hall.meeting.members, &hall.meeting.present);
    let besides = there.iter().filter(|role| !members.contains(role));
    // Until somebody says otherwise, everybody is expected.
    let choice = |role: &String| Choice::new(role, role).chosen(there.is_empty() || there.contains(role));
    let choices = members.iter().chain(besides).map(choice).collect::<Vec<_>>();
    let seen = there.iter().map(|role| view! { <HiddenInput name="seen" value=role.clone()/> }).collect_view();
    let here = hall.typed.form.r#do == "present";
    let (other, error) = match here {
        true => (hall.typed.form.other.clone(), hall.typed.error("other")),
        false => (String::new(), None),
    };
    view! {
        <Details summary=t!(SV, "meeting-present-edit") open=here>
            <form method="post" class="stack">
                <HiddenInput name="do" value="present"/>
                {seen}
                <CheckboxGroup name="present" id="field-present" legend=t!(SV, "meeting-present-who") choices/>
                <TextInput name="other" id="field-other" label=t!(SV, "meeting-other") hint=t!(SV, "meeting-role-hint")
                    value=other error/>
                <div><Button text=t!(SV, "picture-save")/></div>
            </form>
        </Details>
    }
    .into_any()
}
