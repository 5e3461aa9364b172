//! Planning: a walk is drafted, opened, changed, cancelled, and walked again some months later.

use super::{free_slug, hold, invite, log, save, signup, without_persons};
use crate::{
    accounts::{
        policy::{LeadWalks, Public},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{AreaCode, WalkId},
    places,
    platform::clock::local_date,
    t,
    walks::{
        followed,
        invitation_mail::Word,
        mail::{self, News},
        model::{Conditions, Kind, Plan, State},
        store::{self, Row},
    },
};

/// A row about to be kept.
pub(super) fn row(
    kind: Kind,
    state: State,
    slug: String,
    plan: &Plan,
    scope_now: crate::platform::clock::Timestamp,
    id: WalkId,
) -> Row {
    let row = Row {
        id,
        version: 1,
        kind: kind.code().to_owned(),
        state: state.code().to_owned(),
        slug,
        day: String::new(),
        return_of: None,
        plan: String::new(),
        conditions: serde_json::json!(Conditions::default()).to_string(),
        walked_at: None,
        published_at: None,
        told_at: None,
        half_year_at: None,
        changed_at: scope_now,
    };
    row.with(plan)
}

/// Begins a walk with its heading and area.
///
/// # Errors
/// [`Refused::Form`] when the heading looks like it points at a person.
pub async fn create(scope: &Scope<LeadWalks>, title: String, area: AreaCode) -> Result<WalkId, Refused> {
    begin(scope, Plan { title, area, ..Plan::default() }, None).await
}

async fn begin(scope: &Scope<LeadWalks>, plan: Plan, return_of: Option<WalkId>) -> Result<WalkId, Refused> {
    without_persons(scope, plan.texts())?;
    let id = scope.new_id();
    let mut tx = scope.db().begin().await?;
    let slug = free_slug(&mut tx, &plan.title).await?;
    let row = Row { return_of, ..row(Kind::Planned, State::Draft, slug, &plan, scope.now(), id) };
    store::put(&mut tx, &row).await?;
    log(scope, &mut tx, "walk.planned", id, "").await?;
    tx.commit().await?;
    Ok(id)
}

/// Begins the return walk: the same area, the same stops, some months later.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk, or it was not walked yet.
pub async fn go_back(scope: &Scope<LeadWalks>, id: WalkId) -> Result<WalkId, Refused> {
    let walk = store::one(scope.db(), id).await?.filter(|row| row.state().has_protocol()).ok_or(Fault::NotFound)?;
    let plan = walk.plan();
    let title: String = t!(scope.lang(), "walks-return-title", title = plan.title.as_str()).chars().take(100).collect();
    let again = Plan {
        title,
        day: plan.return_day,
        pre_day: None,
        pre_text: String::new(),
        follow_day: None,
        follow_text: String::new(),
        return_day: None,
        reason: String::new(),
        ..plan
    };
    begin(scope, again, Some(id)).await
}

/// Saves what is planned, with the named places of its stops looked up. Who signed up is told of another day, time or
/// meeting point; who waits moves up when there is more room.
///
/// # Errors
/// [`Refused::Form`] for what points at a person, for places nobody knows, and for what an open walk may not lack;
/// [`Fault::Conflict`] when somebody else was faster.
pub async fn save_plan(scope: &Scope<LeadWalks>, id: WalkId, version: i64, plan: Plan) -> Result<(), Refused> {
    without_persons(scope, plan.texts())?;
    let plan = located(scope, plan).await?;
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if row.state() == State::Open {
        complete(scope, &plan)?;
    }
    let before = row.plan();
    let plan = Plan { reason: before.reason.clone(), ..plan };
    let keys = |plan: &Plan| (plan.day, plan.starts.clone(), plan.meeting_point.clone());
    let moved = row.state() == State::Open && keys(&before) != keys(&plan);
    let (row, once) = (row.with(&plan), format!("{id}:{version}"));
    save(scope, &mut tx, row.clone(), "walk.changed", "").await?;
    if moved {
        mail::tell_all(scope, &mut tx, &row, News::Changed, &once).await?;
        invite::tell(scope, &mut tx, id, Word::Changed, &once).await?;
    }
    if row.state() == State::Open {
        signup::move_up(scope, &mut tx, &row).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What an open walk must have.
fn complete(scope: &Scope<LeadWalks>, plan: &Plan) -> Result<(), Refused> {
    let lacks = plan.lacks();
    let Some(field) = lacks.first() else { return Ok(()) };
    Err(Refused::at(field, t!(scope.lang(), "walks-lacks", what = *field)))
}

/// The stops with the places they name.
async fn located(scope: &Scope<LeadWalks>, mut plan: Plan) -> Result<Plan, Refused> {
    let public = scope.narrow::<Public>()?;
    for stop in plan.stops.iter_mut().filter(|stop| !stop.place_name.is_empty()) {
        let Some(found) = places::resolve(&public, stop.place, &stop.place_name).await? else {
            let said = t!(scope.lang(), "walks-no-such-place", place = stop.place_name.as_str());
            return Err(Refused::at("stops", said));
        };
        (stop.place, stop.place_name) = (Some(found.id), found.name);
    }
    Ok(plan)
}

/// Opens it for everybody; those who were on the walk it goes back to are invited.
///
/// # Errors
/// [`Refused::Form`] when something is missing or the day is over, [`Fault::Conflict`] when somebody else was faster.
pub async fn open(scope: &Scope<LeadWalks>, id: WalkId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    if !matches!(row.state(), State::Draft | State::Cancelled) {
        return Err(Fault::Conflict.into());
    }
    let mut plan = row.plan();
    complete(scope, &plan)?;
    if plan.day.is_some_and(|day| day < local_date(scope.now())) {
        return Err(Refused::at("day", t!(scope.lang(), "walks-day-over")));
    }
    plan.reason = String::new();
    row = row.with(&plan);
    row.state = State::Open.code().to_owned();
    let before = row.return_of;
    save(scope, &mut tx, row.clone(), "walk.opened", "").await?;
    followed::opened(scope, &mut tx, &row).await?;
    if let Some(first) = before
        && let Some(first) = store::one_in(&mut tx, first).await?
    {
        mail::tell_all(scope, &mut tx, &first, News::Return, &id.to_string()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Cancels it, with a reason that everybody reads; who signed up is told.
///
/// # Errors
/// [`Refused::Form`] without a reason, [`Fault::Conflict`] when somebody else was faster.
pub async fn cancel(scope: &Scope<LeadWalks>, id: WalkId, version: i64, reason: String) -> Result<(), Refused> {
    without_persons(scope, [("reason", reason.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    if !matches!(row.state(), State::Draft | State::Open) {
        return Err(Fault::Conflict.into());
    }
    let plan = Plan { reason, ..row.plan() };
    let told = row.state() == State::Open;
    row = row.with(&plan);
    row.state = State::Cancelled.code().to_owned();
    save(scope, &mut tx, row.clone(), "walk.cancelled", "").await?;
    if told {
        let once = format!("{id}:{version}");
        mail::tell_all(scope, &mut tx, &row, News::Cancelled, &once).await?;
        invite::tell(scope, &mut tx, id, Word::Cancelled, &once).await?;
    }
    tx.commit().await?;
    Ok(())
}
