//! Two years of medborgarlöften in Lyktköping: written, published, followed up and written again, also when they failed.

use super::{
    broken,
    dialogue_texts::WAY_HOME,
    pledge_list::{ALL, ActivityText, CHAIR, CONTACT, POLICE, PledgeText, VersionText},
    voices, wait_until,
};
use app::{
    accounts::{
        policy::{Capability, DraftPledges, PublishPledges, ReadPledges, Role},
        scope::{Scope, Who as Person},
        session::SignedInAs,
    },
    dialogue::cited,
    fault::Fault,
    forms::Refused,
    kernel::{amount::Amount, id::AreaCode, id::PledgeId, lang::Lang},
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
    pledges::{
        model::{Activity, Content, Figure, Ground, GroundKind, Signature, TargetKind},
        service::{draft, publish, read},
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

/// What happens with the pledges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    /// A pledge gets a version.
    Version(usize, usize),
    /// A resident says something.
    Voice(usize),
    /// The office reads it.
    Hearing(usize),
    /// Somebody begins to follow by e-mail.
    Follow(usize),
}

/// The pledges' part of the story, beside reports, councils and priorities.
pub struct Pledges<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: Arc<SignedInAs>,
    waiting: VecDeque<(Timestamp, Deed)>,
    made: HashMap<usize, PledgeId>,
    now: Timestamp,
}

