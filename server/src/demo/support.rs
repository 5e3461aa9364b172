//! Victim support in Lyktköping: three organisations with their keys, two years of contacts that are closed and counted, and a
//! few that stand at different places today. Codes are thrown away as soon as they are made; nobody comes back with them.

use super::{
    people::{self, JOUR, KVINNOJOUR, OFFICER, REFERRER, TRUSTEES},
    support_keys::{locked, parted},
    support_texts::{self as texts, ANSWER, HELLO, organisation, record, statistics},
};
use app::{
    accounts::{
        policy::{AnswerContacts, Capability, HoldSupportKey, Public, ReferVictims, RunSupport},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    fault::Fault,
    kernel::{
        id::{StaffId, SupportContactId, SupportOrganisationId},
        lang::Lang,
        pii_types::{Pii, Secret},
        receipt::ReceiptCode,
    },
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
    support::{
        jobs,
        model::{Attempt, ConsentHow, Outcome, Source, Words},
        seal::{self, Case},
        service::{
            ask::{self, Ask, Referred},
            desk, directory, keys, own, recovery,
        },
        view::{Answer, SetUp},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{Datelike, Months, TimeDelta};
use std::{collections::VecDeque, sync::Arc};

/// Who answers in each organisation.
const OFFICERS: [&str; texts::MANY] = [JOUR, KVINNOJOUR, OFFICER];
/// So many months ago it began.
const MONTHS: u32 = 24;
/// On these days of each month somebody asks.
const DAYS: [u32; 3] = [4, 13, 22];

/// So many days ago the directory was read through.
const CHECKED: i64 = 12;

/// What happens.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// The directory, members, keys and recovery keys.
    Begin,
    /// Somebody asks, is reached, and it is closed and counted.
    Helped(usize),
    /// Somebody is reached and writes.
    Talk,
    /// Somebody wants help to choose, and nobody has time in time.
    Overdue,
    /// Somebody is asked whether it may go to the kvinnojour.
    Moving,
    /// Somebody takes it back.
    TakenBack,
    /// Somebody asked yesterday.
    Fresh,
}

/// Those that stand open today, each so many hours ago.
const TODAY: [(Deed, i64); 5] =
    [(Deed::Talk, 144), (Deed::Overdue, 120), (Deed::Moving, 96), (Deed::TakenBack, 72), (Deed::Fresh, 20)];

/// Victim support as it is played.
pub struct Support<'a> {
    municipality: &'a Arc<Municipality>,
    waiting: VecDeque<(Timestamp, Deed)>,
    organisations: Vec<SupportOrganisationId>,
    /// When somebody last read through the directory.
    checked: Timestamp,
}

impl<'a> Support<'a> {
    /// Before anything has happened.
    pub fn new(municipality: &'a Arc<Municipality>, now: Timestamp) -> Self {
        let at = |months: u32, day: u32| {
            let month = local_date(now).checked_sub_months(Months::new(months));
            let day = month.and_then(|month| month.with_day(day)).unwrap_or(local_date(now));
            start_of_day(day) + TimeDelta::hours(9)
        };
        let months = (1..MONTHS).rev().flat_map(|month| DAYS.map(|day| at(month, day)));
        let helped = months.enumerate().map(|(nth, at)| (at, Deed::Helped(nth)));
        let today = TODAY.map(|(deed, hours)| (now - TimeDelta::hours(hours), deed));
        let waiting = [(at(MONTHS, 2), Deed::Begin)].into_iter().chain(helped).chain(today).collect();
        Self { municipality, waiting, organisations: Vec::new(), checked: now - TimeDelta::days(CHECKED) }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(&mut self, at: Timestamp, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        while let Some((when, deed)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            let clock = self.municipality.clock();
            clock.advance((when - clock.now()).max(TimeDelta::zero()));
            self.act(deed, staff).await?;
        }
        Ok(())
    }

    async fn act(&mut self, deed: Deed, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        match deed {
            Deed::Begin => self.begin(staff).await,
            Deed::Helped(nth) => self.help(nth, staff).await,
            Deed::Talk => self.talk(staff).await,
            Deed::Overdue => self.ask(None, 1).await.map(|_| ()),
            Deed::Moving => self.move_on(staff).await,
            Deed::TakenBack => {
                let code = self.ask(Some(texts::KVINNOJOUR), 3).await?;
                own::withdraw_plain(&self.person(), &code).await
            }
            Deed::Fresh => self.ask(Some(texts::JOUR), 8).await.map(|_| ()),
        }
    }

    fn person(&self) -> Scope<Public> {
        Scope::anybody(Arc::clone(self.municipality), Lang::Sv)
    }

    /// Somebody signed in, by address.
    fn office<C: Capability>(&self, staff: &[Arc<SignedInAs>], email: &str) -> Result<Scope<C>, Fault> {
        let at = people::ALL.iter().position(|person| person.email == email).ok_or(Fault::NotFound)?;
        let who = staff.get(at).cloned().ok_or(Fault::NotFound)?;
        Scope::check(Arc::clone(self.municipality), Who::Staff(who), Lang::Sv)
    }

    fn id(&self, staff: &[Arc<SignedInAs>], email: &str) -> Result<StaffId, Fault> {
        self.office::<HoldSupportKey>(staff, email)?.staff_id().ok_or(Fault::NotFound)
    }

    async fn begin(&mut self, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        let run: Scope<RunSupport> = self.office(staff, OFFICER)?;
        for (at, email) in OFFICERS.into_iter().enumerate() {
            let id = run.new_id();
            directory::add(&run, &organisation(at, id, self.checked)).await?;
            directory::add_member(&run, id, self.id(staff, email)?).await?;
            self.organisations.push(id);
        }
        for email in TRUSTEES {
            self.key(staff, email).await?;
        }
        for (at, email) in OFFICERS.into_iter().enumerate() {
            let key = self.key(staff, email).await?;
            self.guard(staff, email, self.organisations[at], &key).await?;
        }
        Ok(())
    }

    /// Makes the key of somebody.
    async fn key(&self, staff: &[Arc<SignedInAs>], email: &str) -> Result<Case, Fault> {
        let (hold, key): (Scope<HoldSupportKey>, _) = (self.office(staff, email)?, Case::make());
        keys::make(&hold, &locked(&key, self.municipality.chance())).await?;
        Ok(key)
    }

    /// Sets up the recovery of an organisation, as an officer's browser does.
    async fn guard(
        &self,
        staff: &[Arc<SignedInAs>],
        email: &str,
        organisation: SupportOrganisationId,
        key: &Case,
    ) -> Result<(), Fault> {
        let (hold, answer): (Scope<HoldSupportKey>, Scope<AnswerContacts>) =
            (self.office(staff, email)?, self.office(staff, email)?);
        let proof = keys::proof(&hold).await?.ok_or(Fault::NotFound)?;
        let opened = key.open_text(&proof.sealed).map_err(broken)?;
        let proved = Answer { token: proof.token, text: Secret::new(seal::digest(&opened)) };
        let recovery = Case::make();
        let keepers = [self.id(staff, TRUSTEES[0])?, self.id(staff, TRUSTEES[1])?];
        let trustees = recovery::trustees(&answer).await?.into_iter().filter(|one| keepers.contains(&one.who.id));
        let parts = parted(recovery.identity().as_bytes(), 2, self.municipality.chance());
        let shares = trustees.zip(parts).map(|(trustee, part)| {
            let share = Case::seal_text(&trustee.key.recipient, &STANDARD.encode(part));
            share.map(|share| (trustee.who.id, share)).map_err(broken)
        });
        let shares = shares.collect::<Result<Vec<_>, Fault>>()?;
        let set_up = SetUp { organisation, recipient: recovery.recipient(), shares, wraps: Vec::new() };
        recovery::set_up(&answer, &set_up, &proved).await
    }

    /// Somebody asks an organisation, or for help to choose.
    async fn ask(&self, whom: Option<usize>, nth: usize) -> Result<ReceiptCode, Fault> {
        let organisation = whom.map(|at| self.organisations[at]);
        ask::ask_plain(&self.person(), Ask { organisation, record: record(nth) }).await
    }

    /// The newest contact that waits in an organisation, taken by who answers there.
    async fn taken(
        &self,
        staff: &[Arc<SignedInAs>],
        at: usize,
    ) -> Result<(Scope<AnswerContacts>, SupportContactId), Fault> {
        let scope: Scope<AnswerContacts> = self.office(staff, OFFICERS[at])?;
        let id = desk::list(&scope).await?.waiting.last().map(|row| row.id).ok_or(Fault::NotFound)?;
        desk::take(&scope, id).await?;
        Ok((scope, id))
    }

    async fn help(&self, nth: usize, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        let at = [texts::JOUR, texts::MUNICIPAL, texts::JOUR, texts::KVINNOJOUR, texts::JOUR][nth % 5];
        if nth % 5 == 4 {
            let ask = Ask { organisation: Some(self.organisations[at]), record: record(nth) };
            let from = Referred { source: Source::SocialServices, how: ConsentHow::Oral };
            ask::refer_plain(&self.office::<ReferVictims>(staff, REFERRER)?, ask, from).await?;
        } else {
            self.ask(Some(at), nth).await?;
        }
        let (scope, id) = self.taken(staff, at).await?;
        let counted = statistics(nth);
        let missed = counted.outcome == Outcome::Unreached;
        desk::attempt(&scope, id, if missed { Attempt::NoAnswer } else { Attempt::Reached }).await?;
        let version = desk::one(&scope, id).await?.version;
        desk::close(&scope, id, version, counted).await?;
        // What was closed some time ago goes, as the worker sees to it.
        jobs::chores(&Scope::system(Arc::clone(self.municipality))).await
    }

    async fn talk(&self, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        let code = self.ask(Some(texts::JOUR), 5).await?;
        let (scope, id) = self.taken(staff, texts::JOUR).await?;
        desk::attempt(&scope, id, Attempt::Reached).await?;
        let recipient = desk::one(&scope, id).await?.recipient;
        let hello = Case::seal_message(&recipient, &Words(Pii::new(HELLO.to_owned()))).map_err(broken)?;
        desk::say(&scope, id, &hello).await?;
        own::say_plain(&self.person(), &code, &Words(Pii::new(ANSWER.to_owned()))).await
    }

    async fn move_on(&self, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        self.ask(Some(texts::MUNICIPAL), 9).await?;
        let (scope, id) = self.taken(staff, texts::MUNICIPAL).await?;
        desk::attempt(&scope, id, Attempt::Reached).await?;
        desk::ask_handover(&scope, id, self.organisations[texts::KVINNOJOUR], ConsentHow::Code).await
    }
}

fn broken(error: seal::Misshapen) -> Fault {
    Fault::broken("playing victim support", &error)
}
