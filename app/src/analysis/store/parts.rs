//! What hangs on an analysis: causes, steps of the chain, factors of the star, measures. Guarded by its version.

use crate::{
    analysis::model::{Arena, Bone, Cause, Effect, Factor, Field, Point, Step},
    kernel::id::{AnalysisId, CauseId, MeasureId},
    on,
    platform::db::{Db, Tx},
};

const CAUSES: &str = "
    SELECT id, bone, direct, words
    FROM analysis_cause
    WHERE analysis = $1
    ORDER BY place, id
    LIMIT 200";

/// The causes, in the order they were written.
pub async fn causes(db: &Db, of: AnalysisId) -> Result<Vec<Cause>, sqlx::Error> {
    let rows: Vec<(CauseId, String, Option<CauseId>, String)> =
        on!(db, |c| sqlx::query_as(CAUSES).bind(of).fetch_all(c).await)?;
    let cause = |(id, bone, direct, words): (CauseId, String, Option<CauseId>, String)| {
        Some(Cause { id, bone: Bone::parse(&bone).ok()?, direct, words })
    };
    Ok(rows.into_iter().filter_map(cause).collect())
}

const ADD_CAUSE: &str = "
    INSERT INTO analysis_cause (id, analysis, bone, direct, place, words)
    VALUES ($1, $2, $3, $4, $5, $6)";

/// Hangs a cause up.
pub async fn add_cause(tx: &mut Tx, of: AnalysisId, cause: &Cause, place: i64) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(ADD_CAUSE)
        .bind(cause.id)
        .bind(of)
        .bind(cause.bone.code())
        .bind(cause.direct)
        .bind(place)
        .bind(&cause.words)
        .execute(c)
        .await
        .map(|_| ()))
}

const REWORD: &str = "UPDATE analysis_cause SET words = $3 WHERE id = $1 AND analysis = $2";

/// Gives a cause other words; tells whether it was there.
pub async fn reword(tx: &mut Tx, of: AnalysisId, cause: CauseId, words: &str) -> Result<bool, sqlx::Error> {
    on!(tx, |c| sqlx::query(REWORD).bind(cause).bind(of).bind(words).execute(c).await.map(|d| d.rows_affected() > 0))
}

const UNLINK_CAUSE: &str = "
    UPDATE analysis_measure SET cause = NULL
    WHERE analysis = $1 AND cause IN (SELECT id FROM analysis_cause WHERE id = $2 OR direct = $2)";
const FORGET_BEHIND: &str = "DELETE FROM analysis_cause WHERE direct = $2 AND analysis = $1";
const FORGET: &str = "DELETE FROM analysis_cause WHERE id = $2 AND analysis = $1";

