//! `/stod/arende`: the way back with the code. With a script the code stays on the phone, and the page is drawn from what
//! `hatch` gives; without one the code is posted with everything that is done, and stands in no address.

use super::{
    AGREE_TO, From, HATCH, HERE, OWN, WIRE,
    even::even,
    fields, limit,
    own_forms::{AGREE, REPLACE, SAY, WITHDRAW},
    own_view::{Told, case},
    page, plain_note, said,
    sized::sized,
    waited,
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{self, FieldErrors, Posted, Problem},
    kernel::{
        id::SupportHandoverId,
        lang::Lang,
        receipt::{FIELD_LENGTH, ReceiptCode},
    },
    platform::{clock::local_date, limits::Limit},
    shell::{Frame, asset_url, fault_words},
    support::{
        service::own,
        view::public::{Fields, RecordForm, YES, words},
    },
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The form for the code.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    Ok(door(&frame, &scope, &Fields(Vec::new()), &FieldErrors::default(), None))
}

/// Opens what a code opens, and does what its person wants done.
///
/// # Errors
/// None of its own: the page comes back and says what is the matter.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    Posted(sent): Posted<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    even(answered(&frame, &scope, &from, &Fields(sent))).await
}

async fn answered(frame: &Frame, scope: &Scope<Public>, from: &From, sent: &Fields) -> Result<Response, Fault> {
    let told = match (waited(scope, from), ReceiptCode::parse(&sent.first("kod"))) {
        (Err(fault), _) => Err(fault),
        (Ok(()), Ok(code)) => told(frame, scope, from, &code, sent).await,
        (Ok(()), Err(_)) => Ok(None),
    };
    let page = match told {
        Ok(Some((told, status))) => opened(frame, scope, &told, status),
        Ok(None) => {
            let counted = limit(scope, from, Limit::SupportCode);
            let wrong = FieldErrors::one("kod", Problem::Said(t!(frame.lang, "aid-code-wrong")));
            door(frame, scope, sent, &wrong, counted.as_ref().err())
        }
        Err(fault) => door(frame, scope, sent, &FieldErrors::default(), Some(&fault)),
    };
    sized(page).await
}

/// What came of what somebody wanted done.
#[derive(Default)]
struct Done {
    said: Option<(String, Tone)>,
    errors: FieldErrors,
    /// Other than 200: it was not done, and what was typed is shown again.
    status: StatusCode,
}

/// The contact after what was done; none when the code opens nothing.
async fn told(
    frame: &Frame,
    scope: &Scope<Public>,
    from: &From,
    code: &ReceiptCode,
    sent: &Fields,
) -> Result<Option<(Told, StatusCode)>, Fault> {
    let done = act(frame.lang, scope, from, code, sent).await?;
    let Some(opened) = own::open_plain(scope, code).await? else { return Ok(None) };
    let failed = done.status != StatusCode::OK;
    let kept = opened.record.as_ref().map(RecordForm::told).unwrap_or_default();
    let record = if failed && sent.first("gor") == REPLACE { RecordForm::of(sent) } else { kept };
    let text = if failed { sent.first("text") } else { String::new() };
    let told = Told { code: code.to_string(), opened, text, record, errors: done.errors, said: done.said };
    Ok(Some((told, done.status)))
}

/// Does it. A code that opens nothing changes nothing: that is found out when the contact is looked at.
async fn act(lang: Lang, scope: &Scope<Public>, from: &From, code: &ReceiptCode, sent: &Fields) -> Result<Done, Fault> {
    let gor = sent.first("gor");
    if ![SAY, REPLACE, AGREE, WITHDRAW].contains(&gor.as_str()) {
        return Ok(Done::default());
    }
    if let Err(fault) = limit(scope, from, Limit::SupportAsk) {
        return Ok(Done::not(fault_words(lang, &fault).1, fault.status()));
    }
    let (did, said) = match gor.as_str() {
        SAY => match words(lang, &sent.first("text")) {
            Ok(words) => (own::say_plain(scope, code, &words).await, t!(lang, "aid-said-say")),
            Err(errors) => return Ok(Done::wrong(errors)),
        },
        REPLACE => match forms::fields(|f| RecordForm::of(sent).read(f, lang)) {
            Ok(record) => (own::replace_plain(scope, code, &record).await, t!(lang, "aid-said-replace")),
            Err(errors) => return Ok(Done::wrong(errors)),
        },
        AGREE => {
            let handover = SupportHandoverId::parse(&sent.first(AGREE_TO)).ok_or(Fault::BadRequest)?;
            (own::agree_plain(scope, code, handover, sent.first("svar") == YES).await, t!(lang, "aid-said-agree"))
        }
        _ => (own::withdraw_plain(scope, code).await, t!(lang, "aid-said-withdraw")),
    };
    match did {
        Ok(()) => Ok(Done { said: Some((said, Tone::Ok)), ..Done::default() }),
        Err(Fault::Conflict | Fault::NotFound) => Ok(Done::not(t!(lang, "aid-too-late"), StatusCode::CONFLICT)),
        Err(fault) => Err(fault),
    }
}

