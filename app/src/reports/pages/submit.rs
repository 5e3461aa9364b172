//! `/rapportera`: report a place, with and without a script.
//!
//! Without one, the form leads to a page that shows every answer before it is sent, and asks there what is still to ask:
//! form, review, receipt, and never more. With one, the phone shows them and sends the form asking for JSON. What a person wrote is never lost on the way: every answer is the form again.

use super::{
    door,
    submit_photo::{self, Sender},
    submit_review::{Reviewed, review},
    submit_view::{Shown, form_page},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, MultipartForm, Problem, Upload},
    kernel::lang::Lang,
    places,
    platform::{limits::Limit, photo::MAX_BYTES},
    reports::{
        service::{
            photo::{self, Incoming},
            submit::{self, Kind},
        },
        view::{Submit, SubmitForm},
    },
    shell::{Frame, see_other, wants_json},
    t,
};
use axum::{
    Json,
    extract::Request,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};

/// The empty form.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let form = SubmitForm { client_id: fresh_id(&scope), ..SubmitForm::default() };
    Ok(form_page(&frame, Shown::of(form)))
}

fn fresh_id(scope: &Scope<Public>) -> String {
    scope.municipality().chance().opaque_id().to_string()
}

/// Takes the form: a page with it again, the review page, or the receipt.
///
/// # Errors
/// When it cannot be read, there is no room for it, or too many come from one place.
pub async fn post(frame: Frame, scope: Scope<Public>, from: door::From, request: Request) -> Result<Response, Fault> {
    let client = from.client;
    let json = wants_json(request.headers());
    let room = client.map_or(Ok(()), |client| scope.municipality().limits().take(Limit::Submit, client));
    if let (Err(fault), true) = (&room, json) {
        return Err(fault.clone());
    }
    // Somebody who sends too much is told so with the answers kept, which takes reading them, but no photo.
    let sent = MultipartForm::read(request, &(), if room.is_ok() { MAX_BYTES } else { 0 }).await?;
    let mut form = SubmitForm::read(&sent);
    if sent.first("drop_photo") == "1" {
        photo::give_up(&scope, &std::mem::take(&mut form.kept_photo)).await;
    }
    if uuid::Uuid::try_parse(&form.client_id).is_err() {
        form.client_id = fresh_id(&scope);
    }
    if let Err(fault) = room {
        return Ok(not_now(&frame, form, fault));
    }
    let step = Step { change: sent.first("do") == "change", send: json || sent.first("reviewed") == "1" };
    let typed = form.clone();
    let answer = match take(&scope, form, sent.upload, Sender { client, json }, &step).await {
        // The phone keeps a report that could not be taken; without a script the page has to.
        Err(fault @ (Fault::Full | Fault::Unavailable)) if !json => return Ok(not_now(&frame, typed, fault)),
        answer => answer?,
    };
    Ok(told(&frame, &scope, answer, json))
}

/// What the person, or the phone, is told.
fn told(frame: &Frame, scope: &Scope<Public>, answer: Answer, json: bool) -> Response {
    match (answer, json) {
        // Another report was kept under this id: the phone must not think it was this one.
        (Answer::Kept(kept), true) if kept.kind == Kind::Other => {
            private(StatusCode::CONFLICT, serde_json::json!({ "errors": [] }))
        }
        (Answer::Kept(receipt), true) => receipt_json(frame, &receipt),
        (Answer::Kept(kept), false) if kept.kind == Kind::Other => sent_before(frame, scope, kept.form),
        (Answer::Kept(receipt), false) => see_other(&frame.href(&receipt.path())),
        (Answer::Again(shown), true) => errors_json(&shown.errors, frame.lang),
        (Answer::Again(shown), false) => form_page(frame, Shown { posted: true, ..*shown }),
        (Answer::Review(_), true) => errors_json(&FieldErrors::one("words", unasked(frame.lang)), frame.lang),
        (Answer::Review(reviewed), false) => review(frame, &reviewed),
    }
}

/// Takes the photo, if one came along, and judges the form.
async fn take(
    scope: &Scope<Public>,
    mut form: SubmitForm,
    upload: Upload,
    from: Sender,
    step: &Step,
) -> Result<Answer, Fault> {
    // The report matters more than the letter: whoever has so many letters sent gets none for this one.
    let asks = step.send && !form.email.is_empty();
    if let Some(client) = from.client.filter(|_| asks)
        && scope.municipality().limits().take(Limit::ConfirmFrom, client).is_err()
    {
        form.email.clear();
    }
    let photo = submit_photo::take(scope, &form, upload, from).await?;
    submit_photo::remember(&mut form, &photo);
    let came_along = photo.as_ref().ok().copied().flatten().filter(|photo| from.json && !photo.waited);
    let answer = consider(scope, form, photo, step).await?;
    if !answer.is_kept() {
        // A script sends the photo along each time: this copy waits for nobody. After a fault it may be a report's.
        photo::discard(scope, came_along).await;
    }
    Ok(answer)
}

