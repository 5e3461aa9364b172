//! What residents say of a pledge: given without an account, counted, and shown only as the office approved it.

use super::public;
use crate::{
    accounts::{
        policy::{Public, System},
        scope::Scope,
    },
    fault::Fault,
    kernel::{calendar::monday_of, id::PledgeId, lang::Lang},
    platform::{
        audit,
        clock::{local_date, start_of_day},
    },
    pledges::{
        model::{ANSWERS_AT_A_TIME, FeedbackState, Matters, Noticed, Tally, tally},
        store::feedback::{self, Row},
    },
};
use chrono::Months;

/// So many pieces are shown on the page of a pledge.
const MOST_SHOWN: i64 = 20;
/// Pieces per round of purging.
const MOST_PURGED: i64 = 50;

/// What somebody says.
#[derive(Clone, Debug)]
pub struct Given {
    /// Does it matter?
    pub matters: Option<Matters>,
    /// Is it noticed?
    pub noticed: Option<Noticed>,
    /// In own words.
    pub words: String,
}

/// Keeps what somebody says of the latest version of a pledge.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn give(scope: &Scope<Public>, slug: &str, given: Given) -> Result<(), Fault> {
    let shown = public::whole(scope, slug, None).await?.shown;
    let state = if given.words.is_empty() { FeedbackState::Counted } else { FeedbackState::New };
    let row = Row {
        id: scope.new_id(),
        pledge: shown.pledge,
        number: shown.number,
        lang: scope.lang().code().to_owned(),
        matters: given.matters.map(Matters::code).unwrap_or_default().to_owned(),
        noticed: given.noticed.map(Noticed::code).unwrap_or_default().to_owned(),
        words: given.words,
        state: state.code().to_owned(),
        approved: String::new(),
        answer: String::new(),
        reason: String::new(),
        carried: None,
        observed: false,
        version: 1,
        sent_at: scope.now(),
        reviewed_at: None,
    };
    let mut tx = scope.db().begin().await?;
    feedback::add(&mut tx, &row).await?;
    let entry = scope.entry("pledge.feedback_given", "pledge", row.pledge, row.id.to_string());
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// A voice that everybody reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// What was said, as it was approved.
    pub words: String,
    /// In which language.
    pub lang: Lang,
    /// What the office answers, in Swedish.
    pub answer: String,
    /// The version of the pledge that rests on it.
    pub carried: Option<i64>,
}

/// What everybody may know of what was said of a pledge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// Does it matter? None while there are too few answers.
    pub matters: Option<Tally>,
    /// Is it noticed?
    pub noticed: Option<Tally>,
    /// The latest voices.
    pub voices: Vec<Voice>,
}

/// What everybody may know of what was said of a pledge, whose latest version is this. Figures are those of the morning of
/// this week's Monday, and counted so many answers at a time: nobody who answers too can watch one answer come in.
///
/// # Errors
/// When the database does not answer.
pub async fn heard(scope: &Scope<Public>, pledge: PledgeId, latest: i64) -> Result<Heard, Fault> {
    let monday = start_of_day(monday_of(local_date(scope.now())));
    let many = feedback::many(scope.db(), pledge, monday).await?;
    let first = many - many % ANSWERS_AT_A_TIME;
    let (matters, noticed) = feedback::counts(scope.db(), pledge, first).await?;
    let of = |counts: &[(String, i64)], code: &str| counts.iter().find(|(of, _)| of == code).map_or(0, |(_, n)| *n);
    let matters: Vec<_> = Matters::ALL.iter().map(|one| of(&matters, one.code())).collect();
    let noticed: Vec<_> = Noticed::ALL.iter().map(|one| of(&noticed, one.code())).collect();
    let voices = feedback::published(scope.db(), pledge, MOST_SHOWN).await?.into_iter().map(|row| Voice {
        words: row.approved,
        lang: Lang::parse(&row.lang).unwrap_or(Lang::Sv),
        answer: row.answer,
        // A draft is nobody's business yet.
        carried: row.carried.filter(|number| *number <= latest),
    });
    Ok(Heard { matters: tally(&matters), noticed: tally(&noticed), voices: voices.collect() })
}

/// Erases own words that are as old as the words of a report may be. Answers, and what was approved, stay.
///
/// # Errors
/// When the database does not answer; what was done stays done.
pub async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    let months = u32::from(scope.profile().retention.report_years.saturating_mul(12));
    let Some(before) = scope.now().checked_sub_months(Months::new(months)) else { return Ok(()) };
    for id in feedback::old(scope.db(), before, MOST_PURGED).await? {
        let mut tx = scope.db().begin().await?;
        feedback::erase(&mut tx, id).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("pledge.feedback_purged", "pledge", id, "")).await?;
        tx.commit().await?;
    }
    Ok(())
}
