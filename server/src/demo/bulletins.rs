//! Kommunpolisen informerar in Lyktköping: one that holds, one that was corrected, one that waits to be read by somebody else. All
//! of it is invented.

use super::{broken, wait_until};
use app::{
    accounts::{
        policy::{Capability, ReviewBulletins, Role, WriteBulletins},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    bulletins::{
        model::Content,
        service::{review, write},
    },
    fault::Fault,
    forms::Refused,
    kernel::{id::AreaCode, lang::Lang},
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
};
use chrono::{Days, TimeDelta};
use std::{collections::VecDeque, sync::Arc};

/// A bulletin.
struct Text {
    /// Written so many days ago.
    ago: u64,
    title: &'static str,
    text: &'static str,
    areas: &'static [&'static str],
    /// It holds so many days, if not for good.
    days: Option<u64>,
    /// Read by somebody else, and published.
    is_out: bool,
    /// What was corrected the day after, and the words that took the place of others.
    corrected: Option<(&'static str, &'static str, &'static str)>,
}

/// The newest last.
const ALL: [Text; 3] = [
    Text {
        ago: 34,
        title: "Bedragare ringer och säger att de är från banken",
        text: "Flera i kommunen har blivit uppringda av någon som säger sig arbeta på en bank eller hos polisen.\n\nLägg på. Lämna aldrig ut koder, och logga inte in för någon annans skull. Ring själv upp banken på det nummer du brukar använda.\n\nHar du blivit lurad? Ring din bank först, sedan polisen på 114 14.",
        areas: &[],
        days: None,
        is_out: true,
        corrected: None,
    },
    Text {
        ago: 9,
        title: "Flera cyklar stulna vid stationen",
        text: "Under två veckor har flera cyklar försvunnit vid stationen, mest på kvällen.\n\nLås fast ramen i stället, inte bara hjulet. Använd gärna två lås. Skriv upp cykelns ramnummer och ta ett kort på den.\n\nPolisen och kommunen är vid stationen på onsdag kl. 16 och märker cyklar.",
        areas: &["stationsomradet", "centrum"],
        days: Some(30),
        is_out: true,
        corrected: Some(("Märkningen är på torsdag, inte på onsdag.", "på onsdag kl. 16", "på torsdag kl. 16")),
    },
    Text {
        ago: 0,
        title: "Mörka kvällar: se till grannens hus",
        text: "När det blir mörkt tidigt ökar inbrotten i villor. De sker ofta på eftermiddagen.\n\nTänd en lampa, töm brevlådan och låt en granne parkera på din uppfart när du är borta. Prata med varandra om när ni reser.\n\nSer du något som inte stämmer? Ring 114 14. Pågår det nu, ring 112.",
        areas: &["tallasen", "kvarnbacken"],
        days: Some(60),
        is_out: false,
        corrected: None,
    },
];

/// Their part of the story.
pub struct Bulletins {
    waiting: VecDeque<(Timestamp, &'static Text)>,
}

impl Bulletins {
    /// Everything from the beginning of the story to `now`.
    pub fn new(now: Timestamp) -> Self {
        let at = |text: &Text| {
            let day = local_date(now) - Days::new(text.ago);
            (start_of_day(day) + TimeDelta::hours(9)).min(now)
        };
        Self { waiting: ALL.iter().map(|text| (at(text), text)).collect() }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(
        &mut self,
        at: Timestamp,
        municipality: &Arc<Municipality>,
        staff: &[Arc<SignedInAs>],
    ) -> Result<(), Fault> {
        let find = |role| staff.iter().find(|one| one.roles.contains(&role)).ok_or(Fault::NotFound);
        let (police, coordinator) = (find(Role::Police)?, find(Role::Coordinator)?);
        while let Some((when, text)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            wait_until(municipality, when);
            let two = Two { municipality, police, coordinator };
            two.tell(text).await.map_err(|refused| broken("playing the bulletins", text.title, refused))?;
        }
        Ok(())
    }
}

/// Four eyes.
struct Two<'a> {
    municipality: &'a Arc<Municipality>,
    police: &'a Arc<SignedInAs>,
    coordinator: &'a Arc<SignedInAs>,
}

impl Two<'_> {
    fn scope<C: Capability>(&self, who: &Arc<SignedInAs>) -> Result<Scope<C>, Fault> {
        Scope::check(Arc::clone(self.municipality), Who::Staff(Arc::clone(who)), Lang::Sv)
    }

    async fn tell(&self, text: &Text) -> Result<(), Refused> {
        let writes: Scope<WriteBulletins> = self.scope(self.police)?;
        let today = local_date(writes.now());
        let content = Content {
            title: text.title.to_owned(),
            text: text.text.to_owned(),
            areas: text.areas.iter().map(|code| AreaCode::from(*code)).collect(),
            signed: format!("Kommunpolis, {}", self.municipality.profile().short_name),
            until: text.days.map(|days| today + Days::new(days)),
            ..Content::default()
        };
        let id = write::create(&writes, content.clone()).await?;
        write::ask(&writes, id, 1, content.clone()).await?;
        if !text.is_out {
            return Ok(());
        }
        let reviews: Scope<ReviewBulletins> = self.scope(self.coordinator)?;
        review::publish(&reviews, id, 2).await?;
        let Some((what, was, is)) = text.corrected else { return Ok(()) };
        self.municipality.clock().advance(TimeDelta::hours(5));
        let writes: Scope<WriteBulletins> = self.scope(self.police)?;
        let corrected = Content { correction: what.to_owned(), text: content.text.replace(was, is), ..content };
        write::ask(&writes, id, 3, corrected).await?;
        review::publish(&self.scope(self.coordinator)?, id, 4).await?;
        Ok(())
    }
}
