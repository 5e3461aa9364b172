//! Two years of the councils of Lyktköping: meetings, decisions, what came of them, and agreements.

use super::{
    analyses, broken,
    council_parties::{AGREEMENTS, AgreementText, MEMBERS, REVIEWED, shared_body},
    council_settle::{facts_of, settle, settle_direction},
    council_texts::{ASKED, AT_LAST, COUNCIL, GROUP, Settled, Told},
    wait_until,
};
use app::{
    accounts::{
        policy::{RunCouncil, System},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    council::{
        ItemKind, OPERATIVE, STEERING, agenda, agreements,
        bodies::{self, BodyFacts},
        decide, decisions, feed, meetings, members, planning, reminders,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{ActorCode, AgreementFollowUpId, AgreementId, BodyCode, CouncilItemId, CouncilMeetingId},
        lang::Lang,
    },
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
};
use chrono::{Datelike, NaiveDate, TimeDelta};
use std::{collections::BTreeMap, sync::Arc};

/// What is forgotten is remembered after so long; the newest still waits.
const LATE: TimeDelta = TimeDelta::days(75);

/// What is done at a moment.
#[derive(Debug)]
enum Act {
    /// Next year's meetings are taken over.
    Plan(BodyCode, i32),
    /// A meeting is held and its decisions written.
    Meet(CouncilMeetingId),
    /// Its minutes are justerade.
    Adjust(CouncilMeetingId),
    /// What came of a decision is noted.
    FollowUp(CouncilItemId, &'static str),
    /// An agreement is written and, perhaps, signed.
    Agree(&'static AgreementText),
    /// What came of an agreement is noted.
    Reviewed(AgreementId, AgreementFollowUpId),
    /// An agreement is followed by its next.
    Renew(AgreementId, &'static AgreementText),
}

/// The councils' part of the story, in order of time beside the reports.
pub struct Council<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: Arc<SignedInAs>,
    now: Timestamp,
    acts: BTreeMap<(Timestamp, usize), Act>,
    many: usize,
    /// How many items each body has had.
    told: BTreeMap<BodyCode, usize>,
}

impl<'a> Council<'a> {
    /// Sets up bodies and agreements at the beginning of the story, and plans what follows.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn begin(
        municipality: &'a Arc<Municipality>,
        coordinator: Arc<SignedInAs>,
        now: Timestamp,
    ) -> Result<Self, Fault> {
        let (acts, told) = (BTreeMap::new(), BTreeMap::new());
        let mut council = Self { municipality, coordinator, now, acts, many: 0, told };
        council.set_up().await.map_err(|refused| broken("playing the councils", "setting up", refused))?;
        Ok(council)
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// As [`Council::begin`].
    pub async fn up_to(&mut self, until: Timestamp) -> Result<(), Fault> {
        while let Some(entry) = self.acts.first_entry().filter(|entry| entry.key().0 < until) {
            let ((at, _), act) = entry.remove_entry();
            wait_until(self.municipality, at);
            let what = format!("{act:?}");
            self.act(act).await.map_err(|refused| broken("playing the councils", what, refused))?;
        }
        Ok(())
    }

    fn scope(&self) -> Result<Scope<RunCouncil>, Fault> {
        Scope::check(Arc::clone(self.municipality), Who::Staff(Arc::clone(&self.coordinator)), Lang::Sv)
    }

    /// Puts an act in its place; what would come after now is left out.
    fn later(&mut self, at: Timestamp, act: Act) {
        if at < self.now {
            self.many += 1;
            self.acts.insert((at, self.many), act);
        }
    }

    async fn set_up(&mut self) -> Result<(), Refused> {
        let scope = self.scope()?;
        let shared = bodies::add(&scope, shared_body()).await?;
        for (code, place) in [(STEERING, "Sessionssalen, rådhuset"), (OPERATIVE, "Trygghetsrummet, rådhuset")] {
            let code = BodyCode::from(code);
            let row = bodies::one(&scope, &code).await?.row;
            let facts = BodyFacts { place: place.to_owned(), ..facts_of(&row) };
            bodies::change(&scope, &code, row.version, facts).await?;
            feed::renew(&scope, &code, row.version + 1).await?;
        }
        for member in MEMBERS {
            let body = if member.body.is_empty() { shared.clone() } else { BodyCode::from(member.body) };
            let new = members::NewMember {
                title: member.title.to_owned(),
                actor: Some(member.actor).filter(|code| !code.is_empty()).map(ActorCode::from),
                organisation: member.organisation.to_owned(),
                chair: member.chair,
            };
            members::add(&scope, &body, new).await?;
        }
        for text in &AGREEMENTS {
            let written = start_of_day(local_date(self.now) + TimeDelta::days(text.from.min(5) - 12));
            self.later(written.max(scope.now()) + TimeDelta::hours(9), Act::Agree(text));
        }
        let today = local_date(scope.now());
        for body in [BodyCode::from(STEERING), BodyCode::from(OPERATIVE), shared] {
            self.plan(&body, today.year()).await?;
            for year in today.year()..=local_date(self.now).year() {
                let december = NaiveDate::from_ymd_opt(year, 12, 1).filter(|day| *day > today);
                let at = december.map(|day| start_of_day(day) + TimeDelta::hours(9));
                at.into_iter().for_each(|at| self.later(at, Act::Plan(body.clone(), year + 1)));
            }
        }
        Ok(())
    }

    async fn agree(&mut self, text: &'static AgreementText) -> Result<(), Refused> {
        let (scope, today) = (self.scope()?, local_date(self.now));
        let (first, last) = (today + TimeDelta::days(text.from), today + TimeDelta::days(text.to));
        let id = agreements::add(&scope, text.facts(first, last)).await?;
        if text.by.is_empty() {
            return Ok(());
        }
        agreements::sign(&scope, id, 1, local_date(scope.now()), text.by.to_owned()).await?;
        for days in text.follow_ups {
            agreements::add_follow_up(&scope, id, today + TimeDelta::days(*days)).await?;
        }
        for one in agreements::one(&scope.narrow()?, id).await?.follow_ups {
            let due = one.day.parse().unwrap_or(today);
            // The newest is still to be noted.
            if due + TimeDelta::days(30) < today {
                self.later(start_of_day(due) + TimeDelta::hours(13), Act::Reviewed(id, one.id));
            }
        }
        if text.renewed {
            self.later(start_of_day(last - TimeDelta::days(20)) + TimeDelta::hours(9), Act::Renew(id, text));
        }
        Ok(())
    }

    async fn renew(&self, id: AgreementId, text: &AgreementText) -> Result<(), Refused> {
        let scope = self.scope()?;
        let next = agreements::renew(&scope, id, 2).await?;
        agreements::sign(&scope, next, 1, local_date(scope.now()), text.by.to_owned()).await?;
        agreements::end(&scope, id, 3).await
    }

    async fn act(&mut self, act: Act) -> Result<(), Refused> {
        match act {
            Act::Plan(body, year) => self.plan(&body, year).await,
            Act::Meet(meeting) => self.meet(meeting).await,
            Act::Adjust(meeting) => self.adjust(meeting).await,
            Act::FollowUp(item, note) => decisions::followed_up(&self.scope()?, item, note).await,
            Act::Agree(text) => self.agree(text).await,
            Act::Renew(id, text) => self.renew(id, text).await,
            Act::Reviewed(id, day) => agreements::do_follow_up(&self.scope()?, id, day, REVIEWED).await,
        }
    }

    /// Takes over the proposal of a year, and knows from then on when its meetings are.
    async fn plan(&mut self, body: &BodyCode, year: i32) -> Result<(), Refused> {
        let scope = self.scope()?;
        let plan = planning::propose(&scope, body, Some(year)).await?;
        let days: Vec<NaiveDate> = plan.lines.iter().filter(|line| !line.taken).map(|line| line.day).collect();
        planning::adopt(&scope, body, year, &days).await?;
        for meeting in meetings::of_year(&scope.narrow()?, year, body.as_str()).await? {
            let day = meeting.row.day();
            if days.contains(&day) {
                self.later(start_of_day(day) + TimeDelta::hours(16), Act::Meet(meeting.row.id));
                let adjusted = start_of_day(day + TimeDelta::days(6)) + TimeDelta::hours(10);
                self.later(adjusted, Act::Adjust(meeting.row.id));
            }
        }
        Ok(())
    }

    async fn meet(&mut self, id: CouncilMeetingId) -> Result<(), Refused> {
        let scope = self.scope()?;
        let meeting = meetings::one(&scope, id).await?;
        let body = meeting.body.code.clone();
        let texts: &[Told] = if meeting.body.decides { &COUNCIL } else { &GROUP };
        let many = if meeting.body.decides { 3 } else { 1 };
        let nth = self.told.entry(body.clone()).or_default();
        let chosen: Vec<&Told> = (0..many).map(|more| &texts[(*nth + more) % texts.len()]).collect();
        *nth += many;
        let directions = self.take_up_directions(id, &body).await?;
        for text in &chosen {
            let own = agenda::OwnItem { title: text.title.to_owned(), note: text.note.to_owned() };
            agenda::add_own(&scope, id, own).await?;
        }
        let asked = analyses::taken_up(&scope, id, &body).await?;
        let present: Vec<String> = members::of(&scope, &body).await?.iter().map(members::Member::spoken).collect();
        let version = meetings::one(&scope, id).await?.row.version;
        meetings::hold(&scope, id, version, present.join("\n")).await?;
        let day = meeting.row.day();
        let items = agenda::of(&scope, &meetings::one(&scope, id).await?).await?;
        let (laid, own): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| directions.contains(&item.id));
        for item in laid {
            decide::decide(&scope, id, item.id, item.version, settle_direction(&item.title)).await?;
        }
        analyses::answered(&scope, id, &own, &asked).await?;
        let own = own.into_iter().filter(|one| !asked.contains(&one.id));
        for (text, item) in chosen.into_iter().zip(own) {
            decide::decide(&scope, id, item.id, item.version, settle(text, day)).await?;
            let by = start_of_day(day + TimeDelta::days(text.days)) + TimeDelta::hours(11);
            match text.settled {
                Settled::FollowedUp(note) => self.later(by, Act::FollowUp(item.id, note)),
                Settled::Forgotten => self.later(by + LATE, Act::FollowUp(item.id, AT_LAST)),
                Settled::Done => {}
            }
        }
        Ok(())
    }

    /// What the group laid before the body comes first.
    async fn take_up_directions(&self, id: CouncilMeetingId, body: &BodyCode) -> Result<Vec<CouncilItemId>, Refused> {
        let scope = self.scope()?;
        let waiting = agenda::waiting(&scope, body).await?;
        let laid: Vec<_> =
            waiting.iter().filter(|item| item.kind() == ItemKind::Direction).map(|item| item.id).collect();
        if !laid.is_empty() {
            agenda::take_up(&scope, id, &laid).await?;
        }
        Ok(laid)
    }

    async fn adjust(&self, id: CouncilMeetingId) -> Result<(), Refused> {
        let scope = self.scope()?;
        let version = meetings::one(&scope, id).await?.row.version;
        decide::adjust(&scope, id, version, "Ordförande\nKommunpolis".to_owned()).await
    }

    /// What waits when the story reaches today.
    ///
    /// # Errors
    /// As [`Council::begin`].
    pub async fn end(&mut self) -> Result<(), Fault> {
        self.up_to(self.now).await?;
        wait_until(self.municipality, self.now);
        reminders::remind(&Scope::<System>::system(Arc::clone(self.municipality))).await?;
        let scope = self.scope()?;
        for text in &ASKED {
            let own = agenda::OwnItem { title: text.title.to_owned(), note: text.note.to_owned() };
            let laid = agenda::lay_before(&scope, &BodyCode::from(STEERING), own).await;
            laid.map_err(|refused| broken("playing the councils", "laying before", refused))?;
        }
        Ok(())
    }
}