impl Done {
    fn not(said: String, status: StatusCode) -> Self {
        Self { said: Some((said, Tone::Danger)), status, ..Self::default() }
    }

    fn wrong(errors: FieldErrors) -> Self {
        Self { errors, status: StatusCode::UNPROCESSABLE_ENTITY, ..Self::default() }
    }
}

/// The contact, for those without a script.
fn opened(frame: &Frame, scope: &Scope<Public>, told: &Told, status: StatusCode) -> Response {
    let lang = frame.lang;
    page(frame).once().status(status).render(|| {
        let summary = told.errors.summary(lang);
        let count = summary.len();
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                {case(frame, local_date(scope.now()), Some(told))}
            </div>
        }
    })
}

/// The form for the code, and the empty form of a contact for the script.
fn door(frame: &Frame, scope: &Scope<Public>, sent: &Fields, errors: &FieldErrors, fault: Option<&Fault>) -> Response {
    let (lang, typed) = (frame.lang, sent.first("kod"));
    // A code that opens nothing is no fault of the form: a status of its own would be seen on the line by its length.
    let page = match fault {
        Some(fault) => page(frame).not_now(fault),
        None => page(frame),
    };
    page.render(|| {
        let not_now = fault.map(|fault| not_now(lang, fault, &sent.first("text")));
        let errors = if fault.is_some() { FieldErrors::default() } else { errors.clone() };
        let summary = errors.summary(lang);
        let count = summary.len();
        view! {
            <div class="page page-narrow stack-l" data-support-own="" data-script=asset_url("support_later.js") data-hatch=HATCH data-wire=WIRE
                data-opening=t!(lang, "aid-opening") data-wrong=t!(lang, "aid-code-wrong") data-sending=t!(lang, "aid-sending")
                data-no-net=t!(lang, "aid-no-net") data-busy=t!(lang, "aid-busy") data-refused=t!(lang, "aid-refused")
                data-too-late=t!(lang, "aid-too-late") data-unloaded=t!(lang, "aid-unloaded")
                data-done-say=t!(lang, "aid-said-say") data-done-replace=t!(lang, "aid-said-replace")
                data-done-agree=t!(lang, "aid-said-agree") data-done-withdraw=t!(lang, "aid-said-withdraw")>
                {not_now}
                <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                <PageHeading title=t!(lang, "aid-own-title") lead=t!(lang, "aid-own-lead")/>
                {plain_note(lang)}
                {code_form(frame, &typed, &errors)}
                <p class="small measure">{t!(lang, "aid-code-lost")}" "<a href=frame.href(HERE)>{t!(lang, "aid-to-all")}</a></p>
            </div>
            <template data-case="">{case(frame, local_date(scope.now()), None)}</template>
            {said::words(lang)}
        }
    })
}

/// It could not be done just now. What was written stands there, to be copied.
fn not_now(lang: Lang, fault: &Fault, text: &str) -> AnyView {
    let (title, why) = fault_words(lang, fault);
    let unsent = (!text.is_empty()).then(|| {
        view! { <section class="stack-s"><h2>{t!(lang, "aid-unsent")}</h2>{paragraphs(text, None)}</section> }
    });
    view! {
        <Notice title tone=Tone::Danger announce=true><p>{why}</p></Notice>
        {unsent}
    }
    .into_any()
}

fn code_form(frame: &Frame, typed: &str, errors: &FieldErrors) -> AnyView {
    let lang = frame.lang;
    view! {
        <form class="stack" method="post" action=frame.href(OWN) autocomplete="off" data-own-code="">
            {fields::mistakes(lang)}
            <TextInput name="kod" id="field-kod" label=t!(lang, "aid-code") hint=t!(lang, "aid-code-hint") value=typed.to_owned()
                autocomplete="off" maxlength=FIELD_LENGTH error=errors.of("kod", lang)/>
            <p class="notice tone-info" role="status" data-said="" hidden></p>
            <ActionBar><Button text=t!(lang, "aid-open") kind=ButtonKind::Amber/></ActionBar>
        </form>
    }
    .into_any()
}
