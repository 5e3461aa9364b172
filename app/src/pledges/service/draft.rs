//! Writing: a draft is made, changed, and thrown away as long as nobody outside has read it.

use super::{content_of, from_point, ground, hold, without_persons};
use crate::{
    accounts::{
        policy::{Capability, DraftPledges},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{id::PledgeId, pii, words::bounded},
    platform::{audit, db::Tx},
    pledges::{
        model::{Activity, Content, LONGEST_SENTENCE, LONGEST_TITLE, MOST_ACTIVITIES, NewDraft, joined},
        store::{self, Origin, draft, feedback, publication},
    },
    t,
};

/// Begins a pledge with its heading.
///
/// # Errors
/// [`Refused::Form`] when it looks like it points at a person.
pub async fn create(scope: &Scope<DraftPledges>, title: String) -> Result<PledgeId, Refused> {
    without_persons(scope, [("title", title.as_str())])?;
    let (id, content) = (scope.new_id(), Content { title, ..Content::default() });
    let mut tx = scope.db().begin().await?;
    draft::open(&mut tx, id, &content.json(), scope.now()).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("pledge.drafted", "pledge", id, "")).await?;
    tx.commit().await?;
    Ok(id)
}

/// A text of another slice, as bounded and as impersonal as its own form must have asked for.
fn plain(text: &str, most: usize) -> Result<String, Fault> {
    bounded(text, 1, most).ok().filter(|text| pii::find(text).is_empty()).ok_or(Fault::BadRequest)
}

/// Makes a draft of an adopted point, or lets a pledge go on with it, in the caller's transaction.
///
/// # Errors
/// [`Fault::BadRequest`] when a text is too long or holds what looks like personal data: the caller's form says so first.
/// [`Fault::NotFound`] when there is no such pledge, [`Fault::Conflict`] when the point became a draft already.
pub async fn draft_from(scope: &Scope<DraftPledges>, tx: &mut Tx, new: NewDraft) -> Result<PledgeId, Fault> {
    let (title, sentence) = (plain(&new.title, LONGEST_TITLE)?, plain(&new.sentence, LONGEST_SENTENCE)?);
    let before = match new.of {
        Some(id) => Some(before(tx, id).await?),
        None => None,
    };
    let id = new.of.unwrap_or_else(|| scope.new_id());
    let origin = Origin {
        pledge: id,
        number: store::last_number(tx, id).await? + 1,
        round: new.round,
        point: new.point,
        title,
        sentence,
        first: new.days.first.to_string(),
        last: new.days.last.to_string(),
        who: new.who.code().to_owned(),
        other: new.other,
        areas: joined(&new.areas),
        made_at: scope.now(),
    };
    let said = from_point(&origin, &new.round_name);
    match before {
        None => draft::open(tx, id, &said.json(), scope.now()).await?,
        Some((version, content)) => {
            let json = going_on(content, said, &origin, &new.round_name).json();
            if !draft::save(tx, id, version, &json, scope.now()).await? {
                return Err(Fault::Conflict);
            }
        }
    }
    if !store::put(tx, &origin).await? {
        return Err(Fault::Conflict);
    }
    let entry = scope.entry("pledge.drafted", "pledge", id, format!("{} {}", origin.number, origin.round));
    audit::append(tx, scope.now(), &entry).await?;
    Ok(id)
}

async fn before(tx: &mut Tx, id: PledgeId) -> Result<(i64, Content), Fault> {
    let row = draft::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    let newest = store::newest_in(tx, id).await?;
    Ok((row.version, content_of(&row, newest.as_ref())?))
}

/// A pledge that goes on: the words and days of the new point, everything else as it was. It lasts until the later end.
fn going_on(before: Content, said: Content, origin: &Origin, round_name: &str) -> Content {
    let mut grounds = before.grounds;
    if grounds.iter().all(|one| one.round != origin.round) {
        grounds.push(ground(&origin.round, round_name));
    }
    Content {
        title: said.title,
        promise: said.promise,
        first: before.first.min(said.first).or(said.first),
        last: before.last.max(said.last),
        who: said.who,
        other: said.other,
        areas: said.areas,
        grounds,
        ..before
    }
}

