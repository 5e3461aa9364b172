//! What people do to a picture. Each act is one transaction: the change, its line in the log, its number in the order of
//! changes. The period is held meanwhile, so nothing is written into a picture that is being frozen.

use super::{areas, figures, role_of, template};
use crate::{
    accounts::{
        policy::{Capability, ReadSituation, Role, RunSituation, WriteSituation},
        scope::Scope,
    },
    fault::Fault,
    forms::Refused,
    kernel::{lang::Lang, period::Period, pii, words::bounded},
    observations::{self, period_of_key},
    platform::{audit, clock::local_date, db::Tx},
    situation::{
        labels,
        levels::Level,
        store::picture::{self, LevelRow, Text},
        template::Section,
    },
    t,
};

const SV: Lang = Lang::Sv;

/// A section is read at a meeting, not studied.
pub const LONGEST_WORDS: usize = 4_000;
/// At most so many lines.
pub const SUMMARY_LINES: usize = 5;
/// The longest summary.
pub const LONGEST_SUMMARY: usize = 600;
/// A cause is one line.
pub const LONGEST_CAUSE: usize = 160;

/// The period of a key.
pub(super) fn period<C: Capability>(scope: &Scope<C>, key: &str) -> Result<Period, Fault> {
    period_of_key(key, local_date(scope.now())).ok_or(Fault::NotFound)
}

/// A text that names nobody.
pub(super) fn clean(field: &'static str, text: &str, longest: usize) -> Result<String, Refused> {
    let text = bounded(text, 0, longest).map_err(|_| Refused::at(field, t!(SV, "form-too-long", most = longest)))?;
    if !pii::find(&text).is_empty() {
        return Err(Refused::at(field, t!(SV, "picture-personal-data")));
    }
    Ok(text)
}

/// Begins a change of a picture that is still being made.
pub(super) async fn begin<C: Capability>(scope: &Scope<C>, period: &Period) -> Result<Tx, Refused> {
    let mut tx = scope.db().begin().await?;
    if !observations::held_stage(&mut tx, period).await?.is_made() {
        return Err(Fault::Conflict.into());
    }
    picture::begin(&mut tx, &period.key()).await?;
    Ok(tx)
}

