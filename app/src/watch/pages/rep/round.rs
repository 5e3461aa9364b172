//! `/ombud/rond/{id}`: what a representative saw this month, in a minute. Descriptions of suspects are refused: they stay in
//! the form, with what to do, and nothing of them is kept.

mod fields;

use super::HERE;
use crate::{
    accounts::{policy::Represent, scope::Scope},
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::{id::WatchId, lang::Lang},
    platform::municipality::Profile,
    shell::{Frame, see_other},
    t,
    ui::*,
    watch::{
        labels,
        model::round::{Refused as NotTaken, refused},
        service::round::{self, Own},
        view::round::RoundForm,
    },
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;

fn read_id(id: &str) -> Result<WatchId, Fault> {
    WatchId::parse(id).ok_or(Fault::NotFound)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when the person does not represent the area.
pub async fn get(frame: Frame, scope: Scope<Represent>, Path(id): Path<String>) -> Result<Response, Fault> {
    let own = round::own(&scope, read_id(&id)?).await?;
    if own.now.as_ref().is_some_and(|round| !round.state.is_own()) {
        // Sorted already: there is nothing to change, and the first page tells what came of it.
        return Ok(see_other(&frame.href(HERE)));
    }
    let form = RoundForm::of(own.now.as_ref());
    let month = round::this_month(&scope);
    Ok(Shown { own: &own, form: &form, errors: &FieldErrors::default(), month, changed: false }.render(&frame))
}

/// Tells it.
///
/// # Errors
/// [`Fault::NotFound`] when the person does not represent the area.
pub async fn post(
    frame: Frame,
    scope: Scope<Represent>,
    Path(id): Path<String>,
    Posted(mut form): Posted<RoundForm>,
) -> Result<Response, Fault> {
    let watch = read_id(&id)?;
    let month = round::this_month(&scope);
    let mistaken = match told(&frame.profile, &scope, watch, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}?klart=rond", frame.href(HERE)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(mistaken) => mistaken,
    };
    let own = round::own(&scope, watch).await?;
    let errors = match mistaken {
        Refused::Form(errors) => errors,
        Refused::Fault(_) => {
            if own.now.as_ref().is_some_and(|round| !round.state.is_own()) {
                return Ok(see_other(&format!("{}?klart=redan", frame.href(HERE))));
            }
            // Sending again means: I have read that it was changed, and mean this.
            form.version = own.now.as_ref().map(|round| round.version.to_string()).unwrap_or_default();
            let shown = Shown { own: &own, form: &form, errors: &FieldErrors::default(), month, changed: true };
            return Ok(shown.render(&frame));
        }
    };
    Ok(Shown { own: &own, form: &form, errors: &errors, month, changed: false }.render(&frame))
}

async fn told(profile: &Profile, scope: &Scope<Represent>, watch: WatchId, form: &RoundForm) -> Result<(), Refused> {
    let told = form.told(profile)?;
    let seen = (!form.version.is_empty()).then(|| forms::version(&form.version));
    round::tell(scope, watch, seen, &told, &form.place_fields()).await
}

/// A page about to be shown.
struct Shown<'a> {
    own: &'a Own,
    form: &'a RoundForm,
    errors: &'a FieldErrors,
    /// The month it is of.
    month: String,
    /// It was changed elsewhere meanwhile.
    changed: bool,
}

impl Shown<'_> {
    fn status(&self) -> StatusCode {
        match (self.errors.is_empty(), self.changed) {
            (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
            (true, true) => StatusCode::CONFLICT,
            (true, false) => StatusCode::OK,
        }
    }

    /// Where a description of a suspect belongs: above everything, with the numbers to ring.
    fn refusal(&self, lang: Lang) -> Option<AnyView> {
        let texts = [&self.form.unsafe_1, &self.form.unsafe_2, &self.form.safe_1, &self.form.words];
        let is_for_the_police = |text: &String| matches!(refused(text), Some(NotTaken::Person | NotTaken::Vehicle));
        let described = !self.errors.is_empty() && texts.into_iter().any(is_for_the_police);
        described.then(|| {
            view! {
                <Notice title=t!(lang, "rep-refused") tone=Tone::Warn announce=true>
                    <p>{t!(lang, "rep-refused-text")}</p>
                </Notice>
            }
            .into_any()
        })
    }

    fn render(self, frame: &Frame) -> Response {
        let (lang, title) = (frame.lang, t!(frame.lang, "rep-round-title"));
        let summary = self.errors.summary(lang);
        let (count, status) = (summary.len(), self.status());
        frame.page(title.clone()).private().status(status).render(|| {
            let (back, action) = (frame.href(HERE), frame.href(&format!("{HERE}/rond/{}", self.own.watch)));
            let lead = t!(
                lang,
                "rep-round-lead",
                area = self.own.facts.name.as_str(),
                month = labels::month(&self.month, lang)
            );
            let changed =
                self.changed.then(|| view! { <Notice title=t!(lang, "rep-changed") tone=Tone::Danger announce=true/> });
            let refusal = self.refusal(lang);
            let version = self.form.version.clone();
            let fields = fields::fields(frame, self.own, self.form, self.errors);
            view! {
                <div class="page page-narrow stack-l">
                    {changed}
                    <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                    {refusal}
                    <p><a class="quiet-link" href=back>{t!(lang, "rep-back")}</a></p>
                    <PageHeading title lead/>
                    <p>{t!(lang, "rep-not-suspects")}</p>
                    <form method="post" action=action class="stack-l" data-guard="">
                        <HiddenInput name="version" value=version/>
                        {fields}
                        <ActionBar><Button text=t!(lang, "rep-tell") kind=ButtonKind::Amber/></ActionBar>
                    </form>
                </div>
            }
        })
    }
}
