//! `/rapportera`: report a place, with and without a script.
//!
//! Without one, the form leads to a page that shows every answer before it is sent. With one, the phone shows them and
//! sends the form asking for JSON. What a person wrote is never lost on the way: every answer is the form again.

use super::{
    door,
    submit_review::review,
    submit_view::{Shown, form_page},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, MultipartForm, Problem, Upload},
    kernel::lang::Lang,
    places,
    platform::{
        limits::Limit,
        photo::{MAX_BYTES, PhotoProblem},
    },
    reports::{
        service::{
            photo::{self, Incoming, NotTaken},
            submit::{self, Kind},
        },
        view::{NO_PLACE, SubmitForm},
    },
    shell::{Frame, faults::wants_json, see_other},
    t,
};
use axum::{
    Json,
    extract::{Extension, Request},
    response::{IntoResponse, Response},
};
use http::StatusCode;

/// The empty form.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let form = SubmitForm { client_id: fresh_id(&scope), ..SubmitForm::default() };
    Ok(form_page(&frame, StatusCode::OK, Shown::of(form)))
}

fn fresh_id(scope: &Scope<Public>) -> String {
    scope.municipality().chance().opaque_id().to_string()
}

/// Takes the form: a page with it again, the review page, or the receipt.
///
/// # Errors
/// When it cannot be read, there is no room for it, or too many come from one place.
pub async fn post(frame: Frame, scope: Scope<Public>, from: door::From, request: Request) -> Result<Response, Fault> {
    if let Some(Extension(client)) = from {
        scope.municipality().limits().take(Limit::Submit, client)?;
    }
    let json = wants_json(request.headers());
    let sent = MultipartForm::read(request, &(), MAX_BYTES).await?;
    let mut form = SubmitForm::read(&sent);
    if sent.first("drop_photo") == "1" {
        form.kept_photo.clear();
    }
    if uuid::Uuid::try_parse(&form.client_id).is_err() {
        form.client_id = fresh_id(&scope);
    }
    let step = Step { change: sent.first("do") == "change", send: json || sent.first("reviewed") == "1" };
    let photo = take_photo(&scope, &form, sent.upload).await?;
    remember(&mut form, &photo);
    let answer = consider(&scope, form, photo, &step).await?;
    match (answer, json) {
        (Answer::Kept(receipt), true) => Ok(receipt_json(&frame, &receipt)),
        (Answer::Kept(kept), false) if kept.kind == Kind::Other => Ok(sent_before(&frame, &scope, kept.form)),
        (Answer::Kept(receipt), false) => Ok(see_other(&frame.href(&receipt.path()))),
        (Answer::Again(shown), true) => Ok(errors_json(&shown.errors, frame.lang)),
        (Answer::Again(shown), false) => {
            let wrong = !shown.errors.is_empty();
            let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            Ok(form_page(&frame, status, *shown))
        }
        (Answer::Review(form), _) => Ok(review(&frame, &form)),
    }
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
    Review(Box<SubmitForm>),
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

/// The photo of this form: a new one, or the one that waited on the review page.
async fn take_photo(scope: &Scope<Public>, form: &SubmitForm, upload: Upload) -> Result<Result<Option<Incoming>, Problem>, Fault> {
    let taken = match upload {
        Upload { too_large: true, .. } => Err(NotTaken::Problem(PhotoProblem::TooLarge)),
        Upload { bytes, .. } if bytes.is_empty() => photo::waiting(scope, &form.kept_photo, &form.kept_turn).await,
        Upload { bytes, .. } => photo::receive(scope, bytes).await.map(Some),
    };
    match taken {
        Ok(photo) => Ok(Ok(photo)),
        Err(NotTaken::Fault(fault)) => Err(fault),
        Err(NotTaken::Gone) => Ok(Err(Problem::Said(t!(scope.lang(), "report-photo-gone")))),
        Err(NotTaken::Problem(problem)) => Ok(Err(Problem::Said(photo_words(problem, scope.lang())))),
    }
}

fn photo_words(problem: PhotoProblem, lang: Lang) -> String {
    match problem {
        PhotoProblem::Empty => t!(lang, "report-photo-empty"),
        PhotoProblem::TooLarge => t!(lang, "report-photo-too-large"),
        PhotoProblem::Heic => t!(lang, "report-photo-heic"),
        PhotoProblem::NotAPhoto | PhotoProblem::WrongType(_) => t!(lang, "report-photo-not-a-photo"),
        PhotoProblem::TooManyPixels { width, height } => {
            t!(lang, "report-photo-too-many-pixels", width = width.to_string(), height = height.to_string())
        }
        PhotoProblem::Broken => t!(lang, "report-photo-broken"),
        PhotoProblem::Busy => t!(lang, "report-photo-busy"),
    }
}

/// A file field cannot be filled in again, so the photo waits under a name that travels with the form.
fn remember(form: &mut SubmitForm, photo: &Result<Option<Incoming>, Problem>) {
    let photo = photo.as_ref().ok().copied().flatten();
    form.kept_photo = photo.map(|photo| photo.id.0.simple().to_string()).unwrap_or_default();
    form.kept_turn = photo.map(|photo| photo.turn.to_string()).unwrap_or_default();
}

/// Judges a form, in the order a person should hear of it: mistakes, which place, personal data, review.
async fn consider(
    scope: &Scope<Public>,
    form: SubmitForm,
    photo: Result<Option<Incoming>, Problem>,
    step: &Step,
) -> Result<Answer, Fault> {
    if step.change {
        return Ok(Answer::Again(Box::new(Shown::of(form))));
    }
    let mut errors = FieldErrors::default();
    let photo = photo.unwrap_or_else(|problem| {
        errors.add("photo", problem);
        None
    });
    let cmd = match form.parse(&scope.profile(), scope.lang()) {
        Ok(cmd) if errors.is_empty() => cmd,
        Ok(_) => return Ok(again(form, errors)),
        Err(mut found) => {
            found.extend(errors);
            return Ok(again(form, found));
        }
    };
    if !step.send && form.place_id.is_empty() && cmd.place.position.is_none() {
        let meant = places::service::ambiguous(scope, &cmd.place.typed).await?;
        if !meant.is_empty() {
            return Ok(which_place(scope, form, meant));
        }
    }
    if form.pii_ok != "1" && !form.marks().is_empty() {
        let error = Problem::Said(t!(scope.lang(), "report-pii-error"));
        return Ok(Answer::Again(Box::new(Shown { errors: FieldErrors::one("words", error), warn: true, ..Shown::of(form) })));
    }
    if !step.send {
        return Ok(Answer::Review(Box::new(form)));
    }
    let receipt = submit::submit(scope, cmd, photo).await?;
    Ok(Answer::Kept(Box::new(Kept { code: receipt.code.to_string(), kind: receipt.kind, form })))
}

fn again(form: SubmitForm, errors: FieldErrors) -> Answer {
    Answer::Again(Box::new(Shown { errors, ..Shown::of(form) }))
}

fn which_place(scope: &Scope<Public>, form: SubmitForm, meant: Vec<places::Found>) -> Answer {
    let error = Problem::Said(t!(scope.lang(), "report-place-which-error"));
    let form = SubmitForm { place_id: NO_PLACE.into(), ..form };
    Answer::Again(Box::new(Shown { errors: FieldErrors::one("place_id", error), meant, ..Shown::of(form) }))
}

/// The browser's back button led to a form that was sent before: this is another report, under an id of its own.
fn sent_before(frame: &Frame, scope: &Scope<Public>, form: SubmitForm) -> Response {
    let form = SubmitForm { client_id: fresh_id(scope), ..form };
    form_page(frame, StatusCode::CONFLICT, Shown { sent_before: true, ..Shown::of(form) })
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
    let store = [(http::header::CACHE_CONTROL, "no-store")];
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
