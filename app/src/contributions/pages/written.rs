//! `/personal/bidrag/{aktor}/text`: the picture in words, and the figures.

use super::parts::{SV, changed, closed, done_at, head, live_hint};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        labels,
        model::{Figure, LONGEST_PICTURE},
        service::{
            To, give,
            own::{self, Own},
        },
        view::{MOST_FIGURES, WrittenForm},
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The form.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn get(frame: Frame, scope: Scope<Contribute>, Path(actor): Path<String>) -> Result<Response, Fault> {
    let own = own::own(&scope, &actor).await?;
    let form = WrittenForm::of(&own);
    Ok(page(&frame, &own, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Saves it, or sends the whole contribution.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn post(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    Posted(form): Posted<WrittenForm>,
) -> Result<Response, Fault> {
    let own = own::own(&scope, &actor).await?;
    match write(&scope, &own, &form).await {
        Ok(given) => Ok(see_other(&done_at(&own.actor, if given { "skickat" } else { "sparat" }))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &own, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(Fault::Conflict)) => {
            let fresh = own::own(&scope, &actor).await?;
            // Sending again means: I have read what changed, and mean it still.
            let form = WrittenForm { version: fresh.version.to_string(), ..form };
            Ok(page(&frame, &fresh, &form, &FieldErrors::default(), StatusCode::CONFLICT))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn write(scope: &Scope<Contribute>, own: &Own, form: &WrittenForm) -> Result<bool, Refused> {
    let send = match form.r#do.as_str() {
        "save" => false,
        "send" => true,
        _ => return Err(Refused::Fault(Fault::BadRequest)),
    };
    let written = form.written(&own.figures)?;
    let to = To { actor: &own.actor, period: &form.period };
    Ok(give::write(scope, to, form.version(), written, send).await?.is_given())
}

fn page(frame: &Frame, own: &Own, form: &WrittenForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let title = t!(SV, "contributions-write-title");
    let conflict = status == StatusCode::CONFLICT;
    let over = conflict && form.period != own.period.key() || !own.open;
    frame.page(title.clone()).office(Room::Contributions).islands().status(status).render(|| {
        let refused = errors.of("do", SV).map(|text| view! { <Notice title=text tone=Tone::Warn announce=true/> });
        let summary = if refused.is_some() { Vec::new() } else { errors.summary(SV) };
        let body = if own.hides_draft() {
            view! { <Notice title=t!(SV, "contributions-stands-draft-other") tone=Tone::Info/> }.into_any()
        } else {
            fill_in(own, form, errors, over, status).into_any()
        };
        view! {
            {head(frame, own, title, "/text")}
            <div class="page-narrow stack">
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                {refused}
                {over.then(|| closed(conflict))}
                {(conflict && !over).then(changed)}
                {body}
            </div>
        }
    })
}

fn fill_in(
    own: &Own,
    form: &WrittenForm,
    errors: &FieldErrors,
    over: bool,
    status: StatusCode,
) -> impl IntoView + use<> {
    let changed = (status != StatusCode::OK).then_some("");
    let live = live_hint("field-words");
    let asked = own.figures.iter().take(MOST_FIGURES).enumerate();
    let figures = asked.map(|(at, figure)| field(at, figure, form, errors)).collect_view();
    let figures = (!own.figures.is_empty()).then(|| {
        view! { <fieldset class="stack"><legend><h2>{t!(SV, "contributions-figures")}</h2></legend><p class="small muted">{t!(SV, "contributions-figures-hint")}</p>{figures}</fieldset> }
    });
    let most = u32::try_from(LONGEST_PICTURE).ok();
    view! {
        <form method="post" class="stack-l" data-guard="" data-changed=changed>
            <HiddenInput name="period" value=form.period.clone()/>
            <HiddenInput name="version" value=form.version.clone()/>
            <TextArea name="words" id="field-words" label=t!(SV, "contributions-picture") hint=t!(SV, "contributions-picture-hint")
                value=form.words.clone() maxlength=most rows=8 error=errors.of("words", SV)>{live}</TextArea>
            {figures}
            {(!over).then(|| buttons(own))}
        </form>
    }
}

/// What was given is changed at once; a draft is saved or sent.
fn buttons(own: &Own) -> impl IntoView + use<> {
    let save = (!own.state.is_given() && !own.for_another).then(|| {
        view! { <Button text=t!(SV, "contributions-save") kind=ButtonKind::Quiet name="do" value="save" unchecked=true/> }
    });
    view! {
        <ActionBar>
            {save}
            <Button text=t!(SV, "contributions-send") kind=ButtonKind::Amber name="do" value="send"/>
        </ActionBar>
    }
}

fn field(at: usize, figure: &Figure, form: &WrittenForm, errors: &FieldErrors) -> impl IntoView + use<> {
    let (before, last_year) = (labels::figure(figure.before), labels::figure(figure.last_year));
    let hint = t!(SV, "contributions-figure-hint", before = before, last_year = last_year);
    let label = format!("{} ({})", figure.name, figure.unit);
    let error = errors.of(&format!("figure-{at}"), SV);
    view! {
        <HiddenInput name="series" value=figure.series.clone()/>
        <TextInput name="figure" id=format!("field-figure-{at}") label hint value=form.typed(&figure.series)
            inputmode="numeric" width=Width::Short error/>
    }
}
