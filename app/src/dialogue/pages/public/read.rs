//! `/dialog/{slug}`: a survey to answer while it is open, and what came of it afterwards. What somebody typed is never
//! lost: every answer to a form is the form again, or, when the survey has closed meanwhile, what was typed to keep.

use super::{
    form::{self, Asked},
    list::{to_all, when},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    dialogue::{
        labels,
        model::{State, Survey, Typed, names},
        pages::{public_address, results, said},
        service::{
            answer::{self, Counted},
            public::{self, Shown},
        },
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Problem},
    kernel::lang::Lang,
    platform::{
        clock::{local_date, plain_date},
        limits::{Client, Limit},
    },
    shell::{Frame, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Extension, Path},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such dialogue.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let shown = public::one(&scope, &slug).await?;
    let typed = Typed(vec![("form".to_owned(), fresh_id(&scope))]);
    let today = local_date(scope.now());
    Ok(match (shown.state, &shown.survey) {
        (State::Open, Some(survey)) => {
            let asked = Asked { shown: &shown, survey, typed: &typed, errors: &FieldErrors::default(), fault: None };
            asked.page(&frame)
        }
        (State::Told, _) => told(&frame, &shown),
        _ => waiting(&frame, &shown, today),
    })
}

fn fresh_id(scope: &Scope<Public>) -> String {
    scope.municipality().chance().opaque_id().to_string()
}

/// Counts the answers.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such survey.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    Path(slug): Path<String>,
    from: Option<Extension<Client>>,
    Posted(pairs): Posted<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let shown = public::one(&scope, &slug).await?;
    let survey = shown.survey.clone().ok_or(Fault::NotFound)?;
    let mut typed = Typed(pairs);
    if shown.state != State::Open {
        return Ok(too_late(&frame, &shown, &survey, &typed));
    }
    // Only ids made of chance: with others, two people could be taken for one.
    let mut form = typed.one("form").to_owned();
    if uuid::Uuid::parse_str(&form).is_err() {
        form = fresh_id(&scope);
        typed.0.retain(|(name, _)| name != "form");
        typed.0.push(("form".to_owned(), form.clone()));
    }
    let again = |errors: &FieldErrors, fault: Option<Fault>| {
        let asked = Asked { shown: &shown, survey: &survey, typed: &typed, errors, fault };
        asked.page(&frame)
    };
    let room =
        from.map_or(Ok(()), |Extension(client)| scope.municipality().limits().take(Limit::Answer, (&slug, client)));
    if let Err(fault) = room {
        return Ok(again(&FieldErrors::default(), Some(fault)));
    }
    let judged = typed.sheet(&survey).and_then(|sheet| judge(frame.lang, &survey, &typed, sheet));
    let sheet = match judged {
        Ok(sheet) => sheet,
        Err(errors) => return Ok(again(&errors, None)),
    };
    Ok(match answer::answer(&scope, &slug, &survey, &sheet, &form).await? {
        Counted::Yes => see_other(&frame.href(&format!("{}/tack", public_address(&slug)))),
        Counted::Closed => too_late(&frame, &shown, &survey, &typed),
        Counted::Changed => again(&FieldErrors::default(), Some(Fault::Conflict)),
    })
}

/// Something must be answered, and words that point at somebody are asked about once.
fn judge(
    lang: Lang,
    survey: &Survey,
    typed: &Typed,
    sheet: crate::dialogue::model::Sheet,
) -> Result<crate::dialogue::model::Sheet, FieldErrors> {
    if sheet.is_empty() {
        let first = names(survey).next().map_or("q1", |(name, _)| name);
        return Err(FieldErrors::one(first, Problem::Said(t!(lang, "dialogue-nothing-answered"))));
    }
    if !typed.asked(survey).is_empty() && typed.one("pii_ok") != "1" {
        return Err(FieldErrors::one("pii_ok", Problem::Said(t!(lang, "report-pii-error"))));
    }
    Ok(sheet)
}

/// Heading and kind of a dialogue.
pub(super) fn head(lang: Lang, shown: &Shown) -> AnyView {
    let ((title, code), kind) = (said(lang, &shown.title), labels::kind(lang, shown.kind));
    view! {
        <div class="stack-s">
            {to_all(lang)}
            <p class="eyebrow">{kind}</p>
            <h1 lang=code>{title}</h1>
        </div>
    }
    .into_any()
}

/// It is not open yet, or has closed and waits for its report.
fn waiting(frame: &Frame, shown: &Shown, today: chrono::NaiveDate) -> Response {
    let lang = frame.lang;
    let say = |day: Option<chrono::NaiveDate>| day.map(|day| plain_date(day, lang)).unwrap_or_default();
    let opens = shown.survey.as_ref().and_then(|survey| survey.opens);
    let (title, text) = match shown.state {
        State::Planned => (t!(lang, "dialogue-opens", day = say(opens)), t!(lang, "dialogue-opens-text")),
        _ if shown.report_by.is_some_and(|day| day < today) => {
            (t!(lang, "dialogue-late"), t!(lang, "dialogue-late-text", day = say(shown.report_by)))
        }
        _ => (t!(lang, "dialogue-closed"), t!(lang, "dialogue-closed-text", day = say(shown.report_by))),
    };
    frame.page(shown.title.in_lang(lang).to_owned()).render(|| {
        view! {
            <div class="page page-narrow stack-l">
                {head(lang, shown)}
                <Notice title><p>{text}</p></Notice>
            </div>
        }
    })
}

/// The survey closed while somebody wrote: said clearly, with everything that was typed.
fn too_late(frame: &Frame, shown: &Shown, survey: &Survey, typed: &Typed) -> Response {
    let lang = frame.lang;
    let facts = form::answers(lang, survey, typed);
    let (title, text) = (t!(lang, "dialogue-too-late"), t!(lang, "dialogue-too-late-text"));
    let page = frame.page(shown.title.in_lang(lang).to_owned()).private().status(StatusCode::CONFLICT);
    page.render(|| {
        let typed = (!facts.is_empty()).then(|| {
            view! { <section class="stack"><h2>{t!(lang, "dialogue-you-wrote")}</h2><DefinitionList facts/></section> }
        });
        view! {
            <div class="page page-narrow stack-l">
                {head(lang, shown)}
                <Notice title tone=Tone::Warn announce=true><p>{text}</p></Notice>
                {typed}
            </div>
        }
    })
}

/// What came of it.
fn told(frame: &Frame, shown: &Shown) -> Response {
    let (lang, told) = (frame.lang, shown.told.clone().unwrap_or_default());
    let day = shown.told_at.map(|at| t!(lang, "dialogue-told-on", day = plain_date(local_date(at), lang)));
    let lead = shown.survey.as_ref().map(|survey| {
        let (text, code) = said(lang, &survey.intro);
        paragraphs(&text, Some(code))
    });
    let closed =
        when(lang, shown).filter(|_| shown.survey.is_some()).map(|day| t!(lang, "dialogue-closed-on", day = day));
    let swedish = (lang != Lang::Sv).then(|| view! { <p class="small">{t!(lang, "dialogue-in-swedish")}</p> });
    frame.page(shown.title.in_lang(lang).to_owned()).description(t!(lang, "dialogue-told-description")).render(|| {
        view! {
            <div class="page page-narrow stack-l">
                {head(lang, shown)}
                <div class="stack-s"><p class="small">{day}" "{closed}</p>{swedish}{lead}</div>
                {results::whole(lang, &told, shown.survey.as_ref())}
            </div>
        }
    })
}
