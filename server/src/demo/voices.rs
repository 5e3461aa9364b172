//! Residents of Lyktköping who say what they think of two of its pledges, and some who follow by e-mail. All are invented.

use super::pledge_list::ALL;
use app::{
    accounts::{policy::PublishPledges, scope::Scope},
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{AreaCode, PledgeId},
        lang::Lang,
        pii_types::Pii,
    },
    notices::{
        Asked, Following, Pace, Topic,
        service::{Door, Token, subscribe},
    },
    platform::municipality::Municipality,
    pledges::{
        model::{HiddenReason, Matters, Noticed, slug},
        service::{
            feedback::{self, Given},
            hearing::{self, Seen},
        },
    },
};
use std::sync::Arc;

/// What the office makes of somebody's words.
pub enum Made {
    /// Nobody has read them yet, or there are none.
    Nothing,
    /// Shown, with an answer.
    Answered(&'static str),
    /// Shown with an answer, and carried into the next version: what was said, what was changed.
    Carried(&'static str, &'static str, &'static str),
    /// Not shown.
    Hidden(HiddenReason),
}

/// Something a resident says.
pub struct VoiceText {
    /// Of which pledge, by its place in the list.
    pub pledge: usize,
    /// So many days ago.
    pub ago: i64,
    /// Read so many days ago.
    pub read_ago: Option<i64>,
    lang: Lang,
    matters: Matters,
    noticed: Noticed,
    words: &'static str,
    made: Made,
}

/// Somebody who only ticks.
const fn ticks(pledge: usize, ago: i64, matters: Matters, noticed: Noticed) -> VoiceText {
    VoiceText { pledge, ago, read_ago: None, lang: Lang::Sv, matters, noticed, words: "", made: Made::Nothing }
}

const WAY_HOME: usize = 0;
const YOUNG: usize = 2;

/// All of them.
pub const VOICES: [VoiceText; 17] = [
    ticks(WAY_HOME, 61, Matters::Yes, Noticed::Yes),
    ticks(WAY_HOME, 60, Matters::Yes, Noticed::Yes),
    ticks(WAY_HOME, 58, Matters::Yes, Noticed::No),
    ticks(WAY_HOME, 57, Matters::Yes, Noticed::Yes),
    VoiceText {
        pledge: WAY_HOME,
        ago: 55,
        read_ago: Some(52),
        lang: Lang::Sv,
        matters: Matters::Yes,
        noticed: Noticed::Yes,
        words: "Lamporna är jättebra. Men buskarna vid stationen är så höga att ljuset inte når fram.",
        made: Made::Carried(
            "Tack, det är viktigt att veta. Vi klipper buskarna och berättar när det är gjort.",
            "Lamporna hjälper, men buskarna vid stationen skymmer ljuset.",
            "Buskarna vid stationen klipptes, och sikten är nu en egen punkt på varje vandring.",
        ),
    },
    ticks(WAY_HOME, 54, Matters::Partly, Noticed::No),
    ticks(WAY_HOME, 50, Matters::Yes, Noticed::Yes),
    VoiceText {
        pledge: WAY_HOME,
        ago: 47,
        read_ago: Some(45),
        lang: Lang::Fi,
        matters: Matters::Yes,
        noticed: Noticed::Unknown,
        words: "Kävelyt ovat aina arkena kello viisi. Vuorotyöläinen ei pääse mukaan.",
        made: Made::Answered("Nästa vandring går en lördag. Tiden står på sidan om löftet när den är bestämd."),
    },
    ticks(WAY_HOME, 44, Matters::Partly, Noticed::No),
    ticks(WAY_HOME, 41, Matters::Partly, Noticed::No),
    VoiceText {
        pledge: WAY_HOME,
        ago: 3,
        read_ago: None,
        lang: Lang::Sv,
        matters: Matters::Yes,
        noticed: Noticed::No,
        words: "I tunneln är det fortfarande mörkt vid den södra trappan.",
        made: Made::Nothing,
    },
    ticks(YOUNG, 40, Matters::Yes, Noticed::Yes),
    ticks(YOUNG, 38, Matters::Yes, Noticed::Unknown),
    VoiceText {
        pledge: YOUNG,
        ago: 36,
        read_ago: Some(33),
        lang: Lang::Sv,
        matters: Matters::Yes,
        noticed: Noticed::Yes,
        words: "Fredagskvällarna gör att mina barn har någonstans att vara. Kan det bli fler på sommaren?",
        made: Made::Answered("På sommaren har fritidsgården öppet tisdag till fredag. Vi räknar de kvällarna också."),
    },
    VoiceText {
        pledge: YOUNG,
        ago: 30,
        read_ago: Some(29),
        lang: Lang::Sv,
        matters: Matters::No,
        noticed: Noticed::No,
        words: "Ni borde laga vägen utanför mitt hus i stället.",
        made: Made::Hidden(HiddenReason::Elsewhere),
    },
    ticks(YOUNG, 21, Matters::Yes, Noticed::Yes),
    ticks(YOUNG, 12, Matters::Yes, Noticed::Unknown),
];

/// Somebody says something.
///
/// # Errors
/// When the database does not answer.
pub async fn say(municipality: &Arc<Municipality>, voice: &VoiceText) -> Result<(), Fault> {
    let scope = Scope::anybody(Arc::clone(municipality), voice.lang);
    let (matters, noticed) = (Some(voice.matters), Some(voice.noticed));
    let given = Given { matters, noticed, words: voice.words.to_owned() };
    feedback::give(&scope, &slug(ALL[voice.pledge].title), given).await
}

/// The office reads it.
///
/// # Errors
/// When the database does not answer, or a use case refuses what the story does.
pub async fn hear(scope: &Scope<PublishPledges>, pledge: PledgeId, voice: &VoiceText) -> Result<(), Refused> {
    let seen = async || -> Result<Seen, Fault> {
        let all = hearing::of_pledge(scope, pledge).await?;
        let row = all.into_iter().find(|row| row.words == voice.words).ok_or(Fault::NotFound)?;
        Ok(Seen { pledge, id: row.id, version: row.version })
    };
    match &voice.made {
        Made::Nothing => Ok(()),
        Made::Hidden(reason) => hearing::hide(scope, seen().await?, *reason).await,
        Made::Answered(answer) => {
            hearing::show(scope, seen().await?, voice.words.to_owned(), (*answer).to_owned()).await
        }
        Made::Carried(answer, said, changed) => {
            hearing::show(scope, seen().await?, voice.words.to_owned(), (*answer).to_owned()).await?;
            hearing::carry(scope, seen().await?, (*said).to_owned(), (*changed).to_owned()).await
        }
    }
}

/// Somebody who follows by e-mail.
pub struct Follower {
    email: &'static str,
    lang: Lang,
    pace: Pace,
    topics: &'static [Topic],
    areas: &'static [&'static str],
}

/// They begin so many days ago.
pub const FOLLOWED_AGO: i64 = 26;

/// All of them.
pub const FOLLOWERS: [Follower; 4] = [
    Follower {
        email: "granne.ett@example.org",
        lang: Lang::Sv,
        pace: Pace::AtOnce,
        topics: &[Topic::Pledges, Topic::Picture],
        areas: &[],
    },
    Follower {
        email: "granne.tva@example.net",
        lang: Lang::Sv,
        pace: Pace::Weekly,
        topics: &[Topic::Pledges, Topic::Picture],
        areas: &[],
    },
    Follower {
        email: "naapuri@example.org",
        lang: Lang::Fi,
        pace: Pace::Weekly,
        topics: &[Topic::Pledges],
        areas: &["centrum"],
    },
    Follower {
        email: "neighbour@example.com",
        lang: Lang::En,
        pace: Pace::AtOnce,
        topics: &[Topic::Picture],
        areas: &[],
    },
];

/// Somebody asks to follow, and confirms.
///
/// # Errors
/// When the database does not answer.
pub async fn follow(municipality: &Arc<Municipality>, follower: &Follower) -> Result<(), Fault> {
    let scope = Scope::anybody(Arc::clone(municipality), follower.lang);
    let following = Following {
        topics: follower.topics.to_vec(),
        pledges: Vec::new(),
        areas: follower.areas.iter().map(|area| AreaCode::from(*area)).collect(),
        lang: follower.lang,
        pace: follower.pace,
        weekday: 1,
    };
    let asked = Asked { email: Pii::new(follower.email.to_owned()), following };
    let Some(id) = subscribe::ask(&scope, asked).await? else { return Ok(()) };
    let token = Token::of(municipality.keys(), Door::Confirm, id);
    subscribe::confirm(&scope, token.reveal()).await.map(drop)
}
