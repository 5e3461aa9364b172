//! Which earlier periods an actor gave something to.

use super::{is_for_another, read::giver};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{model::State, store},
    fault::Fault,
    kernel::{
        id::ActorCode,
        page::{PageAsk, PageOf},
        period::Period,
    },
    observations,
    platform::clock::{Timestamp, local_date},
};
use std::cmp::Reverse;

/// Rows on a page: a year of two weeks.
pub const A_PAGE: u32 = 26;

/// What an actor gave to one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The period.
    pub period: Period,
    /// Where it stands.
    pub state: State,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// Was it given for an actor who rang in?
    pub rang_in: bool,
    /// How many events it has in the picture, as that stands now.
    pub events: i64,
}

/// The earlier periods of an actor.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The actor.
    pub actor: ActorCode,
    /// Its name.
    pub name: String,
    /// Is it read by somebody else? Drafts that were never sent are not among it then.
    pub for_another: bool,
    /// The periods, the latest first.
    pub lines: PageOf<Line>,
}

/// The earlier periods an actor gave something to, or began to.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn list(scope: &Scope<Contribute>, actor: &str, ask: PageAsk) -> Result<Earlier, Fault> {
    let (actor, profile) = (giver(scope, actor)?, scope.profile());
    let open = observations::period_of(&profile, local_date(scope.now()));
    let for_another = is_for_another(scope, &actor);
    let rows = store::of_actor(scope.db(), &actor, &open.key(), for_another).await?;
    // Keys of one cadence sort as their periods do; the cadence may have changed.
    let mut all: Vec<(Period, store::Stands)> =
        rows.into_iter().filter_map(|row| Some((Period::parse_key(&row.period).ok()?, row))).collect();
    all.sort_by_key(|(period, _)| Reverse((period.last(), period.first())));
    let total = all.len() as u64;
    let before = usize::try_from(ask.offset()).unwrap_or(usize::MAX);
    let shown: Vec<_> = all.into_iter().skip(before).take(ask.size() as usize).collect();
    let periods: Vec<Period> = shown.iter().map(|(period, _)| *period).collect();
    let sums = observations::sums_of_actor(&scope.narrow()?, &periods, &actor).await?;
    let line = |(period, row): (Period, store::Stands)| Line {
        events: sums.iter().find(|(key, _)| *key == row.period).map_or(0, |(_, number)| *number),
        state: row.state(),
        sent_at: row.sent_at,
        rang_in: row.rang_in,
        period,
    };
    let lines = PageOf::new(shown.into_iter().map(line).collect(), ask, total);
    let name = profile.actor(actor.as_str()).ok_or(Fault::NotFound)?.name.clone();
    Ok(Earlier { actor, name, for_another, lines })
}
