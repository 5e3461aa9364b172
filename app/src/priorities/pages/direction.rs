//! `/personal/prioritering/{runda}/inriktning`: the direction decision: its points, what the body decided, and the pledges
//! that come of it.

mod forms;
mod points;

use super::{SV, address, previous::previous, read_key};
use crate::{
    accounts::{
        policy::{DecidePriorities, ReadPledges, ReadPriorities},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::{AreaCode, PledgeId, PointId},
    pledges::{self, Origin},
    priorities::{
        labels,
        model::RoundKey,
        service::{
            direction::{self, Said},
            read::{self, Whole},
        },
        view::DirectionForm,
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// What the parts of the page are made from.
struct View<'a> {
    frame: &'a Frame,
    whole: &'a Whole,
    /// The pledges that came from the points.
    made: Vec<Origin>,
    /// Drafts a point can become a new version of.
    drafts: Vec<pledges::Draft>,
    form: &'a DirectionForm,
    errors: &'a FieldErrors,
    said: Option<(String, Tone)>,
}

impl View<'_> {
    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    /// Was a form of this kind about this point sent, and came back?
    fn came_back(&self, act: &str, point: &str) -> bool {
        self.form.r#do == act && self.form.point == point
    }

    fn here(&self) -> String {
        format!("{}/inriktning", address(&self.whole.key))
    }
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such round, or nothing is decided in it yet.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadPriorities>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let said = match query.as_deref() {
        Some("done=lay") => Some(t!(SV, "priorities-done-lay")),
        Some(_) => Some(t!(SV, "priorities-done-point")),
        None => None,
    };
    let form = DirectionForm::default();
    let said = said.map(|title| (title, Tone::Ok));
    show(&frame, &scope, read_key(&key)?, form, FieldErrors::default(), said, StatusCode::OK).await
}

/// Does what one of the forms asks for.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<DecidePriorities>,
    Path(key): Path<String>,
    Posted(form): Posted<DirectionForm>,
) -> Result<Response, Fault> {
    let key = read_key(&key)?;
    let (errors, said, status) = match act(&frame, &scope, &key, &form).await {
        Ok(Some(pledge)) => return Ok(see_other(&pledges::address(pledge))),
        Ok(None) => return Ok(see_other(&format!("{}/inriktning?done={}", address(&key), form.r#do))),
        Err(Refused::Form(errors)) => (errors, None, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refused::Fault(Fault::Conflict)) => {
            let said = (t!(SV, "priorities-conflict"), Tone::Danger);
            (FieldErrors::default(), Some(said), StatusCode::CONFLICT)
        }
        Err(Refused::Fault(fault)) => return Err(fault),
    };
    show(&frame, &scope.narrow()?, key, form, errors, said, status).await
}

/// Tells the pledge that was drafted, when one was.
async fn act(
    frame: &Frame,
    scope: &Scope<DecidePriorities>,
    key: &RoundKey,
    form: &DirectionForm,
) -> Result<Option<PledgeId>, Refused> {
    let (version, point) = (form.version(), || form.point().ok_or(Fault::NotFound));
    let said = || -> Result<Said, FieldErrors> { form.said(|code| frame.profile.area(code).is_some()) };
    match form.r#do.as_str() {
        "add" => direction::add(scope, key, version, said()?).await?,
        "change" => direction::change(scope, key, version, point()?, said()?).await?,
        "strike" => direction::strike(scope, key, version, point()?).await?,
        "lay" => direction::lay(scope, key, version).await?,
        "pledge" => {
            let (of, words) = form.pledge()?;
            return direction::pledge(scope, key, point()?, of, words).await.map(Some);
        }
        _ => return Err(Fault::BadRequest.into()),
    }
    Ok(None)
}

async fn show(
    frame: &Frame,
    scope: &Scope<ReadPriorities>,
    key: RoundKey,
    form: DirectionForm,
    errors: FieldErrors,
    said: Option<(String, Tone)>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let whole = read::whole(scope, key).await?;
    let made = pledges::of_points(scope, &key.to_string()).await?;
    let drafts = match scope.narrow::<ReadPledges>() {
        Ok(reading) if whole.decides => pledges::drafts(&reading).await?,
        _ => Vec::new(),
    };
    let view = View { frame, whole: &whole, made, drafts, form: &form, errors: &errors, said };
    Ok(page(&view, status))
}

fn page(view: &View<'_>, status: StatusCode) -> Response {
    let title = t!(SV, "priorities-direction-of", round = labels::round(&view.whole.key));
    let back = address(&view.whole.key);
    let round = labels::round(&view.whole.key);
    let body = view.frame.profile.bodies.steering.name.clone();
    let errors = view.errors.summary(SV);
    let count = errors.len();
    let said = view.said.clone();
    view.frame.page(title.clone()).office(Room::Priorities).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "priorities-of", round = round)}</a></p>
            <PageHeading title eyebrow=body.clone() lead=t!(SV, "priorities-direction-lead", body = body)/>
            <div class="stack-l">
                {said.map(|(title, tone)| view! { <Notice title tone announce=true/> })}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors/>
                {chosen(view)}
                <div class="split">
                    <div class="stack">
                        {points::points(view)}
                        {forms::lay(view)}
                        {forms::add(view)}
                    </div>
                    {previous(&view.frame.profile, view.whole)}
                </div>
            </div>
        }
    })
}

/// The areas the direction is about.
fn chosen(view: &View<'_>) -> AnyView {
    if view.whole.is_draft() {
        return view! { <EmptyState title=t!(SV, "priorities-choose-first") text=t!(SV, "priorities-choose-first-text")/> }
            .into_any();
    }
    let areas: Vec<&AreaCode> = view.whole.chosen.iter().map(|one| &one.area).collect();
    let names = labels::areas(&view.frame.profile, areas.into_iter().map(AreaCode::as_str));
    view! { <p>{t!(SV, "priorities-chosen-are", areas = names)}</p> }.into_any()
}

/// The version of a pledge that came from a point.
fn made_of<'a>(view: &'a View<'_>, point: PointId) -> Option<&'a Origin> {
    view.made.iter().find(|version| version.point == point)
}