/// Saves everything a pledge says but its activities, and what it rests on by decision.
///
/// # Errors
/// [`Refused::Form`] when it looks like it points at a person, [`Fault::Conflict`] when somebody else was faster.
pub async fn save(scope: &Scope<DraftPledges>, id: PledgeId, version: i64, said: Content) -> Result<(), Refused> {
    without_persons(scope, said.texts())?;
    let mut tx = scope.db().begin().await?;
    let (row, before) = hold(&mut tx, id, version).await?;
    let decided = before.grounds.iter().filter(|one| !one.round.is_empty()).cloned();
    let grounds = decided.chain(said.grounds).collect();
    let replaced_by = said.replaced_by.filter(|other| *other != id);
    let (activities, heard) = (before.activities, before.heard);
    let after = Content { activities, heard, area_names: Vec::new(), grounds, replaced_by, ..said };
    write(scope, &mut tx, row.id, version, &after, "texts").await?;
    tx.commit().await?;
    Ok(())
}

/// Adds an activity (number 0) or changes one.
///
/// # Errors
/// As [`save`]; [`Refused::Form`] also when there are enough, [`Fault::NotFound`] when there is none with that number.
pub async fn put_activity(
    scope: &Scope<DraftPledges>,
    id: PledgeId,
    version: i64,
    mut said: Activity,
) -> Result<(), Refused> {
    without_persons(scope, said.texts())?;
    let mut tx = scope.db().begin().await?;
    let (row, mut content) = hold(&mut tx, id, version).await?;
    if said.number == 0 {
        if content.activities.len() >= MOST_ACTIVITIES {
            return Err(Refused::at("text", t!(scope.lang(), "pledges-activities-enough", most = MOST_ACTIVITIES)));
        }
        said.number = next_number(&mut tx, &row, &content).await?;
        content.activities.push(said.clone());
    } else {
        let here = content.activities.iter_mut().find(|one| one.number == said.number).ok_or(Fault::NotFound)?;
        *here = said.clone();
    }
    write(scope, &mut tx, id, version, &content, &format!("activity {}", said.number)).await?;
    tx.commit().await?;
    Ok(())
}

/// Numbers are never given twice, also not that of an activity that stands in a version only.
async fn next_number(tx: &mut Tx, row: &draft::Row, content: &Content) -> Result<u32, Fault> {
    let published = publication::one_in(tx, row.id, row.published).await?;
    let published = published.and_then(|one| Content::read(&one.content).ok()).map_or(1, |one| one.next_number());
    Ok(content.next_number().max(published))
}

/// Strikes an activity that no publication has told of. One that was promised is ended with a reason instead.
///
/// # Errors
/// As [`put_activity`]; [`Refused::Form`] when it was published.
pub async fn strike_activity(
    scope: &Scope<DraftPledges>,
    id: PledgeId,
    version: i64,
    number: u32,
) -> Result<(), Refused> {
    let published = promised(scope, id).await?;
    let mut tx = scope.db().begin().await?;
    let (_, mut content) = hold(&mut tx, id, version).await?;
    if content.activity(number).is_none() {
        return Err(Fault::NotFound.into());
    }
    if published.is_some_and(|content| content.activity(number).is_some()) {
        return Err(Refused::at("status", t!(scope.lang(), "pledges-activity-promised")));
    }
    content.activities.retain(|one| one.number != number);
    write(scope, &mut tx, id, version, &content, &format!("activity {number} struck")).await?;
    tx.commit().await?;
    Ok(())
}

/// What is public of a pledge.
async fn promised<C: Capability>(scope: &Scope<C>, id: PledgeId) -> Result<Option<Content>, Fault> {
    let row = draft::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    let Some(published) = publication::one(scope.db(), id, row.published).await? else { return Ok(None) };
    Content::read(&published.content).map(Some).map_err(|error| Fault::broken("reading a pledge", &error))
}

/// Throws the changes since the latest publication away.
///
/// # Errors
/// [`Fault::NotFound`] when nothing is published, [`Fault::Conflict`] when somebody else was faster.
pub async fn discard(scope: &Scope<DraftPledges>, id: PledgeId, version: i64) -> Result<(), Refused> {
    let published = promised(scope, id).await?.ok_or(Fault::NotFound)?;
    let mut tx = scope.db().begin().await?;
    let (row, _) = hold(&mut tx, id, version).await?;
    feedback::put_back(&mut tx, id, row.published).await?;
    write(scope, &mut tx, id, version, &published, "discarded").await?;
    tx.commit().await?;
    Ok(())
}

async fn write(
    scope: &Scope<DraftPledges>,
    tx: &mut Tx,
    id: PledgeId,
    version: i64,
    content: &Content,
    what: &str,
) -> Result<(), Refused> {
    if !draft::save(tx, id, version, &content.json(), scope.now()).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(tx, scope.now(), &scope.entry("pledge.changed", "pledge", id, what)).await?;
    Ok(())
}
