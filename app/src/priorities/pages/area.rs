//! `/personal/prioritering/{runda}/omrade/{omrade}`: what an area is weighed by, and the form that sets it otherwise.

use super::{SV, address, read_key};
use crate::{
    accounts::{
        policy::{DecidePriorities, WeighPriorities},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::id::AreaCode,
    priorities::{
        labels,
        model::{Axis, LONGEST_REASON, MOST, RoundKey, Weighed},
        service::{
            read::{self, Area, Whole},
            weigh,
        },
        view::{AreaForm, reason_field, value_field},
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// What the page is made from.
struct View<'a> {
    frame: &'a Frame,
    whole: &'a Whole,
    area: &'a Area,
    form: &'a AreaForm,
    errors: &'a FieldErrors,
    conflict: bool,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such round or area.
pub async fn get(
    frame: Frame,
    scope: Scope<WeighPriorities>,
    Path((key, area)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope.narrow()?, read_key(&key)?).await?;
    let area = find(&whole, &area)?;
    let (form, errors) = (AreaForm::of(area, whole.version()), FieldErrors::default());
    let view = View { frame: &frame, whole: &whole, area, form: &form, errors: &errors, conflict: false };
    Ok(page(&view, StatusCode::OK))
}

fn find<'a>(whole: &'a Whole, code: &str) -> Result<&'a Area, Fault> {
    whole.areas.iter().find(|area| area.code.as_str() == code).ok_or(Fault::NotFound)
}

/// Sets the components.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<DecidePriorities>,
    Path((key, area)): Path<(String, String)>,
    Posted(mut form): Posted<AreaForm>,
) -> Result<Response, Fault> {
    let key = read_key(&key)?;
    let refused = match set(&scope, &key, &area, &form).await {
        Ok(()) => return Ok(see_other(&address(&key))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::whole(&scope.narrow()?, key).await?;
    let area = find(&whole, &area)?;
    let (errors, status) = match refused {
        Refused::Form(errors) => (errors, StatusCode::UNPROCESSABLE_ENTITY),
        Refused::Fault(_) => {
            form.version = whole.version().to_string();
            (FieldErrors::default(), StatusCode::CONFLICT)
        }
    };
    let conflict = status == StatusCode::CONFLICT;
    let view = View { frame: &frame, whole: &whole, area, form: &form, errors: &errors, conflict };
    Ok(page(&view, status))
}

async fn set(scope: &Scope<DecidePriorities>, key: &RoundKey, area: &str, form: &AreaForm) -> Result<(), Refused> {
    weigh::weigh(scope, key, forms::version(&form.version), &AreaCode::from(area), form.parse()?).await
}

fn page(view: &View<'_>, status: StatusCode) -> Response {
    let title = view.frame.profile.area_name(view.area.code.as_str());
    let back = address(&view.whole.key);
    let round = labels::round(&view.whole.key);
    let errors = view.errors.summary(SV);
    let count = errors.len();
    let edits = view.whole.decides && view.whole.is_draft();
    let conflict =
        view.conflict.then(|| view! { <Notice title=t!(SV, "priorities-conflict") tone=Tone::Danger announce=true/> });
    let problem = view.area.problem.as_ref().map(|code| {
        let text = t!(SV, "priorities-problem", category = view.frame.profile.category_label(code));
        view! { <p class="measure">{text}</p> }
    });
    let changed = (!view.errors.is_empty()).then_some("");
    let sides = Axis::ALL.iter().map(|axis| side(view, *axis, edits)).collect_view();
    let body = match edits {
        true => view! {
            <form method="post" class="stack-l" data-guard="" data-changed=changed>
                <HiddenInput name="version" value=view.form.version.clone()/>
                {sides}
                <ActionBar><Button text=t!(SV, "priorities-weigh-save") kind=ButtonKind::Amber/></ActionBar>
            </form>
        }
        .into_any(),
        false => view! { <div class="stack-l">{sides}</div> }.into_any(),
    };
    view.frame.page(title.clone()).office(Room::Priorities).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "priorities-of", round = round)}</a></p>
            <PageHeading title lead=t!(SV, "priorities-weigh-lead")/>
            <div class="page-narrow stack-l" id="field-do" tabindex="-1">
                {conflict}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors/>
                {problem}
                {body}
            </div>
        }
    })
}

/// One of the two questions with its five components.
fn side(view: &View<'_>, axis: Axis, edits: bool) -> AnyView {
    let weights = &view.area.weights;
    let sum = t!(SV, "priorities-sum", sum = weights.weighed(axis), proposed = weights.proposed(axis));
    let own = weights.components.iter().filter(|one| one.component.axis() == axis);
    let parts = own.map(|one| part(view, one, edits)).collect_view();
    view! {
        <section class="card">
            <h2>{labels::axis(axis)}</h2>
            <p class="small">{sum}</p>
            <div class="weights">{parts}</div>
        </section>
    }
    .into_any()
}

/// A component: what it comes from, what is proposed, what people set.
fn part(view: &View<'_>, one: &Weighed, edits: bool) -> AnyView {
    let proposed = t!(SV, "priorities-proposes", value = labels::value(one.proposed), from = labels::basis(one));
    let fields = match edits {
        true => fields(view, one),
        false => one.set.as_ref().map_or_else(
            || view! { <p>{t!(SV, "priorities-unchanged")}</p> }.into_any(),
            |(value, reason)| {
                let text = t!(SV, "priorities-set-to", value = labels::value(*value));
                view! { <p>{text}": "{reason.clone()}</p> }.into_any()
            },
        ),
    };
    view! {
        <div class="weight">
            <h3>{labels::component(one.component)}</h3>
            <p class="small">{proposed}</p>
            {fields}
        </div>
    }
    .into_any()
}

fn fields(view: &View<'_>, one: &Weighed) -> AnyView {
    let (component, name) = (one.component, labels::component(one.component));
    let (value, reason) = view.form.typed(component);
    let proposal = Choice::new("", t!(SV, "priorities-as-proposed", value = labels::value(one.proposed)));
    let others = (0..=MOST).map(|number| Choice::new(number.to_string(), labels::value(number)).chosen_if(value));
    let choices = std::iter::once(proposal.chosen_if(value)).chain(others).collect::<Vec<_>>();
    let (value_id, reason_id) =
        (format!("field-{}", value_field(component)), format!("field-{}", reason_field(component)));
    let reason = reason.to_owned();
    view! {
        <div class="weight-set">
            <HiddenInput name="component" value=component.code()/>
            <Select name="value" id=value_id label=t!(SV, "priorities-value-of", name = name.clone()) choices
                error=view.errors.of(value_field(component), SV)/>
            <TextInput name="reason" id=reason_id label=t!(SV, "priorities-reason-of", name = name) value=reason
                error=view.errors.of(reason_field(component), SV) maxlength=most(LONGEST_REASON) autocomplete="off"/>
        </div>
    }
    .into_any()
}
