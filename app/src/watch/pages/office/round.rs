//! `/personal/grannsamverkan/ronder/{id}`: one round, sorted like a report. It does not say who told it.

mod forms;
mod told;

use super::SV;
use crate::{
    accounts::{policy::KeepWatch, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused, version},
    kernel::id::WatchRoundId,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    watch::{
        labels,
        pages::{OFFICE, round_address},
        service::sort::{self, Line},
        view::round::SortForm,
    },
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

fn read_id(id: &str) -> Result<WatchRoundId, Fault> {
    WatchRoundId::parse(id).ok_or(Fault::NotFound)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such round.
pub async fn get(
    frame: Frame,
    scope: Scope<KeepWatch>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let line = sort::one(&scope, read_id(&id)?).await?;
    let form = forms::opening(&frame, &line);
    let said = query.as_deref().and_then(|query| query.strip_prefix("done=")).and_then(done);
    let page =
        Shown { line: &line, form: &form, errors: &FieldErrors::default(), said, feeds: sort::may_take_in(&scope) };
    Ok(page.render(&frame, StatusCode::OK))
}

/// Takes it in, notes that it was read or that there is nothing to take in, or puts the register's signs right.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such round, or for those who may not.
pub async fn post(
    frame: Frame,
    scope: Scope<KeepWatch>,
    Path(id): Path<String>,
    Posted(mut form): Posted<SortForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let mistaken = match act(&frame, &scope, id, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}?done={}", round_address(id), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(mistaken) => mistaken,
    };
    let line = sort::one(&scope, id).await?;
    let feeds = sort::may_take_in(&scope);
    if let Refused::Form(errors) = &mistaken {
        let page = Shown { line: &line, form: &form, errors, said: None, feeds };
        return Ok(page.render(&frame, StatusCode::UNPROCESSABLE_ENTITY));
    }
    form.version = line.round.version.to_string();
    let said = Some((t!(SV, "rounds-conflict"), Tone::Danger));
    let page = Shown { line: &line, form: &form, errors: &FieldErrors::default(), said, feeds };
    Ok(page.render(&frame, StatusCode::CONFLICT))
}

async fn act(frame: &Frame, scope: &Scope<KeepWatch>, id: WatchRoundId, form: &SortForm) -> Result<(), Refused> {
    let seen = version(&form.version);
    match form.r#do.as_str() {
        "take_in" => sort::take_in(scope, id, seen, form.take_in(&frame.profile)?).await,
        "read" => sort::read(scope, id, seen, &form.answer()?).await,
        "nothing" => {
            let (why, answer) = form.nothing()?;
            sort::nothing(scope, id, seen, why, &answer).await
        }
        "signs" => sort::signs(scope, id).await,
        _ => Err(Fault::BadRequest.into()),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "take_in" => t!(SV, "rounds-taken-in"),
        "read" => t!(SV, "rounds-read"),
        "nothing" => t!(SV, "rounds-nothing-noted"),
        "signs" => t!(SV, "rounds-signs-noted"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// A page about to be shown.
struct Shown<'a> {
    line: &'a Line,
    form: &'a SortForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
    /// May this person take something in?
    feeds: bool,
}

impl Shown<'_> {
    fn render(self, frame: &Frame, status: StatusCode) -> Response {
        let (round, watch) = (&self.line.round, &self.line.watch);
        let title = t!(SV, "rounds-one", area = watch.facts.name.as_str(), month = labels::month(&round.month, SV));
        let summary = self.errors.summary(SV);
        let count = summary.len();
        frame.page(title.clone()).office(Room::Watch).private().status(status).render(|| {
            let said = self.said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
            let (state, tone) = (labels::round_state(round.state, SV), labels::round_tone(round.state));
            let back = format!("{OFFICE}/ronder");
            let told = told::told(frame, self.line);
            let forms = forms::forms(frame, self.line, self.form, self.errors, self.feeds);
            view! {
                <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "rounds-to-all")}</a></p>
                <PageHeading title><StatusTag text=state tone/></PageHeading>
                <div class="stack-l">
                    {said}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <div class="split"><div class="stack">{forms}</div><div class="stack">{told}</div></div>
                </div>
            }
        })
    }
}
