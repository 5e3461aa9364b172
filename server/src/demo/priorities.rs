//! Eight quarters of priorities in Lyktköping: weighed, chosen, laid before the council, and made into drafts of pledges.

use super::{
    broken,
    priorities_texts::{OTHER, ROUNDS, RoundText},
    wait_until,
};
use app::{
    accounts::{
        policy::{Capability, DecidePriorities, ReadPledges, ReadPriorities},
        scope::{Scope, Who as Person},
        session::SignedInAs,
    },
    fault::Fault,
    forms::Refused,
    kernel::{id::AreaCode, lang::Lang, period::PrioritisationPeriod},
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
    pledges::{self, Who},
    priorities::{
        model::{Placed, PointStanding, RoundKey},
        service::{
            choose,
            direction::{self, Said},
            read, weigh,
        },
    },
};
use chrono::{Days, TimeDelta};
use std::{collections::VecDeque, sync::Arc};

/// So many quarters are told.
const QUARTERS: usize = 8;

/// What happens in a round.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// The group chooses.
    Decide,
    /// The direction is laid before the council.
    Lay,
    /// What the council adopted becomes drafts of pledges.
    Pledge,
}

/// The priorities' part of the story, beside reports, measures and councils.
pub struct Priorities<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: Arc<SignedInAs>,
    waiting: VecDeque<(Timestamp, RoundKey, usize, Deed)>,
    now: Timestamp,
}

impl<'a> Priorities<'a> {
    /// Everything from the beginning of the story to `now`.
    pub fn new(municipality: &'a Arc<Municipality>, coordinator: Arc<SignedInAs>, now: Timestamp) -> Self {
        let began = municipality.clock().now();
        let mut rounds = vec![RoundKey::containing(PrioritisationPeriod::Quarter, local_date(now))];
        while rounds.len() < QUARTERS {
            rounds.push(rounds[rounds.len() - 1].before());
        }
        let mut waiting = Vec::new();
        for (n, key) in rounds.iter().rev().enumerate() {
            let at = |days| start_of_day(key.days.first + Days::new(days)) + TimeDelta::hours(10);
            waiting.extend(
                [(at(8), Deed::Decide), (at(10), Deed::Lay), (at(80), Deed::Pledge)]
                    .map(|(at, deed)| (at, *key, n, deed)),
            );
        }
        waiting.retain(|(at, ..)| *at > began && *at < now);
        waiting.sort_by_key(|(at, ..)| *at);
        Self { municipality, coordinator, waiting: waiting.into(), now }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(&mut self, at: Timestamp) -> Result<(), Fault> {
        while let Some((when, key, n, deed)) = self.waiting.front().copied().filter(|(when, ..)| *when <= at) {
            self.waiting.pop_front();
            wait_until(self.municipality, when);
            let done = self.act(&key, n, deed).await;
            done.map_err(|refused| broken("playing the priorities", format_args!("{key} {deed:?}"), refused))?;
        }
        Ok(())
    }

    /// What was adopted since, once the councils have told their part to the end.
    ///
    /// # Errors
    /// As [`Priorities::until`].
    pub async fn end(&mut self) -> Result<(), Fault> {
        self.until(self.now).await?;
        let lines = read::lines(&self.scope::<ReadPriorities>()?).await?;
        for (n, line) in lines.iter().rev().enumerate() {
            let made = self.pledge(&line.key, n).await;
            made.map_err(|refused| Fault::broken("playing the pledges", &format!("{refused:?}")))?;
        }
        Ok(())
    }

    fn scope<C: Capability>(&self) -> Result<Scope<C>, Fault> {
        Scope::check(Arc::clone(self.municipality), Person::Staff(Arc::clone(&self.coordinator)), Lang::Sv)
    }

    async fn act(&self, key: &RoundKey, n: usize, deed: Deed) -> Result<(), Refused> {
        match deed {
            Deed::Decide => self.decide(key, story(n)).await,
            Deed::Lay => self.lay(key, story(n)).await,
            Deed::Pledge => self.pledge(key, n).await,
        }
    }

    async fn version(&self, key: &RoundKey) -> Result<i64, Fault> {
        Ok(read::whole(&self.scope::<ReadPriorities>()?, *key).await?.version())
    }

    async fn decide(&self, key: &RoundKey, story: &RoundText) -> Result<(), Refused> {
        let scope = self.scope::<DecidePriorities>()?;
        let (area, need, possibility, reason) = story.placed;
        let placed = Placed { need, possibility, reason: reason.to_owned() };
        weigh::place(&scope, key, 0, &AreaCode::from(area), Some(placed)).await?;
        let chosen = story.chosen.iter().map(|(area, motive)| (AreaCode::from(*area), (*motive).to_owned()));
        let (version, day) = (self.version(key).await?, local_date(scope.now()));
        choose::choose(&scope, key, version, chosen.collect(), Some(day)).await
    }

    async fn lay(&self, key: &RoundKey, story: &RoundText) -> Result<(), Refused> {
        let scope = self.scope::<DecidePriorities>()?;
        for point in story.points {
            let said = Said {
                text: point.text.to_owned(),
                who: point.who,
                other: if point.who == Who::Other { OTHER.to_owned() } else { String::new() },
                areas: point.areas.iter().map(|area| AreaCode::from(*area)).collect(),
                indicator: point.indicator.to_owned(),
            };
            direction::add(&scope, key, self.version(key).await?, said).await?;
        }
        direction::lay(&scope, key, self.version(key).await?).await
    }

    /// Every adopted point that a pledge was thought of for, and that is none yet.
    async fn pledge(&self, key: &RoundKey, n: usize) -> Result<(), Refused> {
        let scope = self.scope::<DecidePriorities>()?;
        let (reading, texts) = (self.scope::<ReadPledges>()?, story(n).points);
        let whole = read::whole(&self.scope::<ReadPriorities>()?, *key).await?;
        let made = pledges::of_points(&scope, &key.to_string()).await?;
        for one in whole.points.iter().filter(|one| one.standing == PointStanding::Adopted) {
            let text = texts.iter().find(|text| text.text == one.point.text && !text.pledge.0.is_empty());
            let Some(text) = text.filter(|_| made.iter().all(|version| version.point != one.point.id)) else {
                continue;
            };
            let (title, sentence) = text.pledge;
            let drafts = pledges::drafts(&reading).await?;
            let of = drafts.iter().find(|draft| draft.title == title).map(|draft| draft.pledge);
            direction::pledge(&scope, key, one.point.id, of, (title.to_owned(), sentence.to_owned())).await?;
        }
        Ok(())
    }
}

fn story(n: usize) -> &'static RoundText {
    &ROUNDS[n % ROUNDS.len()]
}
