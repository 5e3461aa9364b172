//! `/personal/insatser/{id}`: one measure: what it says, how it goes, and what can be done with it.

mod acts;
mod compare;
mod facts;
mod kept;
mod view;

use super::address;
use crate::{
    accounts::{
        policy::{FollowMeasures, ReadMeasures},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::MeasureId,
    measures::{
        service::{
            self, change, follow,
            read::{self, Whole},
        },
        view::MeasureForm,
    },
    shell::{Frame, see_other},
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use serde::Deserialize;
use view::View;

/// What the address says besides the measure.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such measure.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadMeasures>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::whole(&scope, read_id(&id)?).await?;
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let form = MeasureForm::of(&whole.measure, &whole.follow_ups, whole.today);
    let shown = Shown { whole, form, errors: FieldErrors::default(), done: said.done, since: None };
    Ok(shown.render(&frame, &scope, StatusCode::OK))
}

/// Does what one of the forms asks for.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such measure, or it is not the person's to change.
pub async fn post(
    frame: Frame,
    scope: Scope<FollowMeasures>,
    Path(id): Path<String>,
    Posted(form): Posted<MeasureForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let refused = match act(&frame, &scope, id, &form).await {
        Ok(Some(successor)) => return Ok(see_other(&format!("{}?done=successor", address(successor)))),
        Ok(None) => return Ok(see_other(&format!("{}?done={}", address(id), form.r#do))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let reading = scope.narrow::<ReadMeasures>()?;
    let whole = read::whole(&reading, id).await?;
    if !whole.follows {
        // Whose it is was asked for last: the form was for somebody else.
        return Err(Fault::NotFound);
    }
    let (seen, open) = (form.version(), MeasureForm::of(&whole.measure, &whole.follow_ups, whole.today));
    let mut shown =
        Shown { form: form.over(open), whole, errors: FieldErrors::default(), done: String::new(), since: None };
    if let Refused::Form(errors) = refused {
        shown.errors = errors;
        return Ok(shown.render(&frame, &reading, StatusCode::UNPROCESSABLE_ENTITY));
    }
    // Sending again means: I have read what changed, and mean it still.
    shown.form.version = shown.whole.measure.version.to_string();
    shown.since = Some(seen);
    Ok(shown.render(&frame, &reading, StatusCode::CONFLICT))
}

fn read_id(id: &str) -> Result<MeasureId, Fault> {
    MeasureId::parse(id).ok_or(Fault::NotFound)
}

/// Tells the draft that takes its place, when there is one.
async fn act(
    frame: &Frame,
    scope: &Scope<FollowMeasures>,
    id: MeasureId,
    form: &MeasureForm,
) -> Result<Option<MeasureId>, Refused> {
    let (profile, version) = (&*frame.profile, form.version());
    // Whether it is theirs at all comes before what is wrong with the form.
    service::followed(scope, id).await?;
    match form.r#do.as_str() {
        "save" => change::change(scope, id, version, form.facts(profile)?).await?,
        "start" => change::start(&scope.narrow()?, id, version, form.facts(profile)?).await?,
        "drop" => change::drop_draft(&scope.narrow()?, id, version).await?,
        "reschedule" => change::reschedule(scope, id, version, form.days()?).await?,
        "follow_up" => return follow::follow_up(scope, id, version, form.judged()?).await,
        _ => return Err(Refused::Fault(Fault::BadRequest)),
    }
    Ok(None)
}

/// A page about to be shown.
struct Shown {
    whole: Whole,
    form: MeasureForm,
    errors: FieldErrors,
    done: String,
    /// The version the person saw, when somebody else was faster.
    since: Option<i64>,
}

impl Shown {
    fn render(&self, frame: &Frame, scope: &Scope<ReadMeasures>, status: StatusCode) -> Response {
        let view = View {
            profile: &frame.profile,
            now: scope.now(),
            whole: &self.whole,
            form: &self.form,
            errors: &self.errors,
            done: &self.done,
            since: self.since.map(|seen| read::since(&self.whole, seen)),
        };
        view::page(frame, &view, status)
    }
}
