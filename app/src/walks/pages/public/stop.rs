//! `/ga/{token}/{stopp}`: at a stop: the checklist A–H, one note at a time.
//!
//! This is also the seam for a phone that keeps its notes until there is a network: it posts each note with the key it made,
//! asking for JSON, and is answered `200` whether the note is new or was kept before.

use super::{From, counted, fresh_key, phone};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, MultipartForm, Problem, Refused, Upload},
    kernel::{id::FindingKey, lang::Lang},
    platform::{
        limits::Limit,
        photo::{MAX_BYTES, PhotoProblem},
    },
    reports::{IncomingPhoto, PhotoNotTaken, discard_photo, photo_words, receive_photo},
    shell::{Frame, see_other, wants_json},
    walks::{
        model::{Item, Verdict},
        service::route::{self, Noted, Pass},
        view::NoteForm,
    },
};
use axum::{
    extract::{Path, RawQuery, Request},
    response::Response,
};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

mod view;

/// What the address says besides the stop.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The line whose form is open.
    punkt: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the pass, its days are over, or there is no such stop.
pub async fn get(
    frame: Frame,
    scope: Scope<Public>,
    Path((token, number)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (pass, number) = enter(&scope, &token, &number).await?;
    let asked: Asked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let form = NoteForm { key: fresh_key(&scope), item: asked.punkt.clone(), ..NoteForm::default() };
    let noted = route::noted(&scope, &pass).await?;
    let errors = FieldErrors::default();
    let at = At { lang: frame.lang, pass: &pass, noted: &noted, token: &token, number, form: &form, errors: &errors };
    Ok(view::page(&frame, &scope, &at, Item::parse(&asked.punkt)))
}

/// Keeps a note, or takes one back.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    from: From,
    Path((token, number)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fault> {
    let (pass, number) = enter(&scope, &token, &number).await?;
    let json = wants_json(request.headers());
    let sent = MultipartForm::read(request, &(), MAX_BYTES).await?;
    let mut form = NoteForm::read(&sent);
    let back = frame.href(&format!("/ga/{token}/{number}"));
    let refused = match act(&scope, &from, &pass, number, &form, sent.upload).await {
        Ok(told) if json => return Ok(phone::private(StatusCode::OK, told)),
        Ok(_) => return Ok(see_other(&format!("{back}#{}", form.item))),
        Err(Refused::Fault(fault)) => return Err(fault),
        Err(Refused::Form(errors)) => errors,
    };
    if json {
        return Ok(phone::refused(frame.lang, &form.key, &refused));
    }
    // Whoever reads the question and sends again means it.
    form.sure = refused.of("words", frame.lang).is_some();
    if FindingKey::parse(&form.key).is_none() {
        form.key = fresh_key(&scope);
    }
    let noted = route::noted(&scope, &pass).await?;
    let at = At { lang: frame.lang, pass: &pass, noted: &noted, token: &token, number, form: &form, errors: &refused };
    Ok(view::page(&frame, &scope, &at, Item::parse(&form.item)))
}

async fn enter(scope: &Scope<Public>, token: &str, number: &str) -> Result<(Pass, i64), Fault> {
    let pass = route::enter(scope, token).await?;
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    pass.plan.stop(number).ok_or(Fault::NotFound)?;
    Ok((pass, number))
}

/// Tells whether the note is new, or gone.
async fn act(
    scope: &Scope<Public>,
    from: &From,
    pass: &Pass,
    number: i64,
    form: &NoteForm,
    upload: Upload,
) -> Result<Value, Refused> {
    if form.act == "take_back" {
        let key = FindingKey::parse(&form.key).ok_or(Fault::BadRequest)?;
        let gone = route::take_back(scope, pass, key).await?;
        return Ok(json!({ "key": form.key, "gone": gone }));
    }
    let new = form.finding(number, scope.lang())?;
    if route::seen(scope, pass, new.key).await? {
        return Ok(json!({ "key": form.key, "new": false }));
    }
    let photo = photo(scope, from, pass, upload).await?;
    let kept = route::note(scope, pass, new, photo).await;
    if !matches!(kept, Ok(true)) {
        discard_photo(scope, photo).await;
    }
    Ok(json!({ "key": form.key, "new": kept? }))
}

/// The photo that came along, stripped and on disk.
async fn photo(
    scope: &Scope<Public>,
    from: &From,
    pass: &Pass,
    upload: Upload,
) -> Result<Option<IncomingPhoto>, Refused> {
    let wrong = |problem| FieldErrors::one("photo", Problem::Said(photo_words(problem, scope.lang())));
    if upload.too_large {
        return Err(wrong(PhotoProblem::TooLarge).into());
    }
    if upload.bytes.is_empty() {
        return Ok(None);
    }
    // A whole group comes home to one network; anybody can begin a walk of their own.
    counted(scope, from, if pass.is_own() { Limit::Photo } else { Limit::WalkPhoto })?;
    match receive_photo(scope, upload.bytes).await {
        Ok(photo) => Ok(Some(photo)),
        Err(PhotoNotTaken::Problem(problem)) => Err(wrong(problem).into()),
        Err(PhotoNotTaken::Gone) => Ok(None),
        Err(PhotoNotTaken::Fault(fault)) => Err(fault.into()),
    }
}

/// What the page is made from.
pub(super) struct At<'a> {
    lang: Lang,
    pass: &'a Pass,
    noted: &'a [Noted],
    token: &'a str,
    number: i64,
    form: &'a NoteForm,
    errors: &'a FieldErrors,
}

impl At<'_> {
    /// What was noted of a line at this stop: how many phones say each verdict. One that says it twice counts once.
    fn of(&self, item: Item) -> [usize; 4] {
        let here = |verdict: Verdict| {
            let notes = self.noted.iter().filter(|one| one.stop == self.number && one.item == item);
            notes.filter(|one| one.verdict == verdict).map(|one| one.phone).collect::<BTreeSet<_>>().len()
        };
        [Verdict::Ok, Verdict::Fault, Verdict::Unknown, Verdict::Keep].map(here)
    }

    /// What this phone noted of a line and may take back.
    fn mine(&self, item: Item) -> impl Iterator<Item = &Noted> {
        self.noted.iter().filter(move |one| one.is_mine && one.stop == self.number && one.item == item)
    }
}
