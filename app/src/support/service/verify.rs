//! The proof that nothing is left: everything victim support keeps is looked through from outside, as somebody with a copy of
//! the database would, and as somebody who was promised that it is gone.

use super::{
    keys::{is_locked, is_of_a_passkey},
    purge::untouched_since,
};
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    kernel::codes::codes,
    platform::{clock::local_date, db::Db},
    support::{
        model::{
            Act, AgeGroup, Attempt, By, ConsentHow, ContactState, Crime, Outcome, Reason, Reported, RequestKind, Sex,
            Source, Waits, hour,
        },
        seal::{self, Kind},
        store::{
            count, upkeep,
            verify::{self, Sealed},
        },
    },
};
use chrono::TimeDelta;
use uuid::Uuid;

codes! {
    /// What is wrong.
    pub enum What {
        /// Something that must be sealed is not, or to more than one key.
        Plain = "plain",
        /// A private key that is not locked.
        Unlocked = "unlocked",
        /// An ended contact whose day is over.
        Overdue = "overdue",
        /// An open contact that nobody has touched in a year.
        Lapsed = "lapsed",
        /// Something is left of a contact that is purged or was taken back.
        Left = "left",
        /// Somebody's key opens a contact and should not.
        Stranger = "stranger",
        /// A moment with minutes.
        Minute = "minute",
        /// Something else than a code stands where codes stand.
        Words = "words",
        /// A letter carries something beside its seal.
        Letter = "letter",
        /// The common log tells of victim support.
        CommonLog = "common_log",
    }
}

/// Something that should not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub what: What,
    /// How often.
    pub many: usize,
    /// Some of the rows, by id.
    pub some: Vec<Uuid>,
}

/// What was looked through, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Contacts that are kept.
    pub contacts: i64,
    /// Contacts that were purged.
    pub purged: i64,
    /// Messages that are kept.
    pub messages: i64,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// Rows named for each finding.
const SOME: usize = 5;

impl Proof {
    fn note(&mut self, what: What, rows: Vec<Uuid>) {
        if !rows.is_empty() {
            self.add(what, rows.len(), rows.into_iter().take(SOME).collect());
        }
    }

    fn add(&mut self, what: What, many: usize, some: Vec<Uuid>) {
        match self.findings.iter_mut().find(|finding| finding.what == what) {
            Some(finding) => {
                finding.many += many;
                finding.some.extend(some);
                finding.some.truncate(SOME);
            }
            None => self.findings.push(Finding { what, many, some }),
        }
    }
}

/// Looks through everything.
///
/// # Errors
/// When the database does not answer.
pub async fn verify(scope: &Scope<System>) -> Result<Proof, Fault> {
    let db = scope.db();
    let [contacts, purged, messages] = verify::many(db).await?;
    let mut proof = Proof { contacts, purged, messages, findings: Vec::new() };
    for (kind, sql) in verify::SEALED {
        proof.note(What::Plain, unlike(db, sql, |text| is_sealed(text, kind)).await?);
    }
    for sql in verify::RECIPIENTS {
        proof.note(What::Plain, unlike(db, sql, seal::is_recipient).await?);
    }
    proof.note(What::Unlocked, unlike(db, verify::LOCKED, is_locked).await?);
    proof.note(What::Unlocked, unlike(db, verify::PASSKEYS, is_of_a_passkey).await?);
    proof.note(What::Overdue, verify::overdue(db, &local_date(scope.now()).to_string()).await?);
    // A day longer than the worker waits, which may have been stopped for a while.
    let since = untouched_since(scope.now()) - TimeDelta::days(1);
    proof.note(What::Lapsed, upkeep::untouched(db, since).await?.into_iter().map(|id| id.0).collect());
    for sql in verify::LEFT {
        proof.note(What::Left, verify::ids(db, sql).await?);
    }
    proof.note(What::Stranger, verify::ids(db, verify::STRANGERS).await?);
    for sql in verify::MOMENTS {
        proof.note(What::Minute, minutes(db, sql).await?);
    }
    proof.note(What::Letter, verify::ids(db, verify::LETTERS).await?);
    coded(db, &mut proof).await?;
    let lines = usize::try_from(verify::in_common_log(db).await?).unwrap_or(0);
    if lines > 0 {
        proof.add(What::CommonLog, lines, Vec::new());
    }
    Ok(proof)
}

