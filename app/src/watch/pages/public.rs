//! `/grannsamverkan`: what it is, whether there is one where I live, and how to begin. The question is posted: no address
//! of the page holds a street.

use crate::{
    accounts::{REPS_SIGN_IN, policy::Public, scope::Scope},
    bulletins::{self, BulletinsInBrief, Published},
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    platform::limits::{Client, Limit},
    shell::{Frame, fault_words, see_other},
    t,
    ui::*,
    watch::{
        model::{FEWEST_HOUSEHOLDS, LONGEST_NAME, LONGEST_NOTE},
        service::{interest, register},
        view::AskForm,
    },
};
use axum::{
    extract::{Extension, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let told = query.as_deref() == Some("klart=intresse");
    let bulletins = bulletins::latest(&scope).await?;
    Ok(page(&frame, &Shown { told, bulletins, ..Shown::default() }))
}

/// Answers a question, or keeps an interest.
///
/// # Errors
/// [`Fault::TooMany`] when somebody asks too often.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    client: Option<Extension<Client>>,
    Posted(form): Posted<AskForm>,
) -> Result<Response, Fault> {
    let limit = |limit| client.map_or(Ok(()), |Extension(client)| scope.municipality().limits().take(limit, client));
    match form.r#do.as_str() {
        "ask" => {
            limit(Limit::Search)?;
            match form.asked() {
                Ok(street) => {
                    let found = Some(register::is_on_street(&scope, &street).await?);
                    Ok(page(&frame, &Shown { form, found, ..Shown::default() }))
                }
                Err(errors) => Ok(page(&frame, &Shown { form, errors, ..Shown::default() })),
            }
        }
        "tell" => match form.told(frame.lang) {
            Ok(told) => {
                if let Err(fault) = limit(Limit::Place) {
                    let errors = FieldErrors::one("where_", Problem::Said(fault_words(frame.lang, &fault).1));
                    return Ok(page(&frame, &Shown { form, errors, fault: Some(fault), ..Shown::default() }));
                }
                interest::tell(&scope, &told).await?;
                Ok(see_other(&format!("{}?klart=intresse", frame.href("/grannsamverkan"))))
            }
            Err(errors) => Ok(page(&frame, &Shown { form, errors, ..Shown::default() })),
        },
        _ => Err(Fault::BadRequest),
    }
}

/// What the page shows.
#[derive(Default)]
struct Shown {
    form: AskForm,
    errors: FieldErrors,
    /// Is there one on the street that was asked about?
    found: Option<bool>,
    /// An interest was just told.
    told: bool,
    /// It cannot be taken just now.
    fault: Option<Fault>,
    /// What the police have told lately.
    bulletins: Vec<Published>,
}

fn page(frame: &Frame, shown: &Shown) -> Response {
    let lang = frame.lang;
    let title = t!(lang, "watch-title");
    let status = if shown.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = frame.page(title.clone()).description(t!(lang, "watch-lead")).status(status);
    let page = match &shown.fault {
        Some(fault) => page.not_now(fault),
        None => page,
    };
    // What was asked is about somebody's home.
    let page = if shown.form.r#do.is_empty() { page } else { page.private() };
    page.render(|| {
        let summary = shown.errors.summary(lang);
        let count = summary.len();
        let said = shown.told.then(|| {
            view! { <Notice title=t!(lang, "watch-told") tone=Tone::Ok announce=true><p>{t!(lang, "watch-told-text")}</p></Notice> }
        });
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <PageHeading title lead=t!(lang, "watch-lead")/>
                {said}
                <BulletinsInBrief lang bulletins=shown.bulletins.clone()/>
                {ask(frame, shown)}
                {how(frame, shown)}
                {begin(frame, shown)}
            </div>
        }
    })
}

