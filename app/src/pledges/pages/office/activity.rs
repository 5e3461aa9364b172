//! `/personal/loften/{id}/aktivitet/{nummer}`: one activity, its target, and what came of it. `ny` is a new one.

use super::{fields::whos, panel::statuses, read_id};
use crate::{
    accounts::{
        policy::{DraftPledges, ReadPledges},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::lang::Lang,
    pledges::{
        labels,
        model::{Activity, LONGEST_SENTENCE, LONGEST_TEXT, LONGEST_WORD, TargetKind},
        pages::address,
        service::{
            draft,
            read::{self, Whole},
        },
        view::ActivityForm,
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// Stands for the number of an activity that is not written yet.
const NEW: &str = "ny";

/// The form.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such activity.
pub async fn get(
    frame: Frame,
    scope: Scope<DraftPledges>,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope.narrow::<ReadPledges>()?, read_id(&id)?).await?;
    let number = read_number(&whole, &number)?;
    let here = whole.content.activity(number).cloned().unwrap_or_else(|| Activity {
        // Most are due when the pledge is.
        due: whole.content.last,
        kind: Some(TargetKind::AtLeast),
        ..Activity::default()
    });
    let form = ActivityForm::of(&here, whole.version);
    Ok(page(&frame, &whole, number, &form, (&FieldErrors::default(), None), StatusCode::OK))
}

/// Saves it, or strikes it.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such activity.
pub async fn post(
    frame: Frame,
    scope: Scope<DraftPledges>,
    Path((id, number)): Path<(String, String)>,
    Posted(mut form): Posted<ActivityForm>,
) -> Result<Response, Fault> {
    let (id, reading) = (read_id(&id)?, scope.narrow::<ReadPledges>()?);
    let number = read_number(&read::whole(&reading, id).await?, &number)?;
    let version = forms::version(&form.version);
    let done = match (form.r#do.as_str(), form.activity(number)) {
        ("save", Ok(activity)) => draft::put_activity(&scope, id, version, activity).await.map(|()| "activity"),
        ("save", Err(errors)) => Err(errors.into()),
        ("strike", _) if number > 0 => draft::strike_activity(&scope, id, version, number).await.map(|()| "strike"),
        _ => return Err(Fault::BadRequest),
    };
    let refused = match done {
        Ok(done) => return Ok(see_other(&format!("{}?done={done}", address(id)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::whole(&reading, id).await?;
    if let Refused::Form(errors) = &refused {
        return Ok(page(&frame, &whole, number, &form, (errors, None), StatusCode::UNPROCESSABLE_ENTITY));
    }
    form.version = whole.version.to_string();
    let said = Some(t!(SV, "pledges-conflict"));
    Ok(page(&frame, &whole, number, &form, (&FieldErrors::default(), said), StatusCode::CONFLICT))
}

/// 0 for a new one.
fn read_number(whole: &Whole, number: &str) -> Result<u32, Fault> {
    if number == NEW {
        return Ok(0);
    }
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    whole.content.activity(number).map(|one| one.number).ok_or(Fault::NotFound)
}

fn page(
    frame: &Frame,
    whole: &Whole,
    number: u32,
    form: &ActivityForm,
    (errors, said): (&FieldErrors, Option<String>),
    status: StatusCode,
) -> Response {
    let title = if number == 0 { t!(SV, "pledges-activity-new") } else { t!(SV, "pledges-activity-edit") };
    let (back, name) = (address(whole.id), whole.content.title.clone());
    let summary = errors.summary(SV);
    let count = summary.len();
    let changed = (!errors.is_empty()).then_some("");
    let version = form.version.clone();
    let promised = whole.public.as_ref().is_some_and(|public| public.activity(number).is_some());
    let strike = (number > 0 && !promised).then(|| {
        view! { <Button text=t!(SV, "pledges-strike") kind=ButtonKind::Danger name="do" value="strike" unchecked=true/> }
    });
    frame.page(title.clone()).office(Room::Pledges).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=back>{name}</a></p>
            <PageHeading title lead=t!(SV, "pledges-activity-lead")/>
            <div class="page-narrow stack">
                {said.map(|title| view! { <Notice title tone=Tone::Danger announce=true/> })}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <form method="post" class="stack-l" data-guard="" data-changed=changed>
                    <HiddenInput name="version" value=version/>
                    {what(form, errors)}
                    {goal(form, errors)}
                    {result(form, errors)}
                    <ActionBar>
                        {strike}
                        <Button text=t!(SV, "pledges-activity-save") kind=ButtonKind::Amber name="do" value="save"/>
                    </ActionBar>
                </form>
            </div>
        }
    })
}

fn part(heading: String, body: impl IntoView + 'static) -> AnyView {
    view! { <section class="stack"><h2>{heading}</h2>{body}</section> }.into_any()
}

fn what(form: &ActivityForm, errors: &FieldErrors) -> AnyView {
    let (text, other) = (form.text.clone(), form.other.clone());
    let (no_text, no_who, no_other) = (errors.of("text", SV), errors.of("who", SV), errors.of("other", SV));
    part(
        t!(SV, "pledges-activity-what"),
        view! {
            <TextArea name="text" id="field-text" label=t!(SV, "pledges-activity-text") hint=t!(SV, "pledges-activity-text-hint")
                value=text error=no_text rows=2 maxlength=most(LONGEST_SENTENCE)/>
            <div class="grid-2">
                <Select name="who" id="field-who" label=t!(SV, "pledges-activity-who") choices=whos(&form.who) error=no_who/>
                <TextInput name="other" id="field-other" label=t!(SV, "pledges-other") hint=t!(SV, "pledges-other-hint")
                    value=other error=no_other maxlength=most(LONGEST_WORD) autocomplete="off"/>
            </div>
        },
    )
}

fn goal(form: &ActivityForm, errors: &FieldErrors) -> AnyView {
    let kinds = TargetKind::ALL.iter().map(|kind| Choice::new(kind.code(), labels::target_kind(*kind)));
    let kinds =
        kinds.chain([Choice::new("", t!(SV, "pledges-target-none"))]).map(|one| one.chosen_if(&form.kind)).collect();
    let (amount, unit, due) = (form.amount.clone(), form.unit.clone(), form.due.clone());
    let error = |field| errors.of(field, SV);
    let (no_kind, no_amount, no_unit, no_due) = (error("kind"), error("amount"), error("unit"), error("due"));
    part(
        t!(SV, "pledges-activity-goal"),
        view! {
            <RadioGroup name="kind" id="field-kind" legend=t!(SV, "pledges-target") hint=t!(SV, "pledges-target-hint")
                choices=kinds error=no_kind/>
            <div class="grid-2">
                <TextInput name="amount" id="field-amount" label=t!(SV, "pledges-amount") value=amount error=no_amount
                    inputmode="decimal" autocomplete="off" maxlength=20u32 width=Width::Short/>
                <TextInput name="unit" id="field-unit" label=t!(SV, "pledges-unit") hint=t!(SV, "pledges-unit-hint") value=unit
                    error=no_unit maxlength=most(LONGEST_WORD) autocomplete="off"/>
            </div>
            <TextInput name="due" id="field-due" label=t!(SV, "pledges-due") value=due error=no_due kind="date" width=Width::Medium/>
        },
    )
}

fn result(form: &ActivityForm, errors: &FieldErrors) -> AnyView {
    let (outcome, comment) = (form.outcome.clone(), form.comment.clone());
    let (no_outcome, no_comment, no_status) =
        (errors.of("outcome", SV), errors.of("comment", SV), errors.of("status", SV));
    let done =
        [("", t!(SV, "pledges-done-unknown")), ("yes", t!(SV, "pledges-done-yes")), ("no", t!(SV, "pledges-done-no"))];
    let done = done.map(|(value, text)| Choice::new(value, text).chosen_if(&form.done)).into();
    part(
        t!(SV, "pledges-activity-result"),
        view! {
            <div class="grid-2">
                <TextInput name="outcome" id="field-outcome" label=t!(SV, "pledges-outcome") hint=t!(SV, "pledges-outcome-hint")
                    value=outcome error=no_outcome inputmode="decimal" autocomplete="off" maxlength=20u32 width=Width::Short/>
                <Select name="done" id="field-done" label=t!(SV, "pledges-done") hint=t!(SV, "pledges-done-hint") choices=done width=Width::Medium/>
            </div>
            <TextArea name="comment" id="field-comment" label=t!(SV, "pledges-comment") hint=t!(SV, "pledges-comment-hint")
                value=comment error=no_comment rows=3 maxlength=most(LONGEST_TEXT)/>
            <Select name="status" id="field-status" label=t!(SV, "pledges-status") choices=statuses(&form.status) error=no_status width=Width::Medium/>
        },
    )
}
