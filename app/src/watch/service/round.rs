//! The monthly round, by the representative: one a month, which can be changed until the office has sorted it.

use crate::{
    accounts::{
        Stand,
        policy::{Capability, Represent, System},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        id::{RepId, WatchId, WatchRoundId},
        lang::Lang,
    },
    platform::{
        audit,
        clock::{Timestamp, local_date},
        keys::{Keys, Sealed},
    },
    watch::{
        labels,
        model::{
            Facts,
            round::{self as rules, Place, RoundState, SignsSeen, Told, Why},
        },
        service::register::Watch,
        store::{self, rep, round},
    },
};
use chrono::Months;
use serde::{Deserialize, Serialize};

/// So many rounds are shown.
const MOST: i64 = 12;

/// A round as its page shows it.
#[derive(Clone, Debug)]
pub struct Round {
    /// Its id.
    pub id: WatchRoundId,
    /// The area.
    pub watch: WatchId,
    /// The month: `2026-03`.
    pub month: String,
    /// How often it was changed.
    pub version: i64,
    /// Where it stands.
    pub state: RoundState,
    /// What it says; places and words are empty once they are purged.
    pub told: Told,
    /// The language it was written in.
    pub lang: Lang,
    /// Why nothing was taken in.
    pub why: Option<Why>,
    /// The answer of the office.
    pub answer: String,
    /// When it was told.
    pub told_at: Timestamp,
}

/// What is sealed of a round.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    places: Vec<Place>,
    words: String,
}

impl Round {
    /// Reads a row.
    ///
    /// # Errors
    /// When its state is none we know.
    pub(super) fn of(keys: &Keys, row: &round::Row) -> Result<Self, Fault> {
        let state = RoundState::parse(&row.state).map_err(|error| Fault::broken("reading a round", &error))?;
        let kept = row.told.as_ref().and_then(|sealed| keys.open_text(&round::sealed_at(row.id), sealed).ok());
        let kept: Kept = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        Ok(Self {
            id: row.id,
            watch: row.watch,
            month: row.month.clone(),
            version: row.version,
            state,
            told: Told {
                seen: row.seen.split_whitespace().map(str::to_owned).collect(),
                signs: row.signs.as_deref().and_then(|code| SignsSeen::parse(code).ok()),
                meeting: row.meeting,
                places: kept.places,
                words: kept.words,
            },
            lang: Lang::parse(&row.lang).unwrap_or(Lang::Sv),
            why: row.why.as_deref().and_then(|code| Why::parse(code).ok()),
            answer: row.answer.clone(),
            told_at: row.told_at,
        })
    }
}

/// An area as its representative sees it.
#[derive(Clone, Debug)]
pub struct Own {
    /// The area in the register.
    pub watch: WatchId,
    /// What the register says of it; no person is in it.
    pub facts: Facts,
    /// The round of this month.
    pub now: Option<Round>,
    /// Earlier ones, the latest first.
    pub earlier: Vec<Round>,
    /// Does the person want to be reminded?
    pub reminds: bool,
}

/// The areas of the person.
fn stands(scope: &Scope<Represent>) -> Result<&[Stand], Fault> {
    scope.rep().map(|rep| rep.stands.as_slice()).ok_or(Fault::NotFound)
}

/// As whom the person represents an area; one of somebody else is not there.
fn stand(scope: &Scope<Represent>, watch: WatchId) -> Result<RepId, Fault> {
    stands(scope)?.iter().find(|stand| stand.watch == watch).map(|stand| stand.rep).ok_or(Fault::NotFound)
}

/// The month of today.
pub fn this_month<C: Capability>(scope: &Scope<C>) -> String {
    rules::month_of(local_date(scope.now()))
}

/// All areas of the person.
///
/// # Errors
/// When the database does not answer.
pub async fn all_own(scope: &Scope<Represent>) -> Result<Vec<Own>, Fault> {
    let mut all = Vec::new();
    for stand in stands(scope)? {
        all.push(of_stand(scope, *stand).await?);
    }
    Ok(all)
}

/// One area of the person.
///
/// # Errors
/// [`Fault::NotFound`] when the person does not represent it.
pub async fn own(scope: &Scope<Represent>, watch: WatchId) -> Result<Own, Fault> {
    let rep = stand(scope, watch)?;
    of_stand(scope, Stand { rep, watch }).await
}

async fn of_stand(scope: &Scope<Represent>, stand: Stand) -> Result<Own, Fault> {
    let keys = scope.municipality().keys();
    let row = store::one(scope.db(), stand.watch).await?.ok_or(Fault::NotFound)?;
    let rows = round::of_rep(scope.db(), stand.rep, MOST).await?;
    let rounds = rows.iter().map(|row| Round::of(keys, row)).collect::<Result<Vec<_>, _>>()?;
    let month = this_month(scope);
    let (now, earlier): (Vec<_>, Vec<_>) = rounds.into_iter().partition(|round| round.month == month);
    Ok(Own {
        watch: stand.watch,
        facts: Watch::of(&row)?.facts,
        now: now.into_iter().next(),
        earlier,
        reminds: rep::wants(scope.db(), stand.rep).await?,
    })
}