/// How it goes, and the way in for representatives.
fn how(frame: &Frame, shown: &Shown) -> AnyView {
    let lang = frame.lang;
    let steps = [
        (t!(lang, "watch-how-see"), t!(lang, "watch-how-see-text")),
        (t!(lang, "watch-how-meet"), t!(lang, "watch-how-meet-text")),
        (t!(lang, "watch-how-know"), t!(lang, "watch-how-know-text")),
    ];
    let steps = steps.map(|(head, text)| view! { <li><h3>{head}</h3><p>{text}</p></li> });
    let told_here = shown.bulletins.is_empty().then(|| {
        let href = frame.href("/grannsamverkan/informerar");
        view! { <p><a class="quiet-link" href=href>{t!(lang, "bulletin-title")}</a></p> }
    });
    view! {
        <section class="stack">
            <h2>{t!(lang, "watch-how")}</h2>
            <ol class="plain stack">{steps.collect_view()}</ol>
            {told_here}
            <p>{t!(lang, "watch-not")}</p>
            <p>{t!(lang, "watch-now")}</p>
            <p><a class="quiet-link" href=frame.href(REPS_SIGN_IN)>{t!(lang, "watch-rep")}</a></p>
        </section>
    }
    .into_any()
}

/// Is there one where I live?
fn ask(frame: &Frame, shown: &Shown) -> AnyView {
    let (lang, form) = (frame.lang, &shown.form);
    let answer = shown.found.map(|found| {
        let (title, text, tone) = if found {
            (t!(lang, "watch-found"), t!(lang, "watch-found-text"), Tone::Ok)
        } else {
            (t!(lang, "watch-none"), t!(lang, "watch-none-text", few = FEWEST_HOUSEHOLDS), Tone::Info)
        };
        view! { <Notice title tone announce=true><p>{text}</p></Notice> }
    });
    let (action, value, error) = (frame.href("/grannsamverkan"), form.street.clone(), shown.errors.of("street", lang));
    view! {
        <section class="card stack">
            <h2>{t!(lang, "watch-ask")}</h2>
            {answer}
            <form method="post" action=action class="stack">
                <HiddenInput name="do" value="ask"/>
                <TextInput name="street" id="field-street" label=t!(lang, "watch-street") hint=t!(lang, "watch-street-hint")
                    value error maxlength=most(LONGEST_NAME) autocomplete="off"/>
                <div><Button text=t!(lang, "watch-ask-button") kind=ButtonKind::Primary/></div>
            </form>
        </section>
    }
    .into_any()
}

/// Who wants to begin leaves a way to be reached.
fn begin(frame: &Frame, shown: &Shown) -> AnyView {
    let (lang, form) = (frame.lang, &shown.form);
    let error = |field: &str| shown.errors.of(field, lang);
    let (action, longest) = (frame.href("/grannsamverkan"), most(LONGEST_NAME));
    let (where_error, contact_error, words_error, name_error) =
        (error("where_"), error("contact"), error("words"), error("name"));
    view! {
        <section class="stack">
            <h2>{t!(lang, "watch-begin")}</h2>
            <p>{t!(lang, "watch-begin-text")}</p>
            <form method="post" action=action class="stack" data-guard="">
                <HiddenInput name="do" value="tell"/>
                <TextInput name="where_" id="field-where_" label=t!(lang, "watch-where") hint=t!(lang, "watch-where-hint")
                    value=form.where_.clone() error=where_error maxlength=longest autocomplete="off"/>
                <TextInput name="contact" id="field-contact" label=t!(lang, "watch-contact") hint=t!(lang, "watch-contact-hint")
                    value=form.contact.clone() error=contact_error maxlength=longest autocomplete="email"/>
                <TextInput name="name" id="field-name" label=t!(lang, "watch-name") hint=t!(lang, "watch-name-hint")
                    value=form.name.clone() error=name_error maxlength=longest autocomplete="name"/>
                <TextArea name="words" id="field-words" label=t!(lang, "watch-words") hint=t!(lang, "watch-words-hint")
                    value=form.words.clone() error=words_error rows=3 maxlength=most(LONGEST_NOTE)/>
                <p class="small">{t!(lang, "watch-kept")}</p>
                <div><Button text=t!(lang, "watch-begin-button") kind=ButtonKind::Amber/></div>
            </form>
        </section>
    }
    .into_any()
}
