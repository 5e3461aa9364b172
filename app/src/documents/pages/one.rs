//! `/personal/rapporter/{id}`: one document: as it stands, its files, and what can be done with it now.

use super::{
    one_parts,
    paper::paper,
    parts::{Asked, HERE, SV, Wrong, done, makes},
};
use crate::{
    accounts::{
        policy::{MakeDocuments, ReadDocuments},
        scope::Scope,
    },
    documents::{
        labels,
        model::State,
        service::{
            make,
            read::{self, Whole},
            retention,
            send::{self, Contact},
        },
        view::DocumentForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::id::DocumentId,
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// What the page shows.
pub(super) struct Shown {
    pub whole: Whole,
    pub makes: bool,
    pub contacts: Vec<Contact>,
    /// What was typed, if a form was refused.
    pub form: Option<DocumentForm>,
    pub wrong: Wrong,
    pub today: NaiveDate,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such document, or it is a draft of others.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadDocuments>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let id = DocumentId::parse(&id).ok_or(Fault::NotFound)?;
    let klart = Asked::of(query.as_deref()).klart;
    show(&frame, &scope, id, klart, None, Wrong::default()).await
}

/// One of the page's forms.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such document.
pub async fn post(
    frame: Frame,
    scope: Scope<MakeDocuments>,
    Path(id): Path<String>,
    Posted(form): Posted<DocumentForm>,
) -> Result<Response, Fault> {
    let id = DocumentId::parse(&id).ok_or(Fault::NotFound)?;
    let read = scope.narrow::<ReadDocuments>()?;
    match act(&scope, &read, id, &form).await {
        Ok(to) => Ok(see_other(&to)),
        Err(refused) => show(&frame, &read, id, String::new(), Some(form), Wrong::of(refused)?).await,
    }
}

async fn act(
    scope: &Scope<MakeDocuments>,
    read: &Scope<ReadDocuments>,
    id: DocumentId,
    form: &DocumentForm,
) -> Result<String, Refused> {
    let (version, here) = (form.version(), format!("{HERE}/{id}"));
    let row = read::row(read, id).await?;
    let span = row.span().ok_or(Fault::NotFound)?;
    match form.act.as_str() {
        "save" => {
            make::save(scope, id, version, &form.texts(span.kind())?).await.map(|()| format!("{here}?klart=sparat"))
        }
        "fix" => make::fix(scope, id, version).await.map(|()| format!("{here}?klart=faststallt")),
        "drop" => make::drop_draft(scope, id, version).await.map(|()| format!("{HERE}?klart=borttaget")),
        "number" => {
            let (number, decided) = form.number(local_date(scope.now()))?;
            make::number(scope, id, version, &number, decided).await.map(|()| format!("{here}?klart=nummer"))
        }
        "send" => send::send(scope, id, version, &form.to).await.map(|()| format!("{here}?klart=skickat")),
        "archive" => retention::archive(scope, id, version).await.map(|()| format!("{here}?klart=arkiverat")),
        "again" => make::begin(scope, span).await.map(|next| format!("{HERE}/{next}?klart=paborjat")),
        _ => Err(Fault::BadRequest.into()),
    }
}

async fn show(
    frame: &Frame,
    scope: &Scope<ReadDocuments>,
    id: DocumentId,
    klart: String,
    form: Option<DocumentForm>,
    wrong: Wrong,
) -> Result<Response, Fault> {
    let whole = read::whole(scope, id).await?;
    let contacts = match scope.narrow::<MakeDocuments>() {
        Ok(make) => send::contacts(&make).await?,
        Err(_) => Vec::new(),
    };
    let (makes, today) = (makes(frame), local_date(scope.now()));
    Ok(page(frame, Shown { whole, makes, contacts, form, wrong, today }, klart))
}

fn page(frame: &Frame, shown: Shown, klart: String) -> Response {
    let title = shown.whole.row.span().map(labels::title).unwrap_or_default();
    let page = frame.page(title.clone()).office(Room::Documents).status(shown.wrong.status());
    page.render(move || {
        let (document, row) = (&shown.whole.document, &shown.whole.row);
        let (eyebrow, lead) = (document.municipality.clone(), document.lead.clone());
        let (text, tone) = labels::state(row.state());
        let forged = (!shown.whole.is_genuine).then(|| {
            view! { <Notice title=t!(SV, "documents-forged") tone=Tone::Danger announce=true/> }
        });
        if !row.is_whole() {
            return one_parts::purged(&shown, title, text, tone);
        }
        let work = match (shown.makes, row.state()) {
            (false, _) => None,
            (true, State::Draft) => Some(one_parts::draft(&shown)),
            (true, _) => Some(one_parts::fixed(&shown)),
        };
        let sheet = paper(document);
        let (files, sendings) = (one_parts::files(&shown), one_parts::sendings(&shown));
        let fate = (row.state() != State::Draft).then(|| labels::fate(&shown.whole.fate));
        view! {
            <div class="stack-l">
                <p class="no-print"><a class="quiet-link" href=HERE>{t!(SV, "office-documents")}</a></p>
                {done(&klart)}
                {shown.wrong.above()}
                {forged}
                <PageHeading title eyebrow lead>
                    {files}
                </PageHeading>
                <p><StatusTag text tone/>" "{fate}</p>
                {work}
                {sheet}
                {sendings}
            </div>
        }
        .into_any()
    })
}
