//! The walks of the story: one that was walked and answered, its return walk, one to come, and a resident's own.

use super::{
    broken, wait_until, walk_photos,
    walk_texts::{AGAIN, ANSWERED, ANSWERED_AGAIN, LATER, LineText, NoteText, ROUTE, STATION, StopText, THEN},
};
use app::{
    accounts::{
        policy::{Capability, LeadWalks, Public, ReadWalks},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{AreaCode, FindingKey, SignupId, WalkId},
        lang::Lang,
        pii_types::Pii,
    },
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
    },
    walks::{
        model::{
            ActionContent, ActionStatus, Conditions, GroupOfPeople, Item, Light, NewFinding, Plan, RoleWord, Stop,
            Verdict, Weather,
        },
        service::{actions, own, plan, protocol, read, route, signup},
    },
};
use chrono::{Days, NaiveDate, TimeDelta};
use std::{collections::VecDeque, sync::Arc};

/// What happens, in the order of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Plan,
    Walk,
    Publish,
    Later,
    PlanAgain,
    WalkAgain,
    PublishAgain,
    PlanNext,
    Own,
}

/// So many days before today, and at what hour.
const STORY: [(Deed, i64, i64); 9] = [
    (Deed::Plan, 250, 10),
    (Deed::Walk, 215, 18),
    (Deed::Publish, 196, 9),
    (Deed::Later, 120, 9),
    (Deed::PlanAgain, 55, 10),
    (Deed::WalkAgain, 24, 18),
    (Deed::PublishAgain, 9, 9),
    (Deed::PlanNext, 7, 10),
    (Deed::Own, 3, 19),
];

/// The walks' part of the story.
pub struct Walks<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: Arc<SignedInAs>,
    waiting: VecDeque<(Timestamp, Deed)>,
    first: Option<WalkId>,
    again: Option<WalkId>,
    now: Timestamp,
}

