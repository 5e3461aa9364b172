//! Plays the story through the same use cases as everybody's, with a clock that moves from deed to deed.

use super::{
    beside::Beside,
    broken, people, picture,
    plan::{Deed, Told, plan},
    themes::{Ending, Theme},
    wait_until,
};
use app::{
    accounts::{
        policy::{Public, Role, TriageReports},
        scope::{Scope, Who},
        session::{SignedInAs, Stage},
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{ActorCode, CategoryCode, OwnerCode, SessionId, StaffId},
        lang::Lang,
        pii_types::Pii,
        timeband::{Impact, Recurrence},
    },
    platform::{clock::Timestamp, municipality::Municipality},
    reports::{
        Place, Report, Status, Submit, Verdict,
        service::{
            Key, follow, merge, photo,
            sort::{self, Classify},
            submit,
            take_in::{self, TakeIn},
            triage::{self, TakeStep},
        },
    },
};
use std::sync::Arc;

/// What the office writes when it asks for more.
const ASK: &str = "Tack för att du berättade. Kan du skriva ungefär när det brukar hända, och på vilken sida?";
/// What the sender answers.
const MORE: &str = "Oftast efter klockan nio på kvällen, på sidan mot parken.";
/// What the office writes when two reports are about the same thing.
const SAME: &str = "Någon annan har berättat om samma sak. Du får samma svar som den personen.";
/// What the office writes when it takes a report into the picture.
const TAKEN: &str = "Tack. Det du berättade är med i lägesbilden, och gruppen tar upp det på nästa möte.";
/// What the office writes when something is planned.
const PLANNED: &str = "Vi har planerat att åtgärda det. Det blir gjort inom två veckor.";
/// Code of the waiting reason.
const SEASON: &str = "season";
/// A telephone number that belongs to nobody: there must be something to mask.
const NUMBER: &str = " Ring mig gärna på 070-174 06 12.";
/// The only one whose address is known, so that there are letters to look at.
const SENDER: &str = "nagon@example.org";

/// The story while it is played.
struct Play<'a> {
    municipality: &'a Arc<Municipality>,
    told: &'a [Told],
    keys: Vec<Option<Key>>,
    staff: Vec<Arc<SignedInAs>>,
}

/// Plays everything that has happened up to `now`. The municipality's clock must be a fixed one, set before it all.
///
/// # Errors
/// When the database does not answer, or a use case refuses what the story does.
pub async fn play(municipality: &Arc<Municipality>, staff: &[StaffId], now: Timestamp) -> Result<(), Fault> {
    let (told, happenings) = plan(now);
    let keys = told.iter().map(|_| None).collect();
    let mut play = Play { municipality, told: &told, keys, staff: colleagues(staff) };
    let coordinator = play.staff.first().cloned().ok_or(Fault::NotFound)?;
    let mut beside = Beside::begin(municipality, coordinator, now).await?;
    for one in &happenings {
        beside.until(one.at, &play.staff).await?;
        wait_until(municipality, one.at);
        let done = play.act(one.report, one.deed).await;
        done.map_err(|refused| broken("playing the story", format_args!("{:?}", one.deed), refused))?;
    }
    beside.until(now, &play.staff).await?;
    wait_until(municipality, now);
    beside.end(&play.staff).await
}

/// The people of the demonstration as if they had signed in.
fn colleagues(staff: &[StaffId]) -> Vec<Arc<SignedInAs>> {
    let people = people::ALL.iter().zip(staff);
    let signed_in = people.map(|(person, id)| {
        Arc::new(SignedInAs {
            id: *id,
            name: person.name.to_owned(),
            roles: vec![person.role],
            actor: person.actor.map(ActorCode::from),
            stage: Stage::Full,
            session: SessionId(id.0),
        })
    });
    signed_in.collect()
}