/// Ends a change: its number, its line in the log.
pub(super) async fn end<C: Capability>(
    scope: &Scope<C>,
    mut tx: Tx,
    period: &Period,
    action: &'static str,
    detail: String,
) -> Result<(), Refused> {
    let what = if detail.is_empty() { action.to_owned() } else { format!("{action} {detail}") };
    picture::note(&mut tx, &period.key(), &what, scope.now()).await?;
    let entry = scope.entry(action, "picture", period.key(), detail);
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// May this person write a section? The coordinator every one; the police their own, other members those of the group.
pub fn may_write(roles: &[Role], section: &Section) -> bool {
    use crate::situation::template::Kind;
    roles.contains(&Role::Coordinator)
        || section.kind.is_the_groups()
            && match section.kind {
                Kind::Police => roles.contains(&Role::Police),
                _ => roles.iter().any(|role| matches!(role, Role::Handler | Role::Participant | Role::Police)),
            }
}

/// Writes the words of a section.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such section for this person, [`Fault::Conflict`] when somebody else wrote
/// meanwhile or the picture is justerad; [`Refused::Form`] at `words`.
pub async fn write(
    scope: &Scope<WriteSituation>,
    key: &str,
    section: &str,
    words: &str,
    version: i64,
) -> Result<(), Refused> {
    let period = period(scope, key)?;
    let template = template::current(scope).await?.1;
    let roles = scope.staff().map(|staff| staff.roles.as_slice()).unwrap_or_default();
    let known = template.section(section).filter(|section| may_write(roles, section)).ok_or(Fault::NotFound)?;
    let words = clean("words", words, LONGEST_WORDS)?;
    let mut tx = begin(scope, &period).await?;
    let text = Text { section: known.code.clone(), words, by_role: role_of(scope), at: scope.now(), version };
    if !picture::write(&mut tx, &period.key(), &text).await? {
        return Err(Fault::Conflict.into());
    }
    end(scope, tx, &period, "picture.written", text.section).await
}

/// Summary, and what residents may read.
#[derive(Clone, Debug)]
pub struct Summary {
    /// At most five lines.
    pub words: String,
    /// May residents read it?
    pub publishable: bool,
    /// May residents read what is being done?
    pub shows_measures: bool,
}

/// Writes the summary.
///
/// # Errors
/// As [`write()`]; the field is `summary`.
pub async fn summarise(scope: &Scope<RunSituation>, key: &str, new: Summary, version: i64) -> Result<(), Refused> {
    let period = period(scope, key)?;
    let words = clean("summary", &new.words, LONGEST_SUMMARY)?;
    if words.lines().filter(|line| !line.trim().is_empty()).count() > SUMMARY_LINES {
        return Err(Refused::at("summary", t!(SV, "picture-summary-lines", most = SUMMARY_LINES)));
    }
    let mut tx = begin(scope, &period).await?;
    let row = picture::one(scope.db(), &period.key()).await?;
    let Summary { publishable, shows_measures, .. } = new;
    let row = picture::Row { summary: words, publishable, shows_measures, version, ..row };
    if !picture::save(&mut tx, &period.key(), &row).await? {
        return Err(Fault::Conflict.into());
    }
    end(scope, tx, &period, "picture.summary", String::new()).await
}

/// A level somebody sets.
#[derive(Clone, Debug)]
pub struct SetLevel {
    /// The area.
    pub area: String,
    /// The level.
    pub level: Level,
    /// The main cause of the change, in a line.
    pub cause: String,
    /// Why another one than proposed.
    pub reason: String,
    /// The version of the level that was seen; 0 while there is none.
    pub version: i64,
}

/// Sets the level of an area.
///
/// # Errors
/// As [`write()`]; the fields are `cause` and `reason`, the latter required when the level is not the proposed one.
pub async fn set_level(scope: &Scope<RunSituation>, key: &str, new: SetLevel) -> Result<(), Refused> {
    let period = period(scope, key)?;
    let figures = figures(&scope.narrow::<ReadSituation>()?, &period).await?;
    let areas = areas::areas(scope, &figures).await?;
    let area = areas.iter().find(|area| area.code == new.area).ok_or(Fault::NotFound)?;
    let cause = clean("cause", &new.cause, LONGEST_CAUSE)?.replace('\n', " ");
    let reason = clean("reason", &new.reason, LONGEST_CAUSE)?.replace('\n', " ");
    let proposed = area.proposal.level;
    if new.level != proposed && reason.is_empty() {
        return Err(Refused::at("reason", t!(SV, "picture-needs-reason", level = labels::level(proposed))));
    }
    let row = LevelRow { area: new.area, cause, reason, version: new.version, ..row(scope, new.level, proposed) };
    let mut tx = begin(scope, &period).await?;
    if !picture::set(&mut tx, &period.key(), &row).await? {
        return Err(Fault::Conflict.into());
    }
    end(scope, tx, &period, "picture.levelled", format!("{} {}", row.area, row.level)).await
}

/// Accepts what is proposed for every area that nobody has set.
///
/// # Errors
/// As [`set_level`].
pub async fn accept_all(scope: &Scope<RunSituation>, key: &str) -> Result<(), Refused> {
    let period = period(scope, key)?;
    let figures = figures(&scope.narrow::<ReadSituation>()?, &period).await?;
    let areas = areas::areas(scope, &figures).await?;
    let mut tx = begin(scope, &period).await?;
    let mut many = 0;
    for area in areas.iter().filter(|area| area.set.is_none()) {
        let level = area.proposal.level;
        let row = LevelRow { area: area.code.clone(), ..row(scope, level, level) };
        many += u32::from(picture::set(&mut tx, &period.key(), &row).await?);
    }
    end(scope, tx, &period, "picture.levelled", format!("all {many}")).await
}

fn row(scope: &Scope<RunSituation>, level: Level, proposed: Level) -> LevelRow {
    LevelRow {
        area: String::new(),
        level: level.code().to_owned(),
        proposed: proposed.code().to_owned(),
        reason: String::new(),
        cause: String::new(),
        by_role: role_of(scope),
        at: scope.now(),
        version: 0,
    }
}