/// The rows of a table whose text is not as it must be.
async fn unlike(db: &Db, sql: &'static str, is_right: impl Fn(&str) -> bool) -> Result<Vec<Uuid>, sqlx::Error> {
    let (mut wrong, mut from) = (Vec::new(), 0);
    loop {
        let page = verify::texts(db, sql, from).await?;
        wrong.extend(page.iter().filter(|(_, text)| !is_right(text)).map(|(id, _)| *id));
        if page.len() < usize::try_from(verify::PAGE).unwrap_or(usize::MAX) {
            return Ok(wrong);
        }
        from += verify::PAGE;
    }
}

/// The rows of a table whose moment tells more than the hour.
async fn minutes(db: &Db, sql: &'static str) -> Result<Vec<Uuid>, sqlx::Error> {
    let (mut wrong, mut from) = (Vec::new(), 0);
    loop {
        let page = verify::moments(db, sql, from).await?;
        wrong.extend(page.iter().filter(|(_, at)| hour(*at) != *at).map(|(id, _)| *id));
        if page.len() < usize::try_from(verify::PAGE).unwrap_or(usize::MAX) {
            return Ok(wrong);
        }
        from += verify::PAGE;
    }
}

/// Sealed to one key, and as long as its kind is.
fn is_sealed(text: &str, kind: Sealed) -> bool {
    let kind = match kind {
        Sealed::Record => Kind::Record,
        Sealed::Identity => Kind::Identity,
        Sealed::Message => Kind::Message,
        Sealed::Share => Kind::Share,
    };
    seal::sent(text, kind).is_ok()
}

/// Whether a text is a code of some list.
type IsCode = fn(&str) -> bool;

/// Nothing but codes stands where codes stand: nobody's words slipped in.
async fn coded(db: &Db, proof: &mut Proof) -> Result<(), sqlx::Error> {
    let states = verify::states(db).await?;
    let right = |(state, source, waits): &(String, String, String)| {
        ContactState::parse(state).is_ok() && Source::parse(source).is_ok() && said(waits, Waits::parse)
    };
    let contacts = states.iter().filter(|one| !right(one)).count();
    let acts = verify::acts(db).await?;
    let acts = acts.iter().filter(|(who, act)| By::parse(who).is_err() || Act::parse(act).is_err()).count();
    let counts = count::since(db, "").await?;
    let counts = counts.iter().filter(|row| !is_coded(row)).count();
    let others: [(&str, IsCode); 5] = [
        (verify::CONSENTS, |how| ConsentHow::parse(how).is_ok()),
        (verify::HANDOVERS, |how| ConsentHow::parse(how).is_ok()),
        (verify::ATTEMPTS, |outcome| Attempt::parse(outcome).is_ok()),
        (verify::KINDS, |kind| RequestKind::parse(kind).is_ok()),
        (verify::REASONS, |reason| Reason::parse(reason).is_ok()),
    ];
    let mut many = contacts + acts + counts;
    for (sql, is_code) in others {
        many += verify::codes(db, sql).await?.iter().filter(|code| !is_code(code)).count();
    }
    if many > 0 {
        proof.add(What::Words, many, Vec::new());
    }
    Ok(())
}

fn is_coded(row: &count::Row) -> bool {
    let quarter = row.quarter.split_once("-k").is_some_and(|(year, number)| {
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && ["1", "2", "3", "4"].contains(&number)
    });
    quarter
        && Source::parse(&row.source).is_ok()
        && said(&row.sex, Sex::parse)
        && said(&row.age, AgeGroup::parse)
        && said(&row.crime, Crime::parse)
        && said(&row.reported, Reported::parse)
        && Outcome::parse(&row.outcome).is_ok()
}

/// Empty, or a code.
fn said<T, E>(text: &str, parse: impl Fn(&str) -> Result<T, E>) -> bool {
    text.is_empty() || parse(text).is_ok()
}