/// What is never taken in, at its field, in words that say what to do instead.
fn refused(lang: Lang, told: &Told, fields: &[&'static str]) -> Result<(), FieldErrors> {
    let places = told.places.iter().zip(fields).map(|(place, field)| (*field, place.name.as_str()));
    let mut errors = FieldErrors::default();
    for (field, text) in places.chain([("words", told.words.as_str())]) {
        if let Some(why) = rules::refused(text) {
            errors.add(field, Problem::Said(labels::refused(why, lang)));
        }
    }
    errors.none()
}

/// Tells the round of this month, or changes it. `seen` is the version the person saw, `None` where there was none; `fields`
/// are those the places were typed in. An empty round says that there is nothing to tell.
///
/// # Errors
/// [`Refused::Form`] when it holds what is never taken in: nothing of it is kept. [`Fault::Conflict`] when it was changed or
/// sorted meanwhile, [`Fault::NotFound`] when the person does not represent the area.
pub async fn tell(
    scope: &Scope<Represent>,
    watch: WatchId,
    seen: Option<i64>,
    told: &Told,
    fields: &[&'static str],
) -> Result<(), Refused> {
    let rep = stand(scope, watch)?;
    refused(scope.lang(), told, fields)?;
    let mut tx = scope.db().begin().await?;
    let before = round::of_month(&mut tx, rep, &this_month(scope)).await?;
    let saved = match (before, seen) {
        (None, None) => {
            let row = row(scope, watch, rep, scope.new_id(), told)?;
            round::put(&mut tx, &row).await?.then_some(row)
        }
        (Some(before), Some(version)) if before.version == version && is_own(&before) => {
            let row = round::Row { version, ..row(scope, watch, rep, before.id, told)? };
            round::save(&mut tx, &row).await?.then_some(row)
        }
        _ => None,
    };
    let Some(row) = saved else { return Err(Fault::Conflict.into()) };
    audit::append(&mut tx, scope.now(), &scope.entry("watch.round_told", "watch_round", row.id, row.state)).await?;
    tx.commit().await?;
    Ok(())
}

fn is_own(row: &round::Row) -> bool {
    RoundState::parse(&row.state).is_ok_and(RoundState::is_own)
}

fn row(
    scope: &Scope<Represent>,
    watch: WatchId,
    rep: RepId,
    id: WatchRoundId,
    told: &Told,
) -> Result<round::Row, Fault> {
    let state = if told.is_empty() { RoundState::Quiet } else { RoundState::New };
    Ok(round::Row {
        id,
        watch,
        rep: Some(rep),
        month: this_month(scope),
        version: 1,
        state: state.code().to_owned(),
        content: told.has_content(),
        seen: told.seen.join(" "),
        signs: told.signs.map(|signs| signs.code().to_owned()),
        meeting: told.meeting,
        told: sealed(scope, id, told)?,
        lang: scope.lang().code().to_owned(),
        why: None,
        answer: String::new(),
        told_at: scope.now(),
        sorted_at: None,
    })
}

fn sealed(scope: &Scope<Represent>, id: WatchRoundId, told: &Told) -> Result<Option<Sealed>, Fault> {
    if told.places.is_empty() && told.words.is_empty() {
        return Ok(None);
    }
    let kept = Kept { places: told.places.clone(), words: told.words.clone() };
    let kept = serde_json::to_string(&kept).map_err(|error| Fault::broken("sealing a round", &error))?;
    let municipality = scope.municipality();
    Ok(Some(municipality.keys().seal(municipality.chance(), &round::sealed_at(id), kept.as_bytes())))
}

/// Notes whether the person wants to be reminded, for every area.
///
/// # Errors
/// When the database does not answer.
pub async fn remind(scope: &Scope<Represent>, reminds: bool) -> Result<(), Fault> {
    let stands = stands(scope)?;
    let first = stands.first().ok_or(Fault::NotFound)?;
    let mut tx = scope.db().begin().await?;
    for stand in stands {
        rep::want(&mut tx, stand.rep, reminds).await?;
    }
    let detail = if reminds { "on" } else { "off" };
    audit::append(&mut tx, scope.now(), &scope.entry("watch.reminder_set", "watch", first.watch, detail)).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the words out of rounds when those of reports go.
///
/// # Errors
/// When the database does not answer.
pub(in crate::watch) async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    let months = u32::from(scope.profile().retention.report_years.saturating_mul(12));
    let before = scope.now().checked_sub_months(Months::new(months)).unwrap_or(Timestamp::UNIX_EPOCH);
    for id in round::old(scope.db(), before).await? {
        let mut tx = scope.db().begin().await?;
        round::forget(&mut tx, id).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("watch.round_purged", "watch_round", id, "")).await?;
        tx.commit().await?;
    }
    Ok(())
}
