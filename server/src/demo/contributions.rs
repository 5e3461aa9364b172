//! Two years of contributions in Lyktköping: what each actor of the group gave to each period, through the use cases.

use super::{
    broken,
    contribution_texts::{Voice, voices},
    dice::Dice,
    wait_until,
};
use app::{
    accounts::{
        policy::{Contribute, Role},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    contributions::{
        import::{Kind, Line, Table},
        model::State,
        service::{
            To,
            give::{self, NewEvent, Written},
            imports, own,
        },
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode},
        lang::Lang,
        period::Period,
        timeband::{DayType, TimeBand},
    },
    observations::{Observed, period_of},
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
};
use chrono::{Datelike, NaiveDate, TimeDelta};
use std::{collections::VecDeque, sync::Arc};

/// The story of contributions is as long as two years are.
const DAYS: i64 = 735;
/// What the police count, and how many a month at most in the centre.
const CRIMES: [(&str, i64); 5] =
    [("Skadegörelse", 9), ("Stöld", 12), ("Våld utomhus", 4), ("Narkotikabrott", 6), ("Inbrott i bostad", 3)];
const CRIME_AREAS: [&str; 3] = ["Centrum", "Stationsområdet", "Kvarnbacken"];

/// What is still to happen, in order of time.
pub struct Contributions {
    waiting: VecDeque<(Timestamp, Deed)>,
    voices: Vec<Voice>,
    dice: Dice,
    now: Timestamp,
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    /// An actor gives to the period of that day.
    Give(usize),
    /// The police give the figures of the month before.
    Count(NaiveDate),
}

impl Contributions {
    /// Everything up to `now`.
    pub fn new(municipality: &Municipality, now: Timestamp) -> Self {
        let (profile, voices, today) = (municipality.profile(), voices(), local_date(now));
        let mut waiting = Vec::new();
        let mut period = period_of(&profile, today - TimeDelta::days(DAYS));
        while period.first() <= today {
            for (n, voice) in voices.iter().enumerate() {
                if let Some(day) = voice.day(&period, today) {
                    let minutes = 9 * 60 + i64::try_from(n).unwrap_or(0) * 17;
                    waiting.push((start_of_day(day) + TimeDelta::minutes(minutes), Deed::Give(n)));
                }
            }
            period = period.next();
        }
        let months = (0..24).filter_map(|back| today.with_day(1)?.checked_sub_months(chrono::Months::new(back)));
        waiting.extend(months.map(|first| {
            let counted = first.pred_opt().unwrap_or(first);
            (start_of_day(first) + TimeDelta::hours(9), Deed::Count(counted))
        }));
        waiting.retain(|(at, _)| *at <= now);
        waiting.sort_by_key(|(at, _)| *at);
        Self { waiting: waiting.into(), voices, dice: Dice::new(24), now }
    }

