//! Two years of pictures in Lyktköping: levels, words, steps and frozen versions, through the use cases.

use super::{
    broken,
    picture_texts::{CALENDAR, CAUSES, PUBLIC, SECTIONS, SUMMARIES},
    wait_until,
};
use app::{
    accounts::{
        policy::{Capability, RunSituation, WriteSituation},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    documents::ToRecipients,
    fault::Fault,
    forms::Refused,
    kernel::{
        id::AreaCode,
        lang::Lang,
        period::{Cadence, Period, TWO_WEEK_ANCHOR},
    },
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
    situation::{
        EventKind, Level, Verb,
        service::{
            acts::{self, SetLevel, Summary},
            steps,
            year::{self, EventFacts},
        },
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::{collections::VecDeque, sync::Arc};

/// What is done to the picture of a period.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// The lines of the calendar are written.
    Calendar,
    /// Levels and words are written.
    Draft,
    /// The group meets and stands behind it.
    Adjust,
    /// It is opened again and justerad once more.
    Again,
    /// Those who should have it have it.
    Tell,
    /// Residents may read a part.
    Publish,
    /// It is put away.
    Archive,
}

/// What is still to happen, in order of time.
pub struct Pictures {
    waiting: VecDeque<(Timestamp, usize, Period, Deed)>,
}

/// Every so many periods a picture is opened again.
const OPENED: usize = 11;

impl Pictures {
    /// Everything from `began` up to `now`.
    pub fn new(began: Timestamp, now: Timestamp) -> Self {
        let first = Period::containing(Cadence::TwoWeeks, local_date(began) + TimeDelta::days(14), TWO_WEEK_ANCHOR);
        let mut waiting = vec![(began, 0, first, Deed::Calendar)];
        let (mut period, mut nth) = (first, 0);
        while start_of_day(period.first()) < now {
            let at =
                |days: i64, hour: i64| start_of_day(period.last() + TimeDelta::days(days)) + TimeDelta::hours(hour);
            waiting.push((at(-3, 11), nth, period, Deed::Draft));
            waiting.push((at(1, 14), nth, period, Deed::Adjust));
            if nth % OPENED == OPENED - 1 {
                waiting.push((at(2, 9), nth, period, Deed::Again));
            }
            waiting.push((at(2, 15), nth, period, Deed::Tell));
            waiting.push((at(3, 10), nth, period, Deed::Publish));
            waiting.push((at(18, 10), nth, period, Deed::Archive));
            (period, nth) = (period.next(), nth + 1);
        }
        waiting.retain(|(at, ..)| *at <= now);
        waiting.sort_by_key(|(at, nth, ..)| (*at, *nth));
        Self { waiting: waiting.into() }
    }

    /// Plays what happened before a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(
        &mut self,
        at: Timestamp,
        municipality: &Arc<Municipality>,
        coordinator: &Arc<SignedInAs>,
    ) -> Result<(), Fault> {
        while let Some((when, nth, period, deed)) = self.waiting.front().copied().filter(|(when, ..)| *when <= at) {
            self.waiting.pop_front();
            wait_until(municipality, when);
            let play = Play { municipality, coordinator, key: period.key(), nth };
            let (done, key) = (play.act(deed, local_date(when)).await, period.key());
            done.map_err(|refused| broken("playing the pictures", format_args!("{key}: {deed:?}"), refused))?;
        }
        Ok(())
    }
}

/// One deed at its moment.
struct Play<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: &'a Arc<SignedInAs>,
    key: String,
    nth: usize,
}

impl Play<'_> {
    fn scope<C: Capability>(&self) -> Result<Scope<C>, Fault> {
        Scope::check(Arc::clone(self.municipality), Who::Staff(Arc::clone(self.coordinator)), Lang::Sv)
    }

    async fn act(&self, deed: Deed, today: NaiveDate) -> Result<(), Refused> {
        let again = if self.nth % OPENED == OPENED - 1 { 3 } else { 0 };
        match deed {
            Deed::Calendar => self.calendar(today).await,
            Deed::Draft => self.draft().await,
            Deed::Adjust => {
                self.levels().await?;
                self.steps(2, &[(Verb::Meet, ""), (Verb::Adjust, "")]).await
            }
            Deed::Again => {
                let why = "Antalet i ett område var räknat två gånger.";
                self.steps(4, &[(Verb::Reopen, why), (Verb::Meet, ""), (Verb::Adjust, "")]).await
            }
            Deed::Tell => self.steps(4 + again, &[(Verb::Tell, "")]).await,
            Deed::Publish => self.steps(5 + again, &[(Verb::Publish, "")]).await,
            Deed::Archive => self.steps(6 + again, &[(Verb::Archive, "")]).await,
        }
    }

    async fn steps(&self, mut version: i64, steps: &[(Verb, &str)]) -> Result<(), Refused> {
        for (verb, why) in steps {
            steps::step::<ToRecipients>(&self.scope::<RunSituation>()?, &self.key, *verb, why, version).await?;
            version += 1;
        }
        Ok(())
    }

    async fn draft(&self) -> Result<(), Refused> {
        let words = SUMMARIES[self.nth % SUMMARIES.len()].to_owned();
        let summary = Summary { words, publishable: true, shows_measures: true };
        acts::summarise(&self.scope()?, &self.key, summary, 0).await?;
        let scope = self.scope::<WriteSituation>()?;
        for (section, texts) in SECTIONS {
            acts::write(&scope, &self.key, section, texts[self.nth % texts.len()], 0).await?;
        }
        acts::write(&scope, &self.key, "public", PUBLIC[self.nth % PUBLIC.len()], 0).await?;
        self.steps(1, &[(Verb::Write, "")]).await
    }

    /// What is proposed, but for one area the group knows more about.
    async fn levels(&self) -> Result<(), Refused> {
        let scope = self.scope::<RunSituation>()?;
        let (area, level, cause, reason) = CAUSES[self.nth % CAUSES.len()];
        let level = Level::parse(level).map_err(|_| Fault::BadRequest)?;
        let [area, cause, reason] = [area, cause, reason].map(str::to_owned);
        acts::set_level(&scope, &self.key, SetLevel { area, level, cause, reason, version: 0 }).await?;
        acts::accept_all(&scope, &self.key).await
    }

    async fn calendar(&self, today: NaiveDate) -> Result<(), Refused> {
        use chrono::Datelike;
        let scope = self.scope::<RunSituation>()?;
        for (kind, title, (month, day), days, area, note) in CALENDAR {
            // School breaks move from year to year: each is a line of its own, as long as somebody plans for it.
            let moves = kind == "school_break";
            let years = if moves { today.year() + 2..=today.year() + 3 } else { today.year()..=today.year() };
            for first in years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)) {
                let facts = EventFacts {
                    kind: EventKind::parse(kind).map_err(|_| Fault::BadRequest)?,
                    title: title.to_owned(),
                    area: Some(area).filter(|area| !area.is_empty()).map(AreaCode::from),
                    first,
                    last: first + TimeDelta::days(days - 1),
                    every_year: !moves,
                    note: note.to_owned(),
                };
                year::add(&scope, facts).await?;
            }
        }
        Ok(())
    }
}