/// What the person asked for.
struct Step {
    /// Back to the form from the review page.
    change: bool,
    /// The answers have been reviewed.
    send: bool,
}

/// What becomes of a form.
enum Answer {
    /// It was kept, now or before.
    Kept(Box<Kept>),
    /// The form again.
    Again(Box<Shown>),
    /// The page that shows every answer.
    Review(Box<Reviewed>),
}

impl Answer {
    fn is_kept(&self) -> bool {
        matches!(self, Self::Kept(kept) if kept.kind != Kind::Other)
    }
}

struct Kept {
    code: String,
    kind: Kind,
    form: SubmitForm,
}

impl Kept {
    fn path(&self) -> String {
        format!("/arende/{}?ny=1", self.code)
    }
}

/// Judges a form, in the order a person should hear of it: mistakes first, then what the review page asks about.
async fn consider(
    scope: &Scope<Public>,
    form: SubmitForm,
    photo: Result<Option<Incoming>, Problem>,
    step: &Step,
) -> Result<Answer, Fault> {
    if step.change {
        return Ok(Answer::Again(Box::new(Shown::of(form))));
    }
    let cmd = match parsed(scope, &form, &photo) {
        Ok(cmd) => cmd,
        Err(errors) => return Ok(again(form, errors)),
    };
    // Before anything else that could stand in the way: what was kept already gets its receipt.
    if step.send
        && let Some(receipt) = submit::seen(scope, &cmd).await?
    {
        if receipt.kind == Kind::Again {
            photo::discard(scope, photo.ok().flatten()).await;
        }
        return Ok(kept(&receipt, form));
    }
    let photo = match photo {
        Ok(photo) => photo,
        Err(problem) => return Ok(again(form, FieldErrors::one("photo", problem))),
    };
    if !step.send || form.asks() {
        let meant = match cmd.place.position {
            Some(_) => Vec::new(),
            None => places::ambiguous(scope, &cmd.place.typed).await?,
        };
        return Ok(Answer::Review(Box::new(Reviewed { form, meant, unasked: step.send })));
    }
    let receipt = submit::submit(scope, cmd, photo).await?;
    Ok(kept(&receipt, form))
}

/// The command, or every mistake. A photo's mistake alone waits until it is clear that nothing was kept before.
fn parsed(
    scope: &Scope<Public>,
    form: &SubmitForm,
    photo: &Result<Option<Incoming>, Problem>,
) -> Result<Submit, FieldErrors> {
    form.parse(&scope.profile(), scope.lang()).map_err(|mut errors| {
        if let Err(problem) = photo {
            errors.add("photo", problem.clone());
        }
        errors
    })
}

/// Words that look like personal data were sent without a word about whether they may stay.
pub(super) fn unasked(lang: Lang) -> Problem {
    Problem::Said(t!(lang, "report-pii-error"))
}

fn kept(receipt: &submit::Receipt, form: SubmitForm) -> Answer {
    Answer::Kept(Box::new(Kept { code: receipt.code.to_string(), kind: receipt.kind, form }))
}

fn again(form: SubmitForm, errors: FieldErrors) -> Answer {
    Answer::Again(Box::new(Shown { errors, ..Shown::of(form) }))
}

/// The browser's back button led to a form that was sent before: this is another report, under an id of its own.
fn sent_before(frame: &Frame, scope: &Scope<Public>, form: SubmitForm) -> Response {
    let form = SubmitForm { client_id: fresh_id(scope), ..form };
    form_page(frame, Shown { sent_before: true, ..Shown::of(form) })
}

/// It cannot be kept just now: the form again with every answer, and when to try again.
fn not_now(frame: &Frame, form: SubmitForm, fault: Fault) -> Response {
    form_page(frame, Shown { fault: Some(fault), posted: true, ..Shown::of(form) })
}

fn receipt_json(frame: &Frame, receipt: &Kept) -> Response {
    let url = frame.href(&receipt.path());
    private(StatusCode::CREATED, serde_json::json!({ "code": receipt.code, "url": url }))
}

fn errors_json(errors: &FieldErrors, lang: Lang) -> Response {
    let errors: Vec<_> = errors
        .fields(lang)
        .into_iter()
        .map(|(field, message)| serde_json::json!({ "field": field, "message": message }))
        .collect();
    private(StatusCode::UNPROCESSABLE_ENTITY, serde_json::json!({ "errors": errors }))
}

/// An answer for one person only.
fn private(status: StatusCode, body: serde_json::Value) -> Response {
    let store = [(header::CACHE_CONTROL, "no-store")];
    (status, store, Json(body)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kernel::receipt::ReceiptCode, reports::service::Key};

    #[test]
    fn the_receipt_leads_to_the_case_page() {
        let code = ReceiptCode::from_bytes(*b"0123456789");
        let kept = Kept { code: code.to_string(), kind: Kind::New, form: SubmitForm::default() };
        assert!(kept.path().starts_with(&Key::Code(code).path()));
    }
}
