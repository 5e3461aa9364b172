//! Everything the page of a period shows.

use super::{
    Figures, acts,
    areas::{self, Area},
    figures,
    freeze::{self, Listed},
    gather,
};
use crate::{
    accounts::{
        policy::{FeedSituation, MakeDocuments, ReadObservations, ReadSituation, RunSituation},
        scope::Scope,
    },
    documents,
    fault::Fault,
    kernel::{days::Days, id::ReportId, period::Period},
    observations::{self, Origin, Row, Stage, is_open, period_of, period_of_key},
    platform::clock::{end_of_day, local_date, start_of_day},
    situation::{compose, content::Content, store::picture},
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
pub async fn look<O: Origin>(scope: &Scope<ReadSituation>, key: &str) -> Result<Look, Fault> {
    let today = local_date(scope.now());
    let period = period_of_key(key, today).ok_or(Fault::NotFound)?;
    let figures = figures(scope, &period).await?;
    let state = observations::state(scope, &period.key()).await?;
    let stage = Stage::of(state.as_deref()).unwrap_or(Stage::Archived);
    let versions = freeze::versions(scope, &period).await?;
    let own = period_of(&scope.profile(), today) == period;
    let feeds = scope.narrow::<FeedSituation>().ok();
    let mut look = Look {
        adds: own && feeds.is_some() && is_open(&period, state.as_deref(), today),
        feeds: feeds.is_some(),
        runs: scope.narrow::<RunSituation>().is_ok(),
        row: picture::one(scope.db(), &period.key()).await?,
        content: match figures.within {
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
        fill(&within, &mut look).await?;
        if let Some(feeds) = feeds {
            let days = Days::of(&period);
            look.reachable = O::reachable(&feeds, start_of_day(days.first)..end_of_day(days.last)).await?;
        }
    }
    if let (Stage::Adjusted, true, Ok(sends)) = (stage, look.runs, scope.narrow::<MakeDocuments>()) {
        let to = documents::picture::recipients(&sends).await?;
        look.tells = to.into_iter().map(|one| (one.recipient.name, !one.reached.address.is_empty())).collect();
    }
    if !stage.is_made() {
        as_frozen(scope, &period, &mut look).await?;
    }
    Ok(look)
}

/// What those of the group see and may write.
async fn fill(scope: &Scope<ReadObservations>, look: &mut Look) -> Result<(), Fault> {
    let figures = &look.figures;
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
        look.areas = areas::areas(scope, figures).await?;
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
