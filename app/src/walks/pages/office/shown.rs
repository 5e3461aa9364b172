//! `/personal/vandringar/{id}/foto/{nyckel}`: somebody looks at a photo, covers what nobody shall see, says what is on it,
//! and shows it in the public protocol; or not.

use super::{read_id, shown_parts as parts};
use crate::{
    accounts::{policy::LeadWalks, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::{
        id::{FindingKey, PhotoId},
        lang::Lang,
    },
    platform::photo::Part,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    walks::{
        pages::address,
        service::shown::{self, Looked, Which},
        store::copy::Row as Copy,
        view::PhotoForm,
    },
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no photo to show.
pub async fn get(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path((id, key)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let looked = find(&scope, &id, &key).await?;
    let form = PhotoForm::of(looked.copy.as_ref());
    let said = done(query.as_deref().unwrap_or_default()).map(|text| (text, Tone::Ok));
    let page = Page { looked: &looked, form: &form, errors: &FieldErrors::default(), said };
    Ok(page.render(&frame, StatusCode::OK))
}

/// Covers parts of it, shows it, or takes it back.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such photo.
pub async fn post(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path((id, key)): Path<(String, String)>,
    Posted(mut form): Posted<PhotoForm>,
) -> Result<Response, Fault> {
    let looked = find(&scope, &id, &key).await?;
    let refused = match act(&scope, &looked, &form).await {
        Ok(what) => return Ok(see_other(&format!("{}?done={what}", here(&looked)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let looked = find(&scope, &id, &key).await?;
    if let Refused::Form(errors) = &refused {
        let page = Page { looked: &looked, form: &form, errors, said: None };
        return Ok(page.render(&frame, StatusCode::UNPROCESSABLE_ENTITY));
    }
    form.copy = looked.copy.as_ref().map(|copy| copy.photo.to_string()).unwrap_or_default();
    form.looked = String::new();
    let said = Some((t!(SV, "walks-photo-conflict"), Tone::Danger));
    let page = Page { looked: &looked, form: &form, errors: &FieldErrors::default(), said };
    Ok(page.render(&frame, StatusCode::CONFLICT))
}

async fn find(scope: &Scope<LeadWalks>, id: &str, key: &str) -> Result<Looked, Fault> {
    shown::look(scope, read_id(id)?, FindingKey::parse(key).ok_or(Fault::NotFound)?).await
}

/// Tells what was done. Whoever shows a photo must have seen it as everybody will: with other parts covered than before, the
/// copy is made and looked at first.
async fn act(scope: &Scope<LeadWalks>, looked: &Looked, form: &PhotoForm) -> Result<&'static str, Refused> {
    let which = Which { walk: looked.walk.id, note: looked.note.key, copy: PhotoId::parse(&form.copy) };
    match form.r#do.as_str() {
        "cover" => {
            shown::cover(scope, which, form.parts()?, form.so_far()?).await?;
            Ok("cover")
        }
        "show" => {
            let (typed, words) = both(form)?;
            let seen = looked.copy.as_ref().map(Copy::parts).unwrap_or_default();
            if typed != seen {
                shown::cover(scope, which, typed, words).await?;
                return Ok("look");
            }
            let copy = match which.copy {
                Some(copy) => copy,
                None => shown::cover(scope, which, typed, words.clone()).await?,
            };
            shown::approve(scope, Which { copy: Some(copy), ..which }, &words).await?;
            Ok("show")
        }
        "hide" => {
            shown::take_back(scope, which).await?;
            Ok("hide")
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// What is covered and what is on it, with every mistake of both.
fn both(form: &PhotoForm) -> Result<(Vec<Part>, String), FieldErrors> {
    match (form.parts(), form.approval()) {
        (Ok(parts), Ok(words)) => Ok((parts, words)),
        (Err(mut errors), Err(more)) => {
            errors.extend(more);
            Err(errors)
        }
        (Err(errors), _) | (_, Err(errors)) => Err(errors),
    }
}

fn here(looked: &Looked) -> String {
    format!("{}/foto/{}", address(looked.walk.id), looked.note.key)
}

fn done(query: &str) -> Option<String> {
    let text = match query.strip_prefix("done=")? {
        "cover" => t!(SV, "walks-photo-covered"),
        "look" => t!(SV, "walks-photo-look-again"),
        "show" => t!(SV, "walks-photo-shown"),
        "hide" => t!(SV, "walks-photo-hidden"),
        _ => return None,
    };
    Some(text)
}

/// A page about to be shown.
pub(super) struct Page<'a> {
    pub looked: &'a Looked,
    pub form: &'a PhotoForm,
    pub errors: &'a FieldErrors,
    pub said: Option<(String, Tone)>,
}

impl Page<'_> {
    fn render(self, frame: &Frame, status: StatusCode) -> Response {
        let looked = self.looked;
        let summary = self.errors.summary(SV);
        let (count, title, name) = (summary.len(), t!(SV, "walks-photo-title"), looked.walk.plan().title);
        let back = format!("{}/protokoll", address(looked.walk.id));
        let said = self.said.clone();
        frame.page(title.clone()).office(Room::Walks).status(status).render(|| {
            let mark = parts::mark(looked);
            view! {
                <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "walks-protocol")}</a></p>
                <PageHeading title eyebrow=name>{mark}</PageHeading>
                <div class="stack-l">
                    {said.map(|(title, tone)| view! { <Notice title tone announce=true/> })}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <Notice title=t!(SV, "walks-photo-reminder") tone=Tone::Warn><p>{t!(SV, "walks-photo-reminder-text")}</p></Notice>
                    <div class="split">
                        <div class="stack">{parts::pictures(looked)}</div>
                        <div class="stack">{parts::form(&self)}{parts::take_back(looked)}</div>
                    </div>
                </div>
            }
        })
    }
}
