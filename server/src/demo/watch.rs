//! Grannsamverkan in Lyktköping: some areas, those who represent them and what they tell each month, and somebody who wants
//! to begin. All of it is invented.

use super::{
    broken, wait_until,
    watch_texts::{AREAS, REPS, dark, facts, scooters},
};
use app::{
    accounts::{
        RepAs, Stand,
        policy::{KeepWatch, Public, Represent},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    fault::Fault,
    forms::Refused,
    kernel::{id::WatchId, lang::Lang, pii_types::Pii, timeband::TimeBand},
    observations::Observed,
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
    watch::{
        model::round::{SignsSeen, Told as Round},
        service::{
            interest::{self, Told},
            register,
            rep::{self, Person},
            round,
            sort::{self, TakeIn},
        },
    },
};
use chrono::{Datelike, Months, TimeDelta};
use std::{collections::VecDeque, sync::Arc};

/// What happens.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// The first area comes into the register, with those who represent it.
    Begin,
    /// One of them has nothing to tell.
    Quiet(usize),
    /// It is dark on two streets.
    Dark,
    /// The office takes that into the lägesbild.
    TakeIn,
    /// The signs are worn, and a meeting is wished for.
    Worn,
    /// The office has read it.
    Read,
}

/// Each with how many months ago, on which day and at which hour.
const STORY: [(Deed, u32, u32, i64); 8] = [
    (Deed::Begin, 3, 2, 9),
    (Deed::Quiet(0), 3, 4, 18),
    (Deed::Dark, 2, 3, 19),
    (Deed::Quiet(1), 2, 5, 18),
    (Deed::TakeIn, 2, 6, 9),
    (Deed::Worn, 1, 2, 20),
    (Deed::Quiet(1), 1, 3, 18),
    (Deed::Read, 1, 4, 10),
];

/// The neighbourhood watch as it is played.
pub struct Watch<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: Arc<SignedInAs>,
    waiting: VecDeque<(Timestamp, Deed)>,
    /// Those who represent the first area.
    stands: Vec<Stand>,
    now: Timestamp,
}

impl<'a> Watch<'a> {
    /// Before anything has happened.
    pub fn new(municipality: &'a Arc<Municipality>, coordinator: Arc<SignedInAs>, now: Timestamp) -> Self {
        let at = |months: u32, day: u32, hour: i64| {
            let month = local_date(now).checked_sub_months(Months::new(months));
            let day = month.and_then(|month| month.with_day(day)).unwrap_or(local_date(now));
            start_of_day(day) + TimeDelta::hours(hour)
        };
        let waiting = STORY.iter().map(|(deed, months, day, hour)| (at(*months, *day, *hour), *deed)).collect();
        Self { municipality, coordinator, waiting, stands: Vec::new(), now }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(&mut self, at: Timestamp) -> Result<(), Fault> {
        while let Some((when, deed)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            wait_until(self.municipality, when);
            played(self.act(deed).await, &format!("{deed:?}"))?;
        }
        Ok(())
    }

    async fn act(&mut self, deed: Deed) -> Result<(), Refused> {
        match deed {
            Deed::Begin => {
                let watch = self.added(0).await?;
                self.stands = self.represented(0, watch).await?;
                Ok(())
            }
            Deed::Quiet(at) => self.tell(at, &Round::default()).await,
            Deed::Dark => self.tell(0, &dark()).await,
            Deed::TakeIn => self.take_in().await,
            Deed::Worn => {
                let told = Round { signs: Some(SignsSeen::Worn), meeting: true, ..Round::default() };
                self.tell(0, &told).await
            }
            Deed::Read => {
                let keep = self.keep()?;
                let waiting = sort::all(&keep).await?.0;
                let line = waiting.first().ok_or(Fault::NotFound)?;
                sort::read(&keep, line.round.id, line.round.version, "Tack! Vi tar upp det på nästa årsmöte.").await
            }
        }
    }

    fn keep(&self) -> Result<Scope<KeepWatch>, Fault> {
        Scope::check(Arc::clone(self.municipality), Who::Staff(Arc::clone(&self.coordinator)), Lang::Sv)
    }

    /// An area of the register.
    async fn added(&self, at: usize) -> Result<WatchId, Refused> {
        let (state, facts) = facts(AREAS[at], self.now);
        register::add(&self.keep()?, state, facts).await
    }

    /// Those who represent it.
    async fn represented(&self, at: usize, watch: WatchId) -> Result<Vec<Stand>, Fault> {
        let (keep, mut stands) = (self.keep()?, Vec::new());
        for (_, name, phone, email, main) in REPS.into_iter().filter(|rep| rep.0 == at) {
            let [name, phone, email] = [name, phone, email].map(|text| Pii::new(text.to_owned()));
            let rep = rep::add(&keep, watch, main, &Person { name, phone, email }).await?;
            stands.push(Stand { rep, watch });
        }
        Ok(stands)
    }

    /// One of them tells the round of the month.
    async fn tell(&self, at: usize, told: &Round) -> Result<(), Refused> {
        let stand = *self.stands.get(at).ok_or(Fault::NotFound)?;
        let who = Who::Rep(Arc::new(RepAs { session: Vec::new(), stands: vec![stand] }));
        let scope: Scope<Represent> = Scope::check(Arc::clone(self.municipality), who, Lang::Sv)?;
        let fields: Vec<_> = told.places.iter().map(|_| "unsafe_1").collect();
        round::tell(&scope, stand.watch, None, told, &fields).await
    }

    async fn take_in(&self) -> Result<(), Refused> {
        let keep = self.keep()?;
        let waiting = sort::all(&keep).await?.0;
        let line = waiting.first().ok_or(Fault::NotFound)?;
        let what = Observed {
            category: "5.1".into(),
            area: line.watch.facts.area.clone(),
            place_type: None,
            time_band: Some(TimeBand::Evening),
            day_type: None,
            words: "Mörkt på gångvägen längs Björkvägen".to_owned(),
        };
        let answer = "Tack! Belysningen är anmäld, och det är med i lägesbilden.".to_owned();
        sort::take_in(&keep, line.round.id, line.round.version, TakeIn { what, approved: true, answer }).await
    }

    /// Ends the story today: the other areas, one round that waits, and somebody who wants to begin.
    ///
    /// # Errors
    /// As [`Self::until`].
    pub async fn end(mut self) -> Result<(), Fault> {
        for (at, area) in AREAS.iter().enumerate().skip(1) {
            let watch = played(self.added(at).await, area.0)?;
            let stands = self.represented(at, watch).await?;
            if at == 1 {
                self.stands = stands;
                played(self.tell(0, &scooters()).await, "the round that waits")?;
            }
        }
        self.interest().await
    }

    async fn interest(&self) -> Result<(), Fault> {
        let resident: Scope<Public> = Scope::check(Arc::clone(self.municipality), Who::Anybody, Lang::Sv)?;
        let told = Told {
            street: Pii::new("Kvarngatan".to_owned()),
            name: Pii::new("Lisbeth".to_owned()),
            contact: Pii::new("070-174 06 26".to_owned()),
            words: Pii::new("Vi är några i huset som vill börja. Kan någon komma och berätta?".to_owned()),
        };
        interest::tell(&resident, &told).await
    }
}

fn played<T>(done: Result<T, Refused>, what: &str) -> Result<T, Fault> {
    done.map_err(|refused| broken("playing the neighbourhood watch", what, refused))
}