/// Takes a cause down, and what lies behind it; its measures stay with the analysis.
pub async fn forget_cause(tx: &mut Tx, of: AnalysisId, cause: CauseId) -> Result<(), sqlx::Error> {
    for sql in [UNLINK_CAUSE, FORGET_BEHIND, FORGET] {
        on!(tx, |c| sqlx::query(sql).bind(of).bind(cause).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

const STEPS: &str = "SELECT words, breaks FROM analysis_step WHERE analysis = $1 ORDER BY place LIMIT 100";

/// The chain of events.
pub async fn steps(db: &Db, of: AnalysisId) -> Result<Vec<Step>, sqlx::Error> {
    let rows: Vec<(String, String)> = on!(db, |c| sqlx::query_as(STEPS).bind(of).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|(words, breaks)| Step { words, breaks }).collect())
}

const NO_STEPS: &str = "DELETE FROM analysis_step WHERE analysis = $1";
const STEP: &str = "INSERT INTO analysis_step (analysis, place, words, breaks) VALUES ($1, $2, $3, $4)";

/// Writes the chain anew.
pub async fn write_steps(tx: &mut Tx, of: AnalysisId, steps: &[Step]) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(NO_STEPS).bind(of).execute(c).await.map(|_| ()))?;
    for (step, place) in steps.iter().zip(1_i64..) {
        on!(tx, |c| sqlx::query(STEP)
            .bind(of)
            .bind(place)
            .bind(&step.words)
            .bind(&step.breaks)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct FactorRow {
    code: String,
    words: String,
    effect: String,
    arena: String,
    field: String,
    point: Option<String>,
}

const FACTORS: &str = "
    SELECT code, words, effect, arena, field, point
    FROM analysis_factor
    WHERE analysis = $1
    ORDER BY place
    LIMIT 200";

/// The factors of the star.
pub async fn factors(db: &Db, of: AnalysisId) -> Result<Vec<Factor>, sqlx::Error> {
    let rows: Vec<FactorRow> = on!(db, |c| sqlx::query_as(FACTORS).bind(of).fetch_all(c).await)?;
    let factor = |row: FactorRow| {
        Some(Factor {
            effect: Effect::parse(&row.effect).ok()?,
            arena: Arena::parse(&row.arena).ok()?,
            field: Field::parse(&row.field).ok()?,
            point: row.point.and_then(|code| Point::parse(&code).ok()),
            code: row.code,
            words: row.words,
        })
    };
    Ok(rows.into_iter().filter_map(factor).collect())
}

const NO_FACTORS: &str = "DELETE FROM analysis_factor WHERE analysis = $1";
const FACTOR: &str = "
    INSERT INTO analysis_factor (analysis, place, code, words, effect, arena, field, point)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Writes the factors anew.
pub async fn write_factors(tx: &mut Tx, of: AnalysisId, factors: &[Factor]) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(NO_FACTORS).bind(of).execute(c).await.map(|_| ()))?;
    for (one, place) in factors.iter().zip(1_i64..) {
        on!(tx, |c| sqlx::query(FACTOR)
            .bind(of)
            .bind(place)
            .bind(&one.code)
            .bind(&one.words)
            .bind(one.effect.code())
            .bind(one.arena.code())
            .bind(one.field.code())
            .bind(one.point.map(Point::code))
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// A measure that answers the analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The measure.
    pub measure: MeasureId,
    /// The cause it works on.
    pub cause: Option<CauseId>,
    /// The arena it works in.
    pub arena: Option<Arena>,
    /// The point of the star it is meant for.
    pub point: Option<Point>,
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    measure: MeasureId,
    cause: Option<CauseId>,
    arena: Option<String>,
    point: Option<String>,
}

const LINKS: &str = "
    SELECT measure, cause, arena, point
    FROM analysis_measure
    WHERE analysis = $1
    ORDER BY measure
    LIMIT 200";

/// The measures.
pub async fn links(db: &Db, of: AnalysisId) -> Result<Vec<Link>, sqlx::Error> {
    let rows: Vec<LinkRow> = on!(db, |c| sqlx::query_as(LINKS).bind(of).fetch_all(c).await)?;
    let link = |row: LinkRow| Link {
        measure: row.measure,
        cause: row.cause,
        arena: row.arena.and_then(|code| Arena::parse(&code).ok()),
        point: row.point.and_then(|code| Point::parse(&code).ok()),
    };
    Ok(rows.into_iter().map(link).collect())
}

const LINK: &str = "
    INSERT INTO analysis_measure (analysis, measure, cause, arena, point)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (analysis, measure) DO UPDATE SET cause = excluded.cause, arena = excluded.arena, point = excluded.point";

/// Links a measure, or places it anew.
pub async fn link(tx: &mut Tx, of: AnalysisId, link: &Link) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(LINK)
        .bind(of)
        .bind(link.measure)
        .bind(link.cause)
        .bind(link.arena.map(Arena::code))
        .bind(link.point.map(Point::code))
        .execute(c)
        .await
        .map(|_| ()))
}

const UNLINK: &str = "DELETE FROM analysis_measure WHERE analysis = $1 AND measure = $2";

/// Takes a link away; the measure stays.
pub async fn unlink(tx: &mut Tx, of: AnalysisId, measure: MeasureId) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(UNLINK).bind(of).bind(measure).execute(c).await.map(|_| ()))
}
