//! What can be done with a measure: give the verdict, move the days, change what it says, strike the draft out.

use super::view::{SV, View};
use crate::{
    measures::{
        labels,
        model::{LONGEST_TEXT, State, Verdict},
        pages::fields::{Typed, fields},
        service::change::MOST_DAYS,
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// Fields for further days beyond those that are planned.
const MORE_DAYS: usize = 2;

/// The form of the verdict: the one thing to do here while it runs.
pub fn judge(view: &View<'_>) -> Option<AnyView> {
    if view.whole.measure.state != State::Running || !view.whole.follows {
        return None;
    }
    let next = view.whole.follow_ups.iter().find(|one| one.done_at.is_none());
    let is_near = next.is_some_and(|one| (one.due - view.whole.today).num_days() <= 14);
    let came_back = view.came_back(&["follow_up"]);
    let lead = next.map(|one| {
        let occasion = labels::occasion(one.occasion);
        view! { <p>{t!(SV, "measures-judge-lead", day = view.day(one.due), occasion = occasion)}</p> }
    });
    let form = judge_form(view, is_near, came_back);
    let body = match is_near || came_back {
        true => view! { <Card title=t!(SV, "measures-judge")>{lead}{form}</Card> }.into_any(),
        false => view! { <Details summary=t!(SV, "measures-judge-early")>{lead}{form}</Details> }.into_any(),
    };
    Some(body)
}

fn judge_form(view: &View<'_>, is_near: bool, came_back: bool) -> AnyView {
    let hints = [
        t!(SV, "measures-verdict-continue-hint"),
        t!(SV, "measures-verdict-expand-hint"),
        t!(SV, "measures-verdict-replace-hint"),
        t!(SV, "measures-verdict-end-hint"),
    ];
    let choices = Verdict::ALL
        .iter()
        .zip(hints)
        .map(|(one, hint)| Choice::new(one.code(), labels::verdict(*one)).hint(hint).chosen_if(&view.form.verdict));
    let choices: Vec<_> = choices.collect();
    let (reason, value, end) = (view.form.reason.clone(), view.form.value.clone(), view.form.new_end.clone());
    let (wrong, why, what, when) =
        (view.error("verdict"), view.error("reason"), view.error("value"), view.error("new_end"));
    let measured =
        t!(SV, "measures-value", indicator = view.facts().indicator.as_str(), unit = view.facts().unit.as_str());
    let how = t!(SV, "measures-value-hint", how = view.facts().how.as_str());
    let kind = if is_near { ButtonKind::Amber } else { ButtonKind::Primary };
    view! {
        <form method="post" id="uppfoljning" class="stack" data-guard="" data-changed=came_back.then_some("")>
            {view.version()}
            <RadioGroup name="verdict" id="field-verdict" legend=t!(SV, "measures-verdict") choices error=wrong/>
            <TextArea name="reason" id="field-reason" label=t!(SV, "measures-reason") hint=t!(SV, "measures-reason-hint")
                rows=3 value=reason error=why maxlength=most(LONGEST_TEXT)/>
            <TextInput name="value" id="field-value" label=measured hint=how value error=what inputmode="decimal"
                autocomplete="off" maxlength=20u32 width=Width::Short/>
            <TextInput name="new_end" id="field-new_end" label=t!(SV, "measures-new-end") kind="date"
                hint=t!(SV, "measures-new-end-hint") value=end error=when width=Width::Medium/>
            <ActionBar><Button text=t!(SV, "measures-save-verdict") kind name="do" value="follow_up"/></ActionBar>
        </form>
    }
    .into_any()
}

/// The form of the days to come.
pub fn reschedule(view: &View<'_>) -> Option<AnyView> {
    if view.whole.measure.state != State::Running || !view.whole.follows {
        return None;
    }
    let open = view.came_back(&["reschedule"]);
    let typed = view.form.day.iter().filter(|day| !day.is_empty()).take(MOST_DAYS).cloned();
    let days = typed.chain(std::iter::repeat_n(String::new(), MORE_DAYS)).enumerate().map(|(n, value)| {
        let id = if n == 0 { "field-day".to_owned() } else { format!("field-day-{}", n + 1) };
        let error = view.error("day").filter(|_| n == 0);
        let label = t!(SV, "measures-day", n = n + 1);
        view! { <TextInput name="day" id label value error kind="date" width=Width::Medium/> }
    });
    let days = days.collect_view();
    let version = view.version();
    Some(
        view! {
            <Details summary=t!(SV, "measures-reschedule") open=open>
                <form method="post" class="stack" data-guard="" data-changed=open.then_some("")>
                    {version}
                    <p>{t!(SV, "measures-reschedule-text")}</p>
                    <div class="grid-3">{days}</div>
                    <div><Button text=t!(SV, "measures-save-days") kind=ButtonKind::Quiet name="do" value="reschedule"/></div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

/// The form of what it says. A draft has it open.
pub fn edit(view: &View<'_>) -> Option<AnyView> {
    let measure = &view.whole.measure;
    if measure.state.is_over() || !view.whole.follows {
        return None;
    }
    let draft = measure.state == State::Draft;
    let came_back = view.came_back(&["save", "start"]);
    let typed = Typed {
        profile: view.profile,
        form: view.form,
        errors: view.errors,
        decides: view.whole.decides,
        today: view.whole.today,
    };
    let start = (draft && view.whole.decides)
        .then(|| view! { <Button text=t!(SV, "measures-save-start") kind=ButtonKind::Amber name="do" value="start"/> });
    let save = if draft { t!(SV, "measures-save-draft") } else { t!(SV, "measures-save") };
    let form = view! {
        <form method="post" id="andra" class="stack-l page-narrow" data-guard="" data-changed=came_back.then_some("")>
            {view.version()}
            {fields(&typed)}
            <ActionBar>
                <Button text=save kind=ButtonKind::Quiet name="do" value="save" unchecked=true/>
                {start}
            </ActionBar>
        </form>
    };
    let body = match draft {
        true => view! { <section class="stack"><h2>{t!(SV, "measures-edit-draft")}</h2>{form}</section> }.into_any(),
        false => view! {
            <section class="stack">
                <h2 class="hidden">{t!(SV, "measures-edit")}</h2>
                <Details summary=t!(SV, "measures-edit") open=came_back>{form}</Details>
            </section>
        }
        .into_any(),
    };
    Some(body)
}

/// The button that strikes a draft out.
pub fn drop_draft(view: &View<'_>) -> Option<AnyView> {
    if view.whole.measure.state != State::Draft || !view.whole.decides {
        return None;
    }
    let fields = vec![("do".to_owned(), "drop".to_owned()), ("version".to_owned(), view.form.version.clone())];
    Some(
        view! {
            <Details summary=t!(SV, "measures-drop")>
                <p>{t!(SV, "measures-drop-text")}</p>
                <ButtonForm text=t!(SV, "measures-drop") kind=ButtonKind::Danger fields/>
            </Details>
        }
        .into_any(),
    )
}
