//! Answers: counted, and own words. Nothing here joins two of them.

use crate::{
    kernel::id::DialogueId,
    on,
    platform::db::{Db, Tx},
};
use uuid::Uuid;

/// More words of one question are never shown at once.
const MOST: i64 = 500;

const HOLD: &str = "UPDATE dialogue SET answered = $2 WHERE id = $1 AND told IS NULL";

/// Holds a survey while an answer is counted: nobody changes its questions meanwhile. Tells whether it is there.
pub async fn hold(tx: &mut Tx, id: DialogueId) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(HOLD).bind(id).bind(true).execute(c).await.map(|done| done.rows_affected() > 0))
}

const SENT: &str = "INSERT INTO dialogue_sent (dialogue, mark) VALUES ($1, $2) ON CONFLICT (dialogue, mark) DO NOTHING";

/// Marks a form as sent; tells whether it was not before.
pub async fn mark(tx: &mut Tx, id: DialogueId, mark: &[u8]) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(SENT).bind(id).bind(mark).execute(c).await.map(|done| done.rows_affected() > 0))
}

const COUNT: &str = "
    INSERT INTO dialogue_tally (dialogue, question, choice, number)
    VALUES ($1, $2, $3, 1)
    ON CONFLICT (dialogue, question, choice) DO UPDATE SET number = dialogue_tally.number + 1";

/// Counts one choice.
pub async fn count(tx: &mut Tx, id: DialogueId, question: i64, choice: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(COUNT).bind(id).bind(question).bind(choice).execute(c).await.map(|_| ()))
}

const KEEP: &str = "INSERT INTO dialogue_words (id, dialogue, question, said) VALUES ($1, $2, $3, $4)";

/// Keeps own words under an id made of chance alone, so that it tells no order.
pub async fn keep(tx: &mut Tx, own: Uuid, id: DialogueId, question: i64, said: &str) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(KEEP).bind(own).bind(id).bind(question).bind(said).execute(c).await.map(|_| ()))
}

const TALLIES: &str =
    "SELECT question, choice, number FROM dialogue_tally WHERE dialogue = $1 ORDER BY question, choice";

/// Everything that was counted.
pub async fn tallies(db: &Db, id: DialogueId) -> Result<Vec<(i64, String, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(TALLIES).bind(id).fetch_all(c).await)
}

const ALL_OF: &str = "SELECT dialogue, number FROM dialogue_tally WHERE question = 0 ORDER BY dialogue";

/// How many answered each survey.
pub async fn all_of(db: &Db) -> Result<Vec<(DialogueId, i64)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(ALL_OF).fetch_all(c).await)
}

const WORDS: &str = "
    SELECT question, said
    FROM (
        SELECT question, id, said, ROW_NUMBER() OVER (PARTITION BY question ORDER BY id) AS place
        FROM dialogue_words
        WHERE dialogue = $1
    ) placed
    WHERE place <= $2
    ORDER BY question, id";

/// Own words, question by question; of a question with very many those that chance puts first.
pub async fn words(db: &Db, id: DialogueId) -> Result<Vec<(i64, String)>, sqlx::Error> {
    on!(db, |c| sqlx::query_as(WORDS).bind(id).bind(MOST).fetch_all(c).await)
}

const ALL_WORDS: &str = "SELECT id, question, said FROM dialogue_words WHERE dialogue = $1 ORDER BY id";
const ERASE_WORDS: &str = "DELETE FROM dialogue_words WHERE dialogue = $1";

/// Erases own words alone.
pub async fn erase_words(tx: &mut Tx, id: DialogueId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ERASE_WORDS).bind(id).execute(c).await.map(|_| ()))
}

/// Writes the own words anew in the order of their ids, which are made of chance: rows lie in the file as they came, and
/// whoever reads the file would see which words came in one form.
pub async fn shuffle(tx: &mut Tx, id: DialogueId) -> Result<(), sqlx::Error> {
    let all: Vec<(Uuid, i64, String)> = on!(tx, |c| sqlx::query_as(ALL_WORDS).bind(id).fetch_all(c).await)?;
    erase_words(tx, id).await?;
    for (own, question, said) in all {
        keep(tx, own, id, question, &said).await?;
    }
    Ok(())
}

const ERASE: [&str; 3] = [ERASE_WORDS, "DELETE FROM dialogue_tally WHERE dialogue = $1", FORGET];

/// Erases every answer.
pub async fn erase(tx: &mut Tx, id: DialogueId) -> Result<(), sqlx::Error> {
    for sql in ERASE {
        on!(tx, |c| sqlx::query(sql).bind(id).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

const CLOSED: &str = "
    SELECT DISTINCT s.dialogue
    FROM dialogue_sent s
    JOIN dialogue d ON d.id = s.dialogue
    WHERE d.closes < $1
    ORDER BY s.dialogue";
const FORGET: &str = "DELETE FROM dialogue_sent WHERE dialogue = $1";

/// Forgets which forms were sent to surveys that have closed; tells which surveys.
pub async fn forget_sent(tx: &mut Tx, closed_before: &str) -> Result<Vec<DialogueId>, sqlx::Error> {
    let closed: Vec<DialogueId> = on!(tx, |c| sqlx::query_scalar(CLOSED).bind(closed_before).fetch_all(c).await)?;
    for id in &closed {
        on!(tx, |c| sqlx::query(FORGET).bind(*id).execute(c).await.map(|_| ()))?;
    }
    Ok(closed)
}

const STALE: &str = "
    SELECT COUNT(*)
    FROM dialogue_sent s
    JOIN dialogue d ON d.id = s.dialogue
    WHERE d.closes < $1";

/// How many of those there are.
pub async fn stale_sent(db: &Db, closed_before: &str) -> Result<i64, sqlx::Error> {
    on!(db, |c| sqlx::query_scalar(STALE).bind(closed_before).fetch_one(c).await)
}
