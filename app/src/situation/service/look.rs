//! Everything the page of a period shows.

use super::{
    Figures, acts,
    areas::Area,
    figures,
    freeze::{self, Listed},
    gather,
};
use crate::{
    accounts::{
        policy::{FeedSituation, MakeDocuments, ReadObservations, ReadSituation, RunSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::{days::Days, id::ReportId, period::Period},
    observations::{self, Origin, Row, Stage, is_open, period_of, period_of_key},
    platform::clock::{end_of_day, local_date, start_of_day},
    situation::{compose, content::Content, letters::Letters, store::picture},
};
use std::collections::HashSet;

/// The picture of a period, and what this person can do with it.
#[derive(Clone, Debug)]
pub struct Look {
    /// The figures.
    pub figures: Figures,
    /// How far it has come.
    pub stage: Stage,
    /// What is read: while it is made as it is now, afterwards as it was frozen.
    pub content: Content,
    /// The version that is read, and whether it is as it was frozen; none while the picture is made.
    pub frozen: Option<(i64, bool)>,
    /// The versions there are, the latest first.
    pub versions: Vec<Listed>,
    /// Summary, what may be published, and the version of the whole.
    pub row: picture::Row,
    /// The sections this person may write now.
    pub writes: Vec<Written>,
    /// The areas, for those who set levels now.
    pub areas: Vec<Area>,
    /// May the person move it a step?
    pub runs: bool,
    /// Those who get it when it is delgiven, and whether there is an address; for those who move it then.
    pub tells: Vec<(String, bool)>,
    /// May the person add something now?
    pub adds: bool,
    /// May the person put things into the picture at all?
    pub feeds: bool,
    /// Its observations, newest first.
    pub observations: Vec<Row>,
    /// Reports of observations the person may correct; with [`Self::feeds`], what comes from no report too.
    pub reachable: HashSet<ReportId>,
}

/// A section somebody may write.
#[derive(Clone, Debug)]
pub struct Written {
    /// Its code.
    pub code: String,
    /// Its words now.
    pub words: String,
    /// Their version; 0 while there are none.
    pub version: i64,
}

/// The most observations listed; the counts are always of all.
pub const MOST_OBSERVATIONS: i64 = 300;

/// The picture of a period; `O` knows where its observations come from.
///
/// # Errors
/// [`Fault::NotFound`] when the key is no period that has begun.
pub async fn look<O: Origin, L: Letters>(scope: &Scope<ReadSituation>, key: &str) -> Result<Look, Fault> {
    let today = local_date(scope.now());
    let period = period_of_key(key, today).ok_or(Fault::NotFound)?;
    // First: whoever makes it final has then seen at least what this counts.
    let row = picture::one(scope.db(), &period.key()).await?;
    let figures = figures(scope, &period).await?;
    let state = observations::state(scope, &period.key()).await?;
    let stage = Stage::of(state.as_deref()).unwrap_or(Stage::Archived);
    let versions = freeze::versions(scope, &period).await?;
    let feeds = scope.narrow::<FeedSituation>().ok();
    let mut look = Look {
        adds: feeds.is_some()
            && period_of(&scope.profile(), today) == period
            && is_open(&period, state.as_deref(), today),
        feeds: feeds.is_some(),
        runs: scope.narrow::<RunSituation>().is_ok(),
        row,
        content: match figures.within || !stage.is_made() && !versions.is_empty() {
            // Filled below, or read from the version that stands.
            true => Content::default(),
            false => compose::outside(&scope.profile(), &figures, &observations::shared(scope, &period).await?, None),
        },
        frozen: None,
        tells: Vec::new(),
        writes: Vec::new(),
        areas: Vec::new(),
        observations: Vec::new(),
        reachable: HashSet::new(),
        stage,
        versions,
        figures,
    };
    if let Ok(within) = scope.narrow::<ReadObservations>() {
        fill::<O>(&within, &mut look).await?;
    }
    look.tells = tells::<L>(scope, &look).await?;
    if !stage.is_made() {
        as_frozen(scope, &period, &mut look).await?;
    }
    Ok(look)
}

/// Who gets the picture by its next step, as far as the person can take it.
async fn tells<L: Letters>(scope: &Scope<ReadSituation>, look: &Look) -> Result<Vec<(String, bool)>, Fault> {
    match scope.narrow::<MakeDocuments>() {
        Ok(sends) if look.stage == Stage::Adjusted && look.runs => L::recipients(&sends).await,
        _ => Ok(Vec::new()),
    }
}

/// What those of the group see and may write.
async fn fill<O: Origin>(scope: &Scope<ReadObservations>, look: &mut Look) -> Result<(), Fault> {
    let figures = &look.figures;
    if let Ok(feeds) = scope.narrow::<FeedSituation>() {
        let moments = start_of_day(figures.period.first())..end_of_day(figures.period.last());
        look.reachable = O::reachable(&feeds, moments).await?;
    }
    look.observations = observations::newest(scope, &Days::of(&figures.period), MOST_OBSERVATIONS).await?;
    if !look.stage.is_made() {
        return Ok(());
    }
    let known = gather::known(scope, figures).await?;
    look.content = compose::inside(&scope.profile(), figures, &known);
    let roles = scope.staff().map(|staff| staff.roles.as_slice()).unwrap_or_default();
    let writes = known.template.shown().filter(|section| acts::may_write(roles, section));
    look.writes = writes
        .map(|section| {
            let text = known.texts.iter().find(|text| text.section == section.code);
            let (words, version) = text.map(|text| (text.words.clone(), text.version)).unwrap_or_default();
            Written { code: section.code.clone(), words, version }
        })
        .collect();
    if look.runs {
        look.areas = known.areas;
    }
    Ok(())
}

/// What is read once the picture stands: its latest version, whatever happened since.
async fn as_frozen(scope: &Scope<ReadSituation>, period: &Period, look: &mut Look) -> Result<(), Fault> {
    let Some(latest) = look.versions.first() else { return Ok(()) };
    let version = freeze::version(scope, &period.key(), latest.number).await?;
    look.frozen = Some((version.number, version.unchanged));
    look.content = version.content;
    Ok(())
}