    /// Plays what happened before a moment. The municipality's clock must be a fixed one, and not beyond it yet.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(
        &mut self,
        at: Timestamp,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
    ) -> Result<(), Fault> {
        while let Some((when, deed)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            wait_until(municipality, when);
            let done = match deed {
                Deed::Give(n) => self.give(municipality, staff, n).await,
                Deed::Count(month) => self.count(municipality, staff, month).await,
            };
            done.map_err(|refused| broken("playing the contributions", format_args!("{deed:?}"), refused))?;
        }
        Ok(())
    }

    async fn give(
        &mut self,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
        n: usize,
    ) -> Result<(), Refused> {
        let (code, rings) = (ActorCode::from(self.voices[n].actor), self.voices[n].rings_in);
        let scope = as_of(municipality, staff, &code, rings)?;
        let own = own::own(&scope, code.as_str()).await?;
        let period = own.period.key();
        let to = To { actor: &code, period: &period };
        // The newest is not finished by everybody yet.
        let drafts = self.voices[n].drafts && own.period.contains(local_date(self.now));
        if !drafts && self.dice.below(100) < self.voices[n].quiet {
            return give::nothing(&scope, to).await;
        }
        for _ in 0..=self.dice.below(self.voices[n].events) {
            let event = self.event(n);
            give::add_event(&scope, to, scope.new_id(), event).await?;
        }
        let own = own::own(&scope, code.as_str()).await?;
        let month = local_date(scope.now()).month();
        let mut figures = Vec::new();
        for asked in &own.figures {
            figures.push((asked.series.clone(), Some(self.figure(&asked.series, month))));
        }
        let words = self.voices[n].picture(month, &mut self.dice);
        let written = Written { words, figures };
        let given = give::write(&scope, to, own.version, written, !drafts).await?;
        debug_assert!(drafts || given == State::Sent);
        Ok(())
    }

    fn event(&mut self, n: usize) -> NewEvent {
        let line = *self.dice.one(self.voices[n].lines);
        let bands = [TimeBand::Evening, TimeBand::Night, TimeBand::Afternoon, TimeBand::Evening];
        let days = [DayType::FridaySaturday, DayType::Weekday, DayType::SundayHoliday, DayType::Weekday];
        NewEvent {
            number: 1 + self.dice.below(10).saturating_sub(7).max(0),
            what: Observed {
                category: CategoryCode::from(line.0),
                area: Some(AreaCode::from(line.1)),
                place_type: None,
                time_band: Some(*self.dice.one(&bands)),
                day_type: Some(*self.dice.one(&days)),
                words: line.2.to_owned(),
            },
        }
    }

    /// More in summer and at the end of the year, and a little different each time.
    fn figure(&mut self, series: &str, month: u32) -> i64 {
        let (usual, spread) = match series.split('-').next().unwrap_or_default() {
            "larm" => (14, 9),
            "felanmalningar" => (22, 12),
            "storningar" => (8, 6),
            "elevfranvaro" => (6, 4),
            "besok" => (180, 70),
            _ => (10, 6),
        };
        let season = if matches!(month, 6..=8 | 12) { spread / 2 } else { 0 };
        usual + season + self.dice.below(spread)
    }

    async fn count(
        &mut self,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
        month: NaiveDate,
    ) -> Result<(), Refused> {
        let code = ActorCode::from("polisen");
        let scope = as_of(municipality, staff, &code, false)?;
        let mut lines = Vec::new();
        for (crime, most) in CRIMES {
            for (at, area) in CRIME_AREAS.iter().enumerate() {
                let most = (most / (i64::try_from(at).unwrap_or(0) + 1)).max(1);
                let number = self.dice.below(most + 1).to_string();
                let cells = vec![month.format("%Y-%m").to_string(), crime.to_owned(), (*area).to_owned(), number];
                lines.push(Line { number: lines.len() + 2, cells });
            }
        }
        let heading = ["Månad", "Brottstyp", "Område", "Antal"].map(str::to_owned).to_vec();
        let id = imports::keep(&scope, &code, Kind::Crimes, &Table { heading, lines }).await?;
        let kept = imports::kept(&scope, code.as_str(), id).await?;
        imports::take_in(&scope, &kept, &kept.mapping).await?;
        Ok(())
    }
}

/// Somebody of the actor. Not each of them has an account in the demonstration: then the participant's is lent to it. Where
/// they ring in, it is the coordinator.
fn as_of(
    municipality: &Arc<Municipality>,
    staff: &[Arc<SignedInAs>],
    actor: &ActorCode,
    rings: bool,
) -> Result<Scope<Contribute>, Fault> {
    let gives = |one: &&Arc<SignedInAs>| {
        one.roles.iter().any(|role| matches!(role, Role::Coordinator | Role::Participant | Role::Police))
    };
    let with = |role: Role| staff.iter().find(|one| one.roles.contains(&role)).ok_or(Fault::NotFound);
    let own = staff.iter().filter(gives).find(|one| one.actor.as_ref() == Some(actor));
    let who = match own {
        Some(own) => Arc::clone(own),
        None if rings => Arc::clone(with(Role::Coordinator)?),
        None => Arc::new(SignedInAs { actor: Some(actor.clone()), ..SignedInAs::clone(with(Role::Participant)?) }),
    };
    Scope::check(Arc::clone(municipality), Who::Staff(who), Lang::Sv)
}

impl Voice {
    /// The day on which the actor gives to a period; none when it has not yet.
    fn day(&self, period: &Period, today: NaiveDate) -> Option<NaiveDate> {
        if period.contains(today) && self.waits {
            return None;
        }
        let usual = period.last() - TimeDelta::days(self.before_the_end);
        // What belongs to the newest period was given in its first days: there is something to look at on any day.
        let early = period.first().max(today.min(usual) - TimeDelta::days(1));
        Some(if period.contains(today) { early.min(today) } else { usual })
    }
}
