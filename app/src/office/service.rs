//! What waits for a person, each part only where the roles allow it.

use crate::{
    accounts::{
        self, OwnView, Standing,
        policy::{
            Contribute, DecidePriorities, FollowMeasures, KeepWatch, LeadWalks, MakeDocuments, ManageSettings,
            ManageStaff, Public, ReadLog, ReadSituation, ReviewBulletins, SignedIn, TendOutbox, TriageReports,
        },
        scope::Scope,
    },
    analysis, bulletins, contributions, council, dialogue, documents,
    fault::Fault,
    kernel::id::BulletinId,
    measures::{self, ToFollow},
    platform::outbox,
    pledges,
    priorities::{self, ToDecide},
    reports::{self, Heard, InboxCounts, Latest},
    settings::{self, Week},
    situation::{self, Glance},
    walks, watch,
};

/// What waits. A part that is none belongs to a room the person may not enter.
pub struct Waiting {
    /// Reports.
    pub reports: Option<InboxCounts>,
    /// What was said last about them.
    pub heard: Option<Heard>,
    /// The open period of the situation picture.
    pub picture: Option<Glance>,
    /// How the contributions to it stand.
    pub contributions: Option<contributions::Standing>,
    /// Measures to look at.
    pub measures: Option<ToFollow>,
    /// Rounds of prioritising that wait for a decision.
    pub rounds: Vec<ToDecide>,
    /// What residents said of pledges and nobody has read.
    pub feedback: Option<Vec<pledges::Unread>>,
    /// Analyses that are due.
    pub analyses: Option<analysis::Due>,
    /// Meetings, and what awaits decision.
    pub council: Option<council::Waiting>,
    /// Reports that others wait for.
    pub documents: Option<documents::due::Waiting>,
    /// Walks: protocols that are promised, what is to be reviewed.
    pub walks: Option<walks::Waiting>,
    /// Promised reports of dialogues that are late or due.
    pub dialogues: Vec<dialogue::Late>,
    /// How the accounts stand.
    pub accounts: Option<Standing>,
    /// How many want to begin with neighbourhood watch and wait for an answer.
    pub interests: Option<i64>,
    /// Rounds of representatives of neighbourhood watch that wait, for those who keep the register.
    pub watch_rounds: Option<i64>,
    /// Bulletins of others that wait to be read before they go out.
    pub bulletins: Vec<(BulletinId, String)>,
    /// Errands that nobody tries any more, and those that are tried again.
    pub errands: Option<(i64, i64)>,
    /// Settings that were only assumed.
    pub assumed: Option<usize>,
    /// The last days of the log.
    pub log: Option<Week>,
    /// What everybody may know.
    pub latest: Latest,
    /// The own account.
    pub own: OwnView,
}

/// Gathers what waits for the person.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<SignedIn>) -> Result<Waiting, Fault> {
    let (mut counts, mut heard) = (None, None);
    if let Ok(triage) = scope.narrow::<TriageReports>() {
        counts = Some(reports::inbox_counts(&triage).await?);
        heard = Some(reports::heard(&triage).await?);
    }
    let picture = match scope.narrow::<ReadSituation>() {
        Ok(read) => Some(situation::glance(&read).await?),
        Err(_) => None,
    };
    let (accounts, log) = kept(scope).await?;
    Ok(Waiting {
        reports: counts,
        heard,
        picture,
        contributions: standing(scope).await?,
        rounds: rounds(scope).await?,
        measures: to_follow(scope).await?,
        feedback: pledges::unread(scope).await?,
        analyses: analysis::due(scope).await?,
        council: council::waiting(scope).await?,
        documents: to_make(scope).await?,
        walks: to_answer(scope).await?,
        dialogues: dialogue::late(scope).await?,
        accounts,
        interests: interests(scope).await?,
        watch_rounds: rounds_to_sort(scope).await?,
        bulletins: to_review(scope).await?,
        errands: errands(scope).await?,
        assumed: scope.narrow::<ManageSettings>().is_ok().then(|| scope.profile().assumed.len()),
        log,
        latest: reports::latest(&scope.narrow::<Public>()?).await?,
        own: accounts::own_account(scope).await?,
    })
}

/// What those see who keep accounts and read the log.
async fn kept(scope: &Scope<SignedIn>) -> Result<(Option<Standing>, Option<Week>), Fault> {
    let accounts = match scope.narrow::<ManageStaff>() {
        Ok(manage) => Some(accounts::standing(&manage).await?),
        Err(_) => None,
    };
    let log = match scope.narrow::<ReadLog>() {
        Ok(read) => Some(settings::week(&read).await?),
        Err(_) => None,
    };
    Ok((accounts, log))
}

async fn standing(scope: &Scope<SignedIn>) -> Result<Option<contributions::Standing>, Fault> {
    let Ok(give) = scope.narrow::<Contribute>() else { return Ok(None) };
    Ok(Some(contributions::standing(&give).await?).filter(|standing| !standing.given.is_empty()))
}

async fn rounds(scope: &Scope<SignedIn>) -> Result<Vec<ToDecide>, Fault> {
    let Ok(decide) = scope.narrow::<DecidePriorities>() else { return Ok(Vec::new()) };
    priorities::to_decide(&decide).await
}

async fn errands(scope: &Scope<SignedIn>) -> Result<Option<(i64, i64)>, Fault> {
    let Ok(tend) = scope.narrow::<TendOutbox>() else { return Ok(None) };
    Ok(Some((outbox::dead(tend.db()).await?, outbox::failing(tend.db()).await?)))
}

async fn interests(scope: &Scope<SignedIn>) -> Result<Option<i64>, Fault> {
    let Ok(keep) = scope.narrow::<KeepWatch>() else { return Ok(None) };
    Ok(Some(watch::waiting(&keep).await?).filter(|many| *many > 0))
}

async fn rounds_to_sort(scope: &Scope<SignedIn>) -> Result<Option<i64>, Fault> {
    let Ok(keep) = scope.narrow::<KeepWatch>() else { return Ok(None) };
    Ok(Some(watch::rounds_waiting(&keep).await?).filter(|many| *many > 0))
}

async fn to_review(scope: &Scope<SignedIn>) -> Result<Vec<(BulletinId, String)>, Fault> {
    let Ok(review) = scope.narrow::<ReviewBulletins>() else { return Ok(Vec::new()) };
    bulletins::waiting(&review).await
}

async fn to_make(scope: &Scope<SignedIn>) -> Result<Option<documents::due::Waiting>, Fault> {
    let Ok(make) = scope.narrow::<MakeDocuments>() else { return Ok(None) };
    Ok(Some(documents::due::now(&make).await?))
}

async fn to_follow(scope: &Scope<SignedIn>) -> Result<Option<ToFollow>, Fault> {
    let Ok(follow) = scope.narrow::<FollowMeasures>() else { return Ok(None) };
    Ok(Some(measures::to_follow(&follow).await?).filter(|found| !found.measures.is_empty()))
}

async fn to_answer(scope: &Scope<SignedIn>) -> Result<Option<walks::Waiting>, Fault> {
    let Ok(lead) = scope.narrow::<LeadWalks>() else { return Ok(None) };
    Ok(Some(walks::waiting(&lead).await?))
}
