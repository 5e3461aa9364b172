//! Two years of measures in Lyktköping: drafted, started, followed up and judged at their days, through the use cases.

use super::{
    broken,
    measure_list::{Said, Story, all},
    wait_until,
};
use app::{
    accounts::{
        policy::{Capability, FollowMeasures, Role},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        calendar::is_working_day,
        id::MeasureId,
        lang::Lang,
        period::{Period, TWO_WEEK_ANCHOR},
    },
    measures::{
        Facts, State, Verdict,
        model::Amount,
        service::{
            change, create,
            follow::{self, Judged},
            read,
        },
    },
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

/// Something that happens to a measure.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// It is written down, and started unless it stays a draft.
    Create,
    /// Its how-manieth verdict is given.
    Judge(usize),
    /// Somebody looks whether a follow-up is due, and says that it goes on.
    KeepUp,
}

/// Days on which the office keeps up, so many ago.
const ROUNDS: [i64; 4] = [75, 45, 20, 4];
/// Where nobody keeps up, the last rounds were left out.
const LATELY: i64 = 30;
/// What is written then.
const AS_PLANNED: [&str; 3] = [
    "Går som planerat. Vi ser på den igen vid nästa uppföljning.",
    "Arbetet pågår enligt planen, inget talar för att ändra nu.",
    "Inga nya tecken på problem. Fortsätter som nu.",
];

/// What is still to happen, in order of time.
pub struct Measures {
    waiting: VecDeque<(Timestamp, usize, Deed)>,
    stories: Vec<&'static Story>,
    ids: Vec<Option<MeasureId>>,
    drafts: HashMap<&'static str, MeasureId>,
    today: NaiveDate,
}

impl Measures {
    /// Everything up to `now`.
    pub fn new(now: Timestamp) -> Self {
        let (today, stories) = (local_date(now), all());
        let mut waiting = Vec::new();
        for (n, story) in stories.iter().enumerate() {
            waiting.push((moment(today, story.began, n), n, Deed::Create));
            let verdicts = story.said.iter().enumerate();
            waiting.extend(verdicts.map(|(nth, said)| (moment(today, said.ago, n), n, Deed::Judge(nth))));
            let rounds =
                ROUNDS.into_iter().filter(|ago| story.runs && *ago < story.began && !(story.late && *ago < LATELY));
            waiting.extend(rounds.map(|ago| (moment(today, ago, n + 20), n, Deed::KeepUp)));
        }
        waiting.retain(|(at, ..)| *at <= now);
        waiting.sort_by_key(|(at, n, _)| (*at, *n));
        let ids = vec![None; stories.len()];
        Self { waiting: waiting.into(), stories, ids, drafts: HashMap::new(), today }
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
        while let Some((when, n, deed)) = self.waiting.front().copied().filter(|(when, ..)| *when <= at) {
            self.waiting.pop_front();
            wait_until(municipality, when);
            let done = match deed {
                Deed::Create => self.create(municipality, staff, n).await,
                Deed::Judge(nth) => self.judge(municipality, staff, n, nth).await,
                Deed::KeepUp => self.keep_up(municipality, staff, n).await,
            };
            let title = self.stories[n].title;
            done.map_err(|refused| broken("playing the measures", format_args!("{title}: {deed:?}"), refused))?;
        }
        Ok(())
    }

    /// A measure of the story, once it was written down.
    pub fn id_of(&self, title: &str) -> Option<MeasureId> {
        let at = self.stories.iter().position(|story| story.title == title)?;
        self.ids[at]
    }

    async fn create(
        &mut self,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
        n: usize,
    ) -> Result<(), Refused> {
        let story = self.stories[n];
        let scope = office(municipality, staff, "trygghet")?;
        let facts = facts(&scope, story, self.today);
        self.ids[n] = Some(match self.drafts.remove(story.instead_of) {
            Some(draft) => {
                change::start(&scope, draft, 1, facts).await?;
                draft
            }
            None => create::create(&scope, facts, story.runs).await?,
        });
        Ok(())
    }

