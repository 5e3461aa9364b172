//! A resident's own walk, with the same checklist: begun on a phone, sent in, reviewed by the office.

use super::{hold, log, plan, protocol, route::Pass, save, signup::SAME_FORM, tokens, without_persons};
use crate::{
    accounts::{
        policy::{LeadWalks, Public},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{AreaCode, WalkId},
    platform::clock::{Timestamp, local_date},
    t,
    walks::{
        model::{Kind, Plan, State},
        store::{self, Row, finding},
    },
};

/// Begins an own walk; answers the pass of this phone. The same form twice within some minutes is one walk, as long as nothing
/// has been done on it; later it is another one, for phones keep the page and its key, and a family shares a phone.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(scope: &Scope<Public>, key: WalkId, area: AreaCode) -> Result<String, Refused> {
    let municipality = scope.municipality();
    let name = scope.profile().area_name(area.as_str());
    let title = t!(crate::kernel::lang::Lang::Sv, "walk-own-heading", area = name);
    let key = match store::one(scope.db(), key).await? {
        Some(row) if is_same(&row, &area, scope.now()) => return Ok(tokens::pass(municipality.keys(), key, key.0)),
        Some(_) => WalkId(municipality.chance().opaque_id()),
        None => key,
    };
    let today = local_date(scope.now());
    let plan = Plan { title, area, day: Some(today), minutes: 60, cap: 1, ..Plan::default() };
    let slug = format!("egen-{}", key.0.simple());
    let row = plan::row(Kind::Own, State::OwnUnderWay, slug, &plan, scope.now(), key);
    let mut tx = scope.db().begin().await?;
    if store::put(&mut tx, &row).await? {
        log(scope, &mut tx, "walk.own_begun", key, "").await?;
        tx.commit().await?;
    } else if store::one(scope.db(), key).await?.is_none_or(|row| row.state() != State::OwnUnderWay) {
        // The same form twice at the same moment is one walk; the id of any other walk opens nothing.
        return Err(Fault::Conflict.into());
    }
    Ok(tokens::pass(municipality.keys(), key, key.0))
}

/// Was this form sent a moment ago, and nothing done on the walk since?
fn is_same(row: &Row, area: &AreaCode, now: Timestamp) -> bool {
    let untouched = row.state() == State::OwnUnderWay && row.version == 1;
    untouched && row.changed_at + SAME_FORM >= now && row.plan().area == *area
}

/// Sends it in: from now on it is the office's to review.
///
/// # Errors
/// [`Refused::Form`] when nothing was noted.
pub async fn send(scope: &Scope<Public>, pass: &Pass) -> Result<(), Refused> {
    if finding::count(scope.db(), pass.walk.id).await? == 0 {
        return Err(Refused::at("send", t!(scope.lang(), "walk-own-empty")));
    }
    let mut tx = scope.db().begin().await?;
    store::lock(&mut tx, pass.walk.id).await?;
    let row = store::one_in(&mut tx, pass.walk.id).await?.filter(|row| row.state() == State::OwnUnderWay);
    let mut row = row.ok_or(Fault::NotFound)?;
    row.state = State::OwnSent.code().to_owned();
    row.walked_at = Some(scope.now());
    save(scope, &mut tx, row, "walk.own_sent", "").await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an own walk further: it gets a protocol like every other. The office gives the stops words that everybody may read.
///
/// # Errors
/// [`Refused::Form`] when the heading points at a person, [`Fault::Conflict`] when somebody else was faster.
pub async fn accept(scope: &Scope<LeadWalks>, id: WalkId, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    if row.state() != State::OwnSent {
        return Err(Fault::Conflict.into());
    }
    without_persons(scope, row.plan().texts())?;
    row.state = State::Walked.code().to_owned();
    save(scope, &mut tx, row.clone(), "walk.own_accepted", "").await?;
    protocol::answer_all(scope, &mut tx, &row).await?;
    tx.commit().await?;
    Ok(())
}

/// Does not take it further, and writes down why.
///
/// # Errors
/// [`Refused::Form`] when the reason points at a person, [`Fault::Conflict`] when somebody else was faster.
pub async fn decline(scope: &Scope<LeadWalks>, id: WalkId, version: i64, reason: String) -> Result<(), Refused> {
    without_persons(scope, [("reason", reason.as_str())])?;
    let mut tx = scope.db().begin().await?;
    let row = hold(&mut tx, id, version).await?;
    if row.state() != State::OwnSent {
        return Err(Fault::Conflict.into());
    }
    let mut row = row.clone().with(&Plan { reason, ..row.plan() });
    row.state = State::OwnDeclined.code().to_owned();
    save(scope, &mut tx, row, "walk.own_declined", "").await?;
    tx.commit().await?;
    Ok(())
}