impl<'a> Pledges<'a> {
    /// Everything from the beginning of the story to `now`.
    pub fn new(municipality: &'a Arc<Municipality>, coordinator: Arc<SignedInAs>, now: Timestamp) -> Self {
        let mut waiting = Vec::new();
        for (pledge, text) in ALL.iter().enumerate() {
            for (version, told) in text.versions.iter().enumerate() {
                let day = local_date(now - TimeDelta::days(told.ago));
                waiting.push((start_of_day(day) + TimeDelta::hours(9), Deed::Version(pledge, version)));
            }
        }
        let at = |ago: i64, hour: i64| start_of_day(local_date(now - TimeDelta::days(ago))) + TimeDelta::hours(hour);
        for (nth, voice) in voices::VOICES.iter().enumerate() {
            waiting.push((at(voice.ago, 18), Deed::Voice(nth)));
            if let Some(ago) = voice.read_ago {
                waiting.push((at(ago, 10), Deed::Hearing(nth)));
            }
        }
        let followers = 0..voices::FOLLOWERS.len();
        waiting.extend(followers.map(|nth| (at(voices::FOLLOWED_AGO, 19), Deed::Follow(nth))));
        waiting.sort_unstable();
        Self { municipality, coordinator, waiting: waiting.into(), made: HashMap::new(), now }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(&mut self, at: Timestamp, staff: &[Arc<SignedInAs>]) -> Result<(), Fault> {
        let publisher = staff.iter().find(|one| one.roles.contains(&Role::Publisher)).cloned();
        let publisher = publisher.ok_or(Fault::NotFound)?;
        while let Some((when, deed)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            wait_until(self.municipality, when);
            let done = self.act(deed, &publisher).await;
            done.map_err(|refused| broken("playing the pledges", format_args!("{deed:?}"), refused))?;
        }
        Ok(())
    }

    async fn act(&mut self, deed: Deed, publisher: &Arc<SignedInAs>) -> Result<(), Refused> {
        match deed {
            Deed::Version(pledge, version) => self.tell(pledge, version, publisher).await,
            Deed::Voice(nth) => Ok(voices::say(self.municipality, &voices::VOICES[nth]).await?),
            Deed::Hearing(nth) => {
                let voice = &voices::VOICES[nth];
                let pledge = self.made.get(&voice.pledge).copied().ok_or(Fault::NotFound)?;
                voices::hear(&self.scope(publisher)?, pledge, voice).await
            }
            Deed::Follow(nth) => Ok(voices::follow(self.municipality, &voices::FOLLOWERS[nth]).await?),
        }
    }

    fn scope<C: Capability>(&self, who: &Arc<SignedInAs>) -> Result<Scope<C>, Fault> {
        Scope::check(Arc::clone(self.municipality), Person::Staff(Arc::clone(who)), Lang::Sv)
    }

    /// The coordinator writes, the publisher publishes.
    async fn tell(&mut self, pledge: usize, number: usize, publisher: &Arc<SignedInAs>) -> Result<(), Refused> {
        let (text, version) = (&ALL[pledge], &ALL[pledge].versions[number]);
        let scope = self.scope::<DraftPledges>(&self.coordinator)?;
        let id = match self.made.get(&pledge) {
            Some(id) => *id,
            None => {
                let id = draft::create(&scope, text.title.to_owned()).await?;
                self.made.insert(pledge, id);
                id
            }
        };
        let mut content = self.content(text, version);
        if pledge == 0 {
            content.grounds.extend(cited_survey(&scope).await?);
        }
        draft::save(&scope, id, self.version(id).await?, content).await?;
        for (at, activity) in text.activities.iter().enumerate() {
            let said = self.activity(text, activity, at, number);
            draft::put_activity(&scope, id, self.version(id).await?, said).await?;
        }
        let publishing = self.scope::<PublishPledges>(publisher)?;
        publish::publish(&publishing, id, self.version(id).await?, version.news.to_owned()).await?;
        Ok(())
    }

    async fn version(&self, id: PledgeId) -> Result<i64, Fault> {
        Ok(read::whole(&self.scope::<ReadPledges>(&self.coordinator)?, id).await?.version)
    }

    /// The day so many days before today.
    fn day(&self, ago: i64) -> NaiveDate {
        local_date(self.now - TimeDelta::days(ago))
    }

    fn content(&self, text: &PledgeText, version: &VersionText) -> Content {
        let words = |text: &str| text.to_owned();
        let signed = [CHAIR, POLICE].map(|role| Signature { role: words(role), day: self.day(text.begins + 5) });
        Content {
            title: words(text.title),
            promise: words(text.promise),
            first: Some(self.day(text.begins)),
            last: Some(self.day(text.begins - text.lasts)),
            who: text.who,
            other: words(text.other),
            areas: text.areas.iter().map(|area| AreaCode::from(*area)).collect(),
            background: words(text.background),
            figures: text
                .figures
                .iter()
                .map(|(what, value, source)| Figure { what: words(what), value: words(value), source: words(source) })
                .collect(),
            aim: words(text.aim),
            children: words(text.children),
            signatures: signed.into(),
            grounds: text
                .grounds
                .iter()
                .map(|(kind, text)| Ground {
                    kind: *kind,
                    text: words(text),
                    round: String::new(),
                    cites: String::new(),
                })
                .collect(),
            previous: words(text.previous),
            contact: words(CONTACT),
            status: version.status,
            reason: words(version.reason),
            replaced_by: version.replaced_by.and_then(|other| self.made.get(&other).copied()),
            ..Content::default()
        }
    }

    /// An activity as it is told in a version: what came of it last.
    fn activity(&self, text: &PledgeText, activity: &ActivityText, at: usize, number: usize) -> Activity {
        let told =
            text.versions[..=number].iter().rev().find_map(|version| version.outcomes.iter().find(|one| one.0 == at));
        let counted = activity.kind != TargetKind::Done;
        let mut said = Activity {
            number: if number == 0 { 0 } else { u32::try_from(at + 1).unwrap_or_default() },
            text: activity.text.to_owned(),
            who: activity.who,
            other: String::new(),
            kind: Some(activity.kind),
            amount: counted.then(|| Amount::whole(activity.amount)),
            unit: activity.unit.to_owned(),
            due: Some(self.day(text.begins - activity.within)),
            ..Activity::default()
        };
        if let Some((_, outcome, comment, status)) = told {
            said.outcome = outcome.filter(|_| counted).map(Amount::whole);
            said.done = outcome.filter(|_| !counted).map(|many| many > 0);
            said.comment = (*comment).to_owned();
            said.status = *status;
        }
        said
    }
}

/// The first pledge cites the survey about the way home, once that is told.
async fn cited_survey(scope: &Scope<DraftPledges>) -> Result<Option<Ground>, Fault> {
    let told = cited(scope).await?.into_iter().find(|one| one.title == WAY_HOME);
    Ok(told.map(|one| Ground { kind: GroundKind::Survey, text: one.title, round: String::new(), cites: one.slug }))
}