    async fn judge(
        &mut self,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
        n: usize,
        nth: usize,
    ) -> Result<(), Refused> {
        let story = self.stories[n];
        let Said { verdict, reason, value, until, .. } = &story.said[nth];
        let judged = Judged {
            verdict: *verdict,
            reason: (*reason).to_owned(),
            value: Amount::parse(value),
            ends: until.map(|ahead| self.today + TimeDelta::days(ahead)),
        };
        let (id, scope) = (self.ids[n].ok_or(Fault::NotFound)?, speaker(municipality, staff, story)?);
        let version = read::whole(&scope.narrow()?, id).await?.measure.version;
        if let Some(draft) = follow::follow_up(&scope, id, version, judged).await? {
            self.drafts.insert(story.title, draft);
        }
        Ok(())
    }

    async fn keep_up(
        &self,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
        n: usize,
    ) -> Result<(), Refused> {
        let (id, scope) = (self.ids[n].ok_or(Fault::NotFound)?, speaker(municipality, staff, self.stories[n])?);
        let whole = read::whole(&scope.narrow()?, id).await?;
        let mut waiting = whole.follow_ups.iter().filter(|one| one.done_at.is_none());
        let due = waiting.next().is_some_and(|one| one.due <= whole.today);
        if !due || whole.measure.state != State::Running || !waiting.any(|one| one.due > whole.today) {
            return Ok(());
        }
        let said = whole.follow_ups.len() + n;
        let reason = AS_PLANNED[said % AS_PLANNED.len()].to_owned();
        let judged = Judged { verdict: Verdict::Continue, reason, value: None, ends: None };
        follow::follow_up(&scope, id, whole.measure.version, judged).await.map(|_| ())
    }
}

/// The one who speaks for whoever answers for a measure; the coordinator where nobody there has an account.
fn speaker(
    municipality: &Arc<Municipality>,
    staff: &[Arc<SignedInAs>],
    story: &Story,
) -> Result<Scope<FollowMeasures>, Fault> {
    let by = if staff.iter().any(|one| follows(one, story.actor)) { story.actor } else { "trygghet" };
    office(municipality, staff, by)
}

/// A working day so many days ago, at an hour of the office.
fn moment(today: NaiveDate, ago: i64, n: usize) -> Timestamp {
    let day = (today - TimeDelta::days(ago)).iter_days().find(|day| is_working_day(*day)).unwrap_or(today);
    start_of_day(day) + TimeDelta::minutes(9 * 60 + 7 * i64::try_from(n).unwrap_or_default())
}

fn facts<C: Capability>(scope: &Scope<C>, story: &Story, today: NaiveDate) -> Facts {
    let starts = today - TimeDelta::days(story.began);
    let text = |text: &str| text.to_owned();
    let whole = Facts {
        title: text(story.title),
        problem: text(story.problem),
        cause: text(story.cause),
        category: Some(story.category.into()),
        area: Some(story.area.into()),
        place: text(story.place),
        kind: Some(story.kind),
        level: Some(story.level),
        evidence: Some(story.evidence),
        actor: Some(story.actor.into()),
        role: text(story.role),
        starts: Some(starts),
        ends: Some(starts + TimeDelta::days(story.length)),
        indicator: text(story.indicator),
        before: Amount::parse(story.before),
        unit: text(story.unit),
        how: text(story.how),
        period: Some(Period::containing(scope.profile().situation.cadence, starts, TWO_WEEK_ANCHOR).key()),
        may_be_public: !story.public.is_empty(),
        public_text: text(story.public),
    };
    if story.runs {
        return whole;
    }
    // A decision of a meeting, not written to its end.
    Facts { cause: String::new(), level: None, evidence: None, before: None, how: String::new(), starts: None, ..whole }
}

fn follows(one: &SignedInAs, actor: &str) -> bool {
    let may = [Role::Coordinator, Role::Handler, Role::Participant, Role::Police];
    one.actor.as_ref().is_some_and(|own| own.as_str() == actor) && one.roles.iter().any(|role| may.contains(role))
}

/// The one who speaks for an actor.
pub(super) fn office<C: Capability>(
    municipality: &Arc<Municipality>,
    staff: &[Arc<SignedInAs>],
    actor: &str,
) -> Result<Scope<C>, Fault> {
    let who = staff.iter().find(|one| follows(one, actor)).cloned().ok_or(Fault::NotFound)?;
    Scope::check(Arc::clone(municipality), Who::Staff(who), Lang::Sv)
}
