//! The steps of a picture, from collecting to the archive.

use super::{
    acts::{LONGEST_CAUSE, clean, end, period},
    areas, figures, freeze,
};
use crate::{
    accounts::{
        policy::{ReadSituation, RunSituation},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{lang::Lang, period::Period, words::hex},
    notices::{self, Kind, Occasion, Topic},
    observations,
    platform::db::Tx,
    situation::{
        letters::{Letters, Told, version_path},
        stages::{Verb, next},
        store::picture,
    },
    t,
};

const SV: Lang = Lang::Sv;

/// What a person had before the eyes when pressing a button.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The version of the picture's row.
    pub version: i64,
    /// The number of the latest change of anything in the picture; none where only the step itself matters.
    pub change: Option<i64>,
}

impl From<i64> for Seen {
    fn from(version: i64) -> Self {
        Self { version, change: None }
    }
}

/// Moves the picture a step.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first; [`Refused::Form`] at `step` or `why` when something is missing first.
pub async fn step<L: Letters>(
    scope: &Scope<RunSituation>,
    key: &str,
    verb: Verb,
    why: &str,
    seen: impl Into<Seen> + Send,
) -> Result<(), Refused> {
    let (period, Seen { version, change }) = (period(scope, key)?, seen.into());
    let why = clean("why", why, LONGEST_CAUSE)?;
    if verb == Verb::Reopen && why.is_empty() {
        return Err(Refused::at("why", t!(SV, "picture-needs-why")));
    }
    if verb == Verb::Adjust {
        ready(scope, &period).await?;
    }
    let letters = if verb == Verb::Tell { letters::<L>(scope, &period).await? } else { Vec::new() };
    let mut tx = scope.db().begin().await?;
    let from = observations::held_stage(&mut tx, &period).await?;
    let to = next(from, verb).ok_or(Fault::Conflict)?;
    picture::begin(&mut tx, &period.key()).await?;
    let row = picture::one(scope.db(), &period.key()).await?;
    // Whoever makes it final has read what is made final.
    if change.is_some_and(|seen| seen != row.change) {
        return Err(Fault::Conflict.into());
    }
    let row = picture::Row { published: published(&row, verb, &mut tx, &period).await?, version, ..row };
    if !picture::save(&mut tx, &period.key(), &row).await? {
        return Err(Fault::Conflict.into());
    }
    observations::move_stage(&mut tx, &period, from, to).await?;
    match verb {
        Verb::Adjust => adjust(scope, tx, &period).await,
        Verb::Reopen => {
            picture::reopen(&mut tx, &period.key(), &why).await?;
            end(scope, tx, &period, "picture.reopened", String::new()).await
        }
        _ => {
            if let Some(number) = row.published.filter(|_| verb == Verb::Publish) {
                tell_residents(scope, &mut tx, &period, number).await?;
            }
            L::send(&scope.narrow()?, &mut tx, &period.key(), letters).await?;
            end(scope, tx, &period, "picture.moved", format!("{from} -> {to}")).await
        }
    }
}

/// Those who follow hear that there is something to read.
async fn tell_residents(
    scope: &Scope<RunSituation>,
    tx: &mut Tx,
    period: &Period,
    number: i64,
) -> Result<(), sqlx::Error> {
    let occasion = Occasion {
        once: format!("picture:{}:{number}", period.key()),
        topic: Topic::Picture,
        kind: Kind::Picture,
        // Each letter names the period in its own language.
        subject: period.key(),
        areas: Vec::new(),
        title: period.label_sv(),
        path: "/lage".to_owned(),
        words: String::new(),
    };
    notices::tell(scope, tx, occasion).await
}

/// Freezes what stands now. Why it was opened again, if it was, belongs to the version that comes of it.
async fn adjust(scope: &Scope<RunSituation>, mut tx: Tx, period: &Period) -> Result<(), Refused> {
    let why = picture::why(&mut tx, &period.key()).await?;
    let (number, seal) = freeze::freeze(scope, &mut tx, period, why).await?;
    end(scope, tx, period, "picture.adjusted", format!("{number} {}", hex(&seal))).await
}

/// Which version residents may read after a step: the latest once it is published, none once it is opened again.
async fn published(row: &picture::Row, verb: Verb, tx: &mut Tx, period: &Period) -> Result<Option<i64>, Refused> {
    match verb {
        Verb::Publish if !row.publishable || row.summary.is_empty() => {
            Err(Refused::at("step", t!(SV, "picture-not-publishable")))
        }
        Verb::Publish => Ok(Some(crate::situation::store::frozen::latest_in(tx, &period.key()).await?)),
        Verb::Reopen => Ok(None),
        _ => Ok(row.published),
    }
}

/// What must be there before a picture can stand: its days are over, and every area has a level.
async fn ready(scope: &Scope<RunSituation>, period: &Period) -> Result<(), Refused> {
    let figures = figures(&scope.narrow::<ReadSituation>()?, period).await?;
    if !freeze::is_over(&figures) {
        return Err(Refused::at("step", t!(SV, "picture-still-running")));
    }
    let unset = areas::areas(scope, &figures).await?.iter().filter(|area| area.set.is_none()).count();
    if unset > 0 {
        return Err(Refused::at("step", t!(SV, "picture-levels-missing", n = unset)));
    }
    Ok(())
}

/// The letters to those who get every picture; none where nothing is frozen.
async fn letters<L: Letters>(scope: &Scope<RunSituation>, period: &Period) -> Result<Vec<L::Ready>, Fault> {
    let Some((number, content)) = freeze::told(scope, period).await? else { return Ok(Vec::new()) };
    let key = period.key();
    let path = version_path(&key, number);
    L::letters(&scope.narrow()?, Told { key, number, path, content }).await
}