impl<'a> Walks<'a> {
    /// Everything from the beginning of the story to `now`.
    pub fn new(municipality: &'a Arc<Municipality>, coordinator: Arc<SignedInAs>, now: Timestamp) -> Self {
        let at = |ago: i64, hour: i64| start_of_day(local_date(now - TimeDelta::days(ago))) + TimeDelta::hours(hour);
        let waiting = STORY.iter().map(|(deed, ago, hour)| (at(*ago, *hour), *deed)).collect();
        Self { municipality, coordinator, waiting, first: None, again: None, now }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(&mut self, at: Timestamp) -> Result<(), Fault> {
        while let Some((when, deed)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            wait_until(self.municipality, when);
            self.act(deed).await.map_err(|refused| broken("playing the walks", format_args!("{deed:?}"), refused))?;
        }
        Ok(())
    }

    async fn act(&mut self, deed: Deed) -> Result<(), Refused> {
        let of = |id: Option<WalkId>| id.ok_or(Fault::NotFound);
        match deed {
            Deed::Plan => {
                let plan = self.plan("Kvällsvandring i Kvarnbacken", "kvarnbacken", &ROUTE, self.day(215));
                self.first = Some(self.opened(plan, 9).await?);
            }
            Deed::Walk => self.walk(of(self.first)?, &THEN, [6, 4, 2, 0, 3, 0, 4, 1]).await?,
            Deed::Publish => self.publish(of(self.first)?, &ANSWERED).await?,
            Deed::Later => self.answer(of(self.first)?, &LATER).await?,
            Deed::PlanAgain => self.go_back().await?,
            Deed::WalkAgain => {
                let again = of(self.again)?;
                self.walk(again, &AGAIN, [5, 3, 0, 0, 3, 0, 3, 0]).await?;
                walk_photos::approved(&self.scope()?, &self.whole(again).await?).await?;
            }
            Deed::PublishAgain => self.publish(of(self.again)?, &ANSWERED_AGAIN).await?,
            Deed::PlanNext => {
                let day = local_date(self.now) + Days::new(12);
                let plan = self.plan("Ljusvandring vid stationen", "stationsomradet", &STATION, day);
                self.opened(Plan { cap: 12, ..plan }, 14).await?;
            }
            Deed::Own => self.own_walk().await?,
        }
        Ok(())
    }

    fn scope<C: Capability>(&self) -> Result<Scope<C>, Fault> {
        Scope::check(Arc::clone(self.municipality), Who::Staff(Arc::clone(&self.coordinator)), Lang::Sv)
    }

    fn resident(&self) -> Scope<Public> {
        Scope::anybody(Arc::clone(self.municipality), Lang::Sv)
    }

    fn day(&self, ago: i64) -> NaiveDate {
        local_date(self.now - TimeDelta::days(ago))
    }

    async fn whole(&self, id: WalkId) -> Result<read::Whole, Fault> {
        read::whole(&self.scope::<ReadWalks>()?, id).await
    }

    fn plan(&self, title: &str, area: &str, stops: &[StopText], day: NaiveDate) -> Plan {
        let stops = stops.iter().zip(1..).map(|((name, note), number)| Stop {
            number,
            name: (*name).to_owned(),
            note: (*note).to_owned(),
            ..Stop::default()
        });
        Plan {
            title: title.to_owned(),
            area: AreaCode::from(area),
            day: Some(day),
            meeting_point: stops.clone().next().map(|stop| stop.name).unwrap_or_default(),
            about: "Vi går tillsammans och tittar på ljus, sikt och skötsel. Alla är välkomna, även barn och unga."
                .to_owned(),
            distance: "Ungefär en och en halv kilometer".to_owned(),
            step_free: "Ja, hela vägen. Vi går i den takt som passar alla.".to_owned(),
            stops: stops.collect(),
            roles: vec![
                RoleWord::Organiser,
                RoleWord::Leader,
                RoleWord::Secretary,
                RoleWord::Photographer,
                RoleWord::Manager,
                RoleWord::Police,
                RoleWord::Politician,
            ],
            pre_day: day.checked_sub_days(Days::new(14)),
            pre_text: "kl. 17, biblioteket".to_owned(),
            follow_day: day.checked_add_days(Days::new(21)),
            follow_text: "kl. 17, biblioteket".to_owned(),
            return_day: day.checked_add_days(Days::new(190)),
            ..Plan::default()
        }
    }

    /// A walk that everybody sees, with so many who signed up.
    async fn opened(&self, planned: Plan, many: u128) -> Result<WalkId, Refused> {
        let scope = self.scope::<LeadWalks>()?;
        let id = plan::create(&scope, planned.title.clone(), planned.area.clone()).await?;
        plan::save_plan(&scope, id, 1, planned).await?;
        plan::open(&scope, id, 2).await?;
        self.sign_up(id, many).await?;
        Ok(id)
    }

    async fn sign_up(&self, id: WalkId, many: u128) -> Result<(), Refused> {
        let slug = self.whole(id).await?.row.slug;
        for nth in 0..many {
            let name = (nth % 3 == 0).then(|| {
                Pii::new(["Ida", "Bo", "Sara", "Leo", "Eva"][usize::try_from(nth % 5).unwrap_or(0)].to_owned())
            });
            let key = SignupId(self.municipality.chance().opaque_id());
            signup::sign_up(&self.resident(), &slug, signup::SignUp { key, name, email: None }).await?;
        }
        Ok(())
    }

    async fn go_back(&mut self) -> Result<(), Refused> {
        let first = self.first.ok_or(Fault::NotFound)?;
        let scope = self.scope::<LeadWalks>()?;
        let id = plan::go_back(&scope, first).await?;
        let before = self.whole(id).await?.plan;
        plan::save_plan(&scope, id, 1, Plan { day: Some(self.day(24)), ..before }).await?;
        plan::open(&scope, id, 2).await?;
        self.again = Some(id);
        self.sign_up(id, 7).await
    }

    /// Three phones join by the code, note what they see, and the walk is closed.
    async fn walk(&self, id: WalkId, notes: &[NoteText], people: [i64; 8]) -> Result<(), Refused> {
        let (whole, resident) = (self.whole(id).await?, self.resident());
        let code = whole.code.clone().unwrap_or_default();
        let mut phones = Vec::new();
        for _ in 0..3 {
            let token = route::join(&resident, &whole.row.slug, &code).await?;
            phones.push(route::enter(&resident, &token).await?);
        }
        for note in notes {
            // The first walk had no camera with it.
            let taken = if self.again == Some(id) { walk_photos::taken(&resident, note.2).await? } else { None };
            let new = self.note(note)?;
            let key = new.key;
            route::note(&resident, &phones[note.0], new, taken).await?;
            walk_photos::remade(self.municipality, &resident, key, taken).await?;
        }
        let groups = GroupOfPeople::ALL.iter().zip(people).map(|(group, many)| (group.code().to_owned(), many));
        let how = Conditions { light: Some(Light::Dusk), weather: Some(Weather::Cloudy), groups: groups.collect() };
        let version = self.whole(id).await?.row.version;
        protocol::close(&self.scope::<LeadWalks>()?, id, version, how).await
    }

    fn note(&self, (_, stop, item, severity, words): &NoteText) -> Result<NewFinding, Fault> {
        let verdict = if item.starts_with('h') { Verdict::Keep } else { Verdict::Fault };
        Ok(NewFinding {
            key: FindingKey(self.municipality.chance().opaque_id()),
            stop: *stop,
            item: Item::parse(item).ok_or(Fault::NotFound)?,
            verdict,
            severity: Some(*severity).filter(|severity| *severity > 0),
            words: Pii::new((*words).to_owned()),
        })
    }

    async fn publish(&self, id: WalkId, lines: &[LineText]) -> Result<(), Refused> {
        self.answer(id, lines).await?;
        let version = self.whole(id).await?.row.version;
        protocol::publish(&self.scope::<LeadWalks>()?, id, version, false).await
    }

    async fn answer(&self, id: WalkId, lines: &[LineText]) -> Result<(), Refused> {
        let scope = self.scope::<LeadWalks>()?;
        for (stop, item, text, owner, status, words, days) in lines {
            let whole = self.whole(id).await?;
            let line =
                whole.lines.iter().find(|line| line.stop == *stop && line.item == *item).ok_or(Fault::NotFound)?;
            let declined = *status == ActionStatus::Declined;
            let [reason, decision] = if declined { [*words, ""] } else { ["", *words] };
            let content = ActionContent {
                text: (*text).to_owned(),
                owner: (*owner).to_owned(),
                reason: reason.to_owned(),
                decision: decision.to_owned(),
                due: (*status == ActionStatus::Planned).then(|| local_date(scope.now() + TimeDelta::days(*days))),
                ..line.content()
            };
            actions::save(&scope, (id, line.number, line.version), *status, content).await?;
        }
        Ok(())
    }

    /// A resident walks alone, and sends it in.
    async fn own_walk(&self) -> Result<(), Refused> {
        let resident = self.resident();
        let key = WalkId(self.municipality.chance().opaque_id());
        let token = own::begin(&resident, key, AreaCode::from("sjostaden")).await?;
        let pass = route::enter(&resident, &token).await?;
        for (name, item, words) in
            [("Strandpromenaden vid bron", "c4", "Mörkt under bron."), ("Parkeringen vid badet", "a1", "Mycket skräp.")]
        {
            let stop = route::add_stop(&resident, &pass, name.to_owned()).await?;
            let pass = route::enter(&resident, &token).await?;
            route::note(&resident, &pass, self.note(&(0, stop, item, 2, words))?, None).await?;
        }
        own::send(&resident, &route::enter(&resident, &token).await?).await
    }
}
