//! `/personal/bidrag/{aktor}/fil`: events or police statistics from a file: read, looked at, taken in, taken back.

use super::{
    file_view::{self, Look},
    parts::{Asked, address, done_at},
};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        import::{Kind, LARGEST, Table},
        labels,
        service::{
            imports::{self, Kept},
            own::{self, Own},
        },
        view,
    },
    fault::Fault,
    forms::{FieldErrors, MultipartForm, Problem, Refused},
    kernel::id::ImportId,
    shell::{Frame, see_other},
    t,
};
use axum::{
    extract::{Path, RawQuery, Request},
    response::Response,
};
use http::StatusCode;

use super::parts::SV;

/// Asks for a file, or shows what a kept one says.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's, or the kept file was taken in or forgotten.
pub async fn get(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (own, asked) = (own::own(&scope, &actor).await?, Asked::of(query.as_deref()));
    if let Some(id) = ImportId::parse(&asked.fil) {
        let kept = imports::kept(&scope, &actor, id).await?;
        return look(&frame, &scope, &own, kept, StatusCode::OK);
    }
    ask(&frame, &scope, &own, FieldErrors::default(), (asked.klart, StatusCode::OK)).await
}

/// Keeps a file, says what its columns mean, takes it in, or takes one back.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's.
pub async fn post(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    request: Request,
) -> Result<Response, Fault> {
    // Whose it is comes before reading what was sent.
    let own = own::own(&scope, &actor).await?;
    let form = MultipartForm::read(request, &(), LARGEST).await?;
    let id = ImportId::parse(form.first("file_id")).ok_or(Fault::NotFound);
    match form.first("do") {
        "undo" => undo(&frame, &scope, &own, id?).await,
        act @ ("map" | "take_in") => {
            let kept = imports::kept(&scope, &actor, id?).await?;
            let mapping = view::mapping(kept.kind, &form).within(kept.kind, &kept.table);
            let kept = Kept { mapping, ..kept };
            if act == "map" {
                imports::remember(&scope, &kept, &kept.mapping).await?;
                return Ok(see_other(&format!("{}/fil?fil={}#main", address(&own.actor), kept.row.id)));
            }
            take_in(&frame, &scope, &own, kept).await
        }
        "read" => keep(&frame, &scope, &own, form).await,
        _ => Err(Fault::BadRequest),
    }
}

async fn keep(frame: &Frame, scope: &Scope<Contribute>, own: &Own, form: MultipartForm) -> Result<Response, Fault> {
    let kind = Kind::parse(form.first("kind")).ok();
    let wrong = |field: &'static str, words: String| FieldErrors::one(field, Problem::Said(words));
    let problem = if kind.is_none() {
        Some(wrong("kind", t!(SV, "contributions-file-kind-missing")))
    } else if form.upload.too_large {
        Some(wrong("file", t!(SV, "contributions-file-large", megabytes = LARGEST / 1_048_576)))
    } else if form.upload.bytes.is_empty() {
        Some(wrong("file", t!(SV, "contributions-file-missing")))
    } else {
        None
    };
    if let (Some(kind), None) = (kind, &problem) {
        let bytes = form.upload.bytes;
        // Unpacking takes a while; other requests shall not wait for it.
        let read = tokio::task::spawn_blocking(move || Table::read(&bytes)).await;
        let table = read.map_err(|error| Fault::broken("reading a file", &error))?;
        match table {
            Ok(table) => {
                let id = imports::keep(scope, &own.actor, kind, &table).await?;
                return Ok(see_other(&format!("{}/fil?fil={id}#main", address(&own.actor))));
            }
            Err(fault) => {
                let errors = wrong("file", labels::table_fault(fault));
                return ask(frame, scope, own, errors, (String::new(), StatusCode::UNPROCESSABLE_ENTITY)).await;
            }
        }
    }
    let errors = problem.unwrap_or_default();
    ask(frame, scope, own, errors, (String::new(), StatusCode::UNPROCESSABLE_ENTITY)).await
}

async fn take_in(frame: &Frame, scope: &Scope<Contribute>, own: &Own, kept: Kept) -> Result<Response, Fault> {
    let ready =
        kept.mapping.missing(kept.kind).next().is_none() && imports::said(scope, &kept, &kept.mapping)?.right() > 0;
    if !ready {
        return look(frame, scope, own, kept, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match imports::take_in(scope, &kept, &kept.mapping).await {
        Ok(_) => Ok(see_other(&done_at(&own.actor, "inlast"))),
        Err(Refused::Fault(Fault::Conflict)) => look(frame, scope, own, kept, StatusCode::CONFLICT),
        Err(Refused::Fault(fault)) => Err(fault),
        Err(Refused::Form(_)) => look(frame, scope, own, kept, StatusCode::UNPROCESSABLE_ENTITY),
    }
}

async fn undo(frame: &Frame, scope: &Scope<Contribute>, own: &Own, id: ImportId) -> Result<Response, Fault> {
    match imports::undo(scope, &own.actor, id).await {
        Ok(()) => Ok(see_other(&format!("{}/fil?klart=angrat#main", address(&own.actor)))),
        Err(Refused::Fault(Fault::Conflict)) => {
            ask(frame, scope, own, FieldErrors::default(), (String::new(), StatusCode::CONFLICT)).await
        }
        Err(Refused::Fault(fault)) => Err(fault),
        Err(Refused::Form(errors)) => {
            ask(frame, scope, own, errors, (String::new(), StatusCode::UNPROCESSABLE_ENTITY)).await
        }
    }
}

async fn ask(
    frame: &Frame,
    scope: &Scope<Contribute>,
    own: &Own,
    errors: FieldErrors,
    (done, status): (String, StatusCode),
) -> Result<Response, Fault> {
    let files = imports::latest(scope, &own.actor).await?;
    Ok(file_view::ask(frame, own, &errors, &files, &done, (scope.now(), status)))
}

fn look(
    frame: &Frame,
    scope: &Scope<Contribute>,
    own: &Own,
    kept: Kept,
    status: StatusCode,
) -> Result<Response, Fault> {
    let said = imports::said(scope, &kept, &kept.mapping)?;
    Ok(file_view::look(frame, own, &Look { kept, said }, status))
}
