//! `/ga/{token}`: on the walk: the stops in order with how far they have come, light and weather; on one's own walk also
//! adding stops and sending it in.

use super::phone;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, fields},
    kernel::lang::Lang,
    shell::{Frame, see_other, wants_json},
    t,
    ui::*,
    walks::{
        labels,
        model::{LONGEST_NAME, Light, Verdict, Weather},
        service::{
            own,
            route::{self, Noted, Pass},
        },
    },
};
use axum::{extract::Path, response::Response};
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

/// What a phone sends of the whole walk.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RouteForm {
    /// `conditions`, `stop` or `send`.
    pub r#do: String,
    /// Code of a [`Light`].
    pub light: String,
    /// Code of a [`Weather`].
    pub weather: String,
    /// What a new stop is called.
    pub stop: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the pass, or its days are over.
pub async fn get(
    frame: Frame,
    scope: Scope<Public>,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    let pass = route::enter(&scope, &token).await?;
    let noted = route::noted(&scope, &pass).await?;
    if wants_json(&headers) {
        return Ok(phone::told(frame.lang, &pass, &noted));
    }
    Ok(page(&frame, &pass, &noted, &token, &RouteForm::default(), &FieldErrors::default()))
}

/// Notes light and weather, adds a stop, or sends an own walk in.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Posted(form): Posted<RouteForm>,
) -> Result<Response, Fault> {
    let pass = route::enter(&scope, &token).await?;
    let json = wants_json(&headers);
    let refused = match act(&scope, &pass, &token, &form).await {
        Ok(done) if json => return Ok(phone::private(StatusCode::OK, done.told)),
        Ok(done) => return Ok(see_other(&frame.href(&done.to))),
        Err(Refused::Fault(fault)) => return Err(fault),
        Err(Refused::Form(errors)) if json => return Ok(phone::refused(frame.lang, "", &errors)),
        Err(Refused::Form(errors)) => errors,
    };
    let noted = route::noted(&scope, &pass).await?;
    Ok(page(&frame, &pass, &noted, &token, &form, &refused))
}

/// What was done: where the page goes on, and what a phone hears of it.
struct Done {
    to: String,
    told: Value,
}

async fn act(scope: &Scope<Public>, pass: &Pass, token: &str, form: &RouteForm) -> Result<Done, Refused> {
    let here = format!("/ga/{token}");
    match form.r#do.as_str() {
        "conditions" => {
            let (light, weather) = (Light::parse(&form.light).ok(), Weather::parse(&form.weather).ok());
            route::conditions(scope, pass, light, weather).await?;
            Ok(Done { to: here, told: json!({ "kept": "conditions" }) })
        }
        "stop" => {
            let name = fields(|f| f.text("stop", &form.stop, 1..=LONGEST_NAME))?;
            let number = route::add_stop(scope, pass, name).await?;
            Ok(Done { to: format!("{here}/{number}"), told: json!({ "number": number }) })
        }
        "send" => {
            own::send(scope, pass).await?;
            Ok(Done { to: "/vandringar/egen/tack".to_owned(), told: json!({ "kept": "send" }) })
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// `/vandringar/egen/tack`: what happens with a walk that was sent in.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn thanks(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let lang = frame.lang;
    let title = t!(lang, "walk-own-sent");
    Ok(frame.page(title.clone()).render(|| {
        view! {
            <div class="page page-narrow stack">
                <PageHeading title lead=t!(lang, "walk-own-sent-text")/>
                <p><a href=lang.path("/vandringar")>{t!(lang, "walk-to-all")}</a></p>
            </div>
        }
    }))
}

fn page(frame: &Frame, pass: &Pass, noted: &[Noted], token: &str, form: &RouteForm, errors: &FieldErrors) -> Response {
    let lang = frame.lang;
    let summary = errors.summary(lang);
    let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (count, title) = (summary.len(), pass.plan.title.clone());
    let lead = if pass.is_own() { t!(lang, "walk-own-lead") } else { t!(lang, "walk-on-lead") };
    frame.page(title.clone()).private().status(status).render(|| {
        let stops = pass.plan.stops.iter().map(|stop| {
            let href = lang.path(&format!("/ga/{token}/{}", stop.number));
            let here = noted.iter().filter(|one| one.stop == stop.number);
            let (all, faults) =
                here.fold((0, 0), |(all, faults), one| (all + 1, faults + usize::from(one.verdict == Verdict::Fault)));
            let (name, note) = (labels::stop(stop), stop.note.clone());
            view! {
                <li class="card walk-stop-link">
                    <a href=href lang="sv">{name}</a>
                    <span class="walk-by" lang="sv">{note}</span>
                    <span class="small">{t!(lang, "walk-noted-many", n = all, faults = faults)}</span>
                </li>
            }
        });
        let stops = stops.collect_view();
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title eyebrow=t!(lang, "walk-eyebrow") lead/>
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <section class="stack"><h2>{t!(lang, "walk-route")}</h2><ol class="plain stack-s">{stops}</ol></section>
                {pass.is_own().then(|| add_stop(lang, form, errors))}
                {conditions(lang, pass)}
                {pass.is_own().then(|| send(lang))}
                <p class="small">{t!(lang, "walk-emergency")}</p>
            </div>
        }
    })
}

fn conditions(lang: Lang, pass: &Pass) -> AnyView {
    let how = pass.walk.conditions();
    let light =
        Light::ALL.iter().map(|one| Choice::new(one.code(), labels::light(lang, *one)).chosen(how.light == Some(*one)));
    let weather = Weather::ALL
        .iter()
        .map(|one| Choice::new(one.code(), labels::weather(lang, *one)).chosen(how.weather == Some(*one)));
    let (light, weather): (Vec<_>, Vec<_>) = (light.collect(), weather.collect());
    view! {
        <section class="stack">
            <h2>{t!(lang, "walk-conditions")}</h2>
            <form method="post" class="stack">
                <RadioGroup name="light" id="field-light" legend=t!(lang, "walk-light") choices=light/>
                <RadioGroup name="weather" id="field-weather" legend=t!(lang, "walk-weather") choices=weather/>
                <div><Button text=t!(lang, "walk-save") name="do" value="conditions" kind=ButtonKind::Quiet/></div>
            </form>
        </section>
    }
    .into_any()
}

fn add_stop(lang: Lang, form: &RouteForm, errors: &FieldErrors) -> AnyView {
    let (value, error) = (form.stop.clone(), errors.of("stop", lang));
    view! {
        <form method="post" class="stack">
            <TextInput name="stop" id="field-stop" label=t!(lang, "walk-stop-new") hint=t!(lang, "walk-stop-new-hint") value error
                autocomplete="off" maxlength=most(LONGEST_NAME)/>
            <div><Button text=t!(lang, "walk-stop-add") name="do" value="stop" kind=ButtonKind::Amber/></div>
        </form>
    }
    .into_any()
}

fn send(lang: Lang) -> AnyView {
    view! {
        <section class="card stack" id="field-send" tabindex="-1">
            <h2>{t!(lang, "walk-own-send")}</h2>
            <p>{t!(lang, "walk-own-send-text")}</p>
            <form method="post"><Button text=t!(lang, "walk-own-send") name="do" value="send" kind=ButtonKind::Amber/></form>
        </section>
    }
    .into_any()
}
