//! Use cases of dialogue: written, published, answered, told, purged.

pub mod answer;
pub mod draft;
pub mod population;
pub mod poster;
pub mod public;
pub mod purge;
pub mod read;
pub mod take_in;
pub mod tell;

use super::{
    model::{Kind, Meeting, State, Survey, is_slug, slug},
    store::{self, Row},
};
use crate::{
    accounts::{
        policy::{Capability, RunDialogue},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::{id::DialogueId, words::free_word},
    platform::{
        audit,
        clock::local_date,
        db::{Db, Tx},
    },
    t,
};
use chrono::NaiveDate;
use serde::{Serialize, de::DeserializeOwned};

/// What a dialogue says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A survey.
    Survey(Survey),
    /// A meeting or a dialogue with staff.
    Meeting(Meeting),
}

impl Content {
    /// What it is called.
    pub fn title(&self) -> &str {
        match self {
            Self::Survey(survey) => &survey.title.sv,
            Self::Meeting(meeting) => &meeting.title,
        }
    }

    fn json(&self) -> String {
        match self {
            Self::Survey(survey) => json(survey),
            Self::Meeting(meeting) => json(meeting),
        }
    }
}

/// As it is stored.
fn json(value: &impl Serialize) -> String {
    // Only maps with keys that are no texts, and failing writers, can fail.
    serde_json::to_string(value).unwrap_or_default()
}

fn from_json<T: DeserializeOwned>(json: &str) -> Result<T, Fault> {
    serde_json::from_str(json).map_err(|error| Fault::broken("reading a dialogue", &error))
}

impl Row {
    /// What kind it is.
    pub fn kind(&self) -> Result<Kind, Fault> {
        Kind::parse(&self.kind).map_err(|error| Fault::broken("reading a dialogue", &error))
    }

    fn content(&self) -> Result<Content, Fault> {
        Ok(match self.kind()? {
            Kind::Survey => Content::Survey(self.survey()?),
            Kind::Meeting | Kind::Staff => Content::Meeting(from_json(&self.content)?),
        })
    }

    fn survey(&self) -> Result<Survey, Fault> {
        if self.kind != Kind::Survey.code() {
            return Err(Fault::NotFound);
        }
        from_json(&self.content)
    }

    fn day(text: Option<&String>) -> Option<NaiveDate> {
        text.and_then(|day| day.parse().ok())
    }

    fn state(&self, today: NaiveDate) -> State {
        let days = Self::day(self.opens.as_ref()).zip(Self::day(self.closes.as_ref()));
        State::of(days, self.told.is_some(), today)
    }
}

/// The one at an address. What could be no address never reaches the database.
async fn at_address(db: &Db, words: &str) -> Result<Row, Fault> {
    if !is_slug(words) {
        return Err(Fault::NotFound);
    }
    store::by_slug(db, words).await?.ok_or(Fault::NotFound)
}

/// A dialogue as the person saw it, inside a transaction.
async fn hold(tx: &mut Tx, id: DialogueId, version: i64) -> Result<Row, Refused> {
    let row = store::one_in(tx, id).await?.ok_or(Fault::NotFound)?;
    if row.version == version { Ok(row) } else { Err(Fault::Conflict.into()) }
}

/// Writes it, and the line in the log.
async fn write(
    scope: &Scope<RunDialogue>,
    tx: &mut Tx,
    row: &Row,
    act: &'static str,
    what: &str,
) -> Result<(), Refused> {
    if !store::save(tx, row, scope.now()).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(tx, scope.now(), &scope.entry(act, "dialogue", row.id, what)).await?;
    Ok(())
}

/// Nothing may point at a person.
fn without_persons<'a, C: Capability>(
    scope: &Scope<C>,
    texts: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> Result<(), FieldErrors> {
    FieldErrors::persons(texts, &t!(scope.lang(), "dialogues-personal")).none()
}

/// A heading as an address that stands for nothing else.
async fn free_slug(tx: &mut Tx, title: &str) -> Result<String, sqlx::Error> {
    let word = slug(title);
    let taken = store::taken(tx, &word).await?;
    Ok(free_word(word, &taken))
}

fn today<C: Capability>(scope: &Scope<C>) -> NaiveDate {
    local_date(scope.now())
}