impl Play<'_> {
    async fn act(&mut self, report: usize, deed: Deed) -> Result<(), Refused> {
        match deed {
            Deed::Tell => self.tell(report).await?,
            Deed::Sort => self.sort(report).await?,
            Deed::Ask => self.step(report, Status::NeedsMore, ASK).await?,
            Deed::Add => follow::add(&self.resident(report), self.key(report)?, Pii::new(MORE.to_owned())).await?,
            Deed::Merge(main) => self.merge(report, main).await?,
            Deed::TakeIn => self.take_in(report).await?,
            Deed::Plan => self.step(report, Status::Planned, PLANNED).await?,
            Deed::Finish => self.finish(report).await?,
            Deed::Judge(helped) => {
                let verdict = if helped { Verdict::Yes } else { Verdict::No };
                follow::judge(&self.resident(report), self.key(report)?, verdict).await?;
            }
        }
        Ok(())
    }

    async fn tell(&mut self, report: usize) -> Result<(), Fault> {
        let scope = self.resident(report);
        let Told { theme, nth, words, .. } = &self.told[report];
        let photo = match photo_of(theme, *nth)? {
            Some(bytes) => photo::receive(&scope, bytes).await.ok(),
            None => None,
        };
        let number = if nth % 8 == 5 && words.0 == Lang::Sv { NUMBER } else { "" };
        let cmd = Submit {
            client: None,
            choice: theme.choice.to_owned(),
            category: CategoryCode::from(first_category(&scope, theme)),
            place: Place { typed: theme.place.to_owned(), ..Place::default() },
            time_bands: theme.bands.to_vec(),
            day_types: theme.days.to_vec(),
            recurrence: Some(if nth % 4 == 1 { Recurrence::Once } else { Recurrence::Recurring }),
            impact: Impact::new(theme.impact),
            words: Pii::new(format!("{}{number}", words.1)),
            already: None,
            email: (nth % 10 == 7).then(|| Pii::new(SENDER.to_owned())),
        };
        let receipt = submit::submit(&scope, cmd, photo).await?;
        self.keys[report] = Some(Key::Code(receipt.code));
        Ok(())
    }

    async fn sort(&self, report: usize) -> Result<(), Refused> {
        let (scope, theme) = (self.office("trygghet")?, self.told[report].theme);
        let here = self.here(report).await?;
        let sorted = Classify {
            category: CategoryCode::from(theme.category),
            area: here.area.clone(),
            place_type: here.place_type,
            owner: owner(theme),
            unit: Some(ActorCode::from(theme.unit)),
        };
        sort::classify(&scope, here.id, here.version, sorted).await?;
        self.step(report, Status::InReview, "").await
    }

    /// Into the planned one, or another of the same theme that is still open; where all are closed it stands alone.
    async fn merge(&self, report: usize, main: usize) -> Result<(), Refused> {
        let this = self.here(report).await?;
        let same = |other: &usize| std::ptr::eq(self.told[*other].theme, self.told[report].theme);
        for other in std::iter::once(main).chain((0..report).rev().filter(same)) {
            let main = self.here(other).await?;
            if !main.status.is_closed() && !main.withdrawn {
                return merge::merge(&self.office("trygghet")?, this.id, this.version, main.id, SAME).await;
            }
        }
        Ok(())
    }

    async fn take_in(&self, report: usize) -> Result<(), Refused> {
        let (here, theme) = (self.here(report).await?, self.told[report].theme);
        let what = TakeIn {
            category: Some(CategoryCode::from(theme.category)),
            area: here.area.clone(),
            place_type: here.place_type,
            time_band: theme.bands.first().copied(),
            day_type: theme.days.first().copied(),
            words: theme.approved.to_owned(),
            approved: true,
            answer: TAKEN.to_owned(),
        };
        take_in::take_in(&self.office("trygghet")?, here.id, here.version, what).await
    }

    async fn finish(&self, report: usize) -> Result<(), Refused> {
        let theme = self.told[report].theme;
        match theme.ending {
            Ending::Done => self.step(report, Status::Done, theme.answer).await,
            Ending::Waits => self.step(report, Status::Waiting, theme.answer).await,
            Ending::HandedOver(_) => self.step(report, Status::HandedOver, theme.answer).await,
            Ending::NoAction => self.step(report, Status::NoAction, theme.answer).await,
            Ending::Counted => Ok(()),
        }
    }

    async fn step(&self, report: usize, to: Status, answer: &str) -> Result<(), Refused> {
        let (here, theme) = (self.here(report).await?, self.told[report].theme);
        let owner = owner(theme).map(|owner| owner.0).unwrap_or_default();
        let step = TakeStep {
            to: Some(to),
            answer: answer.to_owned(),
            reason: if to == Status::Waiting { SEASON.to_owned() } else { String::new() },
            owner: if to == Status::HandedOver { owner } else { String::new() },
            description: if to == Status::HandedOver { theme.approved.to_owned() } else { String::new() },
        };
        let unit = if to == Status::InReview { "trygghet" } else { theme.unit };
        triage::step(&self.office(unit)?, here.id, here.version, &step).await
    }

    /// The report as it stands.
    async fn here(&self, report: usize) -> Result<Report, Fault> {
        follow::find(&self.resident(report), self.key(report)?).await
    }

    fn key(&self, report: usize) -> Result<&Key, Fault> {
        self.keys[report].as_ref().ok_or(Fault::NotFound)
    }

    fn resident(&self, report: usize) -> Scope<Public> {
        Scope::anybody(Arc::clone(self.municipality), self.told[report].words.0)
    }

    /// The one who handles reports for a unit.
    fn office(&self, unit: &str) -> Result<Scope<TriageReports>, Fault> {
        let handles = |one: &&Arc<SignedInAs>| {
            let roles = [Role::Coordinator, Role::Handler];
            one.actor.as_ref().is_some_and(|actor| actor.as_str() == unit)
                && one.roles.iter().any(|role| roles.contains(role))
        };
        let who = self.staff.iter().find(handles).cloned().ok_or(Fault::NotFound)?;
        Scope::check(Arc::clone(self.municipality), Who::Staff(who), Lang::Sv)
    }
}

/// The category the large choice begins with.
fn first_category(scope: &Scope<Public>, theme: &Theme) -> String {
    let profile = scope.profile();
    let choice = profile.public_choice(theme.choice);
    choice.map_or_else(|| theme.category.to_owned(), |choice| choice.category.clone())
}

fn owner(theme: &Theme) -> Option<OwnerCode> {
    match theme.ending {
        Ending::HandedOver(owner) => Some(OwnerCode::from(owner)),
        Ending::Done | Ending::Waits => Some(OwnerCode::from("street_park")),
        Ending::Counted | Ending::NoAction => None,
    }
}

/// Two reports carry a picture: the newest of the tunnel, and one of the bushes.
fn photo_of(theme: &Theme, nth: usize) -> Result<Option<Vec<u8>>, Fault> {
    match (theme.place, nth) {
        ("Stationstunneln", 20) => picture::tunnel().map(Some),
        ("Gångvägen till Norra skolan", 8) => picture::bushes().map(Some),
        _ => Ok(None),
    }
}
