//! Dialogue in Lyktköping: a survey that was answered and told, one that is open, meetings, and a dialogue with staff.

use super::{
    broken,
    dialogue_texts::{MEETINGS, MeetingText, QuestionText, SURVEYS, Said, SurveyText},
    dice::Dice,
    wait_until,
};
use app::{
    accounts::{
        policy::{Capability, ManageSettings, Public, ReadDialogue, RunDialogue},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    dialogue::{
        model::{Asks, Group, Kind, Meeting, Population, Question, Report, Said as Words, Sheet, Survey, Typed, names},
        service::{answer, draft, population, public, read, tell},
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{AreaCode, DialogueId},
        lang::Lang,
    },
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
        preset::parts::Texts,
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

/// How many live there, by age and by area: invented.
const AGES: [(u16, i64); 5] = [(13, 620), (18, 1_710), (30, 2_240), (45, 2_980), (65, 2_650)];
const AREAS: i64 = 1_400;
/// How likely each age is to answer, in hundredths; what is left does not say.
const ANSWERING: [i64; 5] = [2, 13, 26, 31, 20];

/// Something that happens.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    Figures,
    Open(usize),
    Answer(usize, i64),
    Tell(usize),
    Meet(usize),
}

/// The dialogues' part of the story.
pub struct Dialogues<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: Arc<SignedInAs>,
    waiting: VecDeque<(Timestamp, Deed)>,
    made: HashMap<usize, DialogueId>,
    dice: Dice,
    now: Timestamp,
}

impl<'a> Dialogues<'a> {
    /// Everything from the beginning of the story to `now`.
    pub fn new(municipality: &'a Arc<Municipality>, coordinator: Arc<SignedInAs>, now: Timestamp) -> Self {
        let morning = |ago: i64| start_of_day(local_date(now - TimeDelta::days(ago))) + TimeDelta::hours(8);
        let mut waiting = vec![(morning(200), Deed::Figures)];
        for (at, survey) in SURVEYS.iter().enumerate() {
            waiting.push((morning(survey.opens), Deed::Open(at)));
            let days = (survey.opens - survey.closes.max(0)).max(1);
            for one in 0..survey.answers {
                // Most come in the first days.
                let day = survey.opens - (one * one * days / (survey.answers * survey.answers)).min(days - 1);
                waiting.push((morning(day) + TimeDelta::minutes(30 + one), Deed::Answer(at, one)));
            }
            if survey.told.is_some() {
                waiting.push((morning(survey.report_by + 2), Deed::Tell(at)));
            }
        }
        waiting.extend(MEETINGS.iter().enumerate().map(|(at, meeting)| (morning(meeting.ago - 3), Deed::Meet(at))));
        waiting.retain(|(when, _)| *when <= now);
        waiting.sort_unstable();
        let (waiting, made, dice) = (waiting.into(), HashMap::new(), Dice::new(47));
        Self { municipality, coordinator, waiting, made, dice, now }
    }

    /// Plays everything up to a moment.
    ///
    /// # Errors
    /// When the database does not answer, or a use case refuses what the story does.
    pub async fn until(&mut self, at: Timestamp) -> Result<(), Fault> {
        while let Some((when, deed)) = self.waiting.front().copied().filter(|(when, _)| *when <= at) {
            self.waiting.pop_front();
            wait_until(self.municipality, when);
            self.act(deed).await.map_err(|refused| broken("playing the dialogues", when, refused))?;
        }
        Ok(())
    }

    async fn act(&mut self, deed: Deed) -> Result<(), Refused> {
        match deed {
            Deed::Figures => self.figures().await,
            Deed::Open(at) => self.open(at).await,
            Deed::Answer(at, _) => self.answer(&SURVEYS[at], at).await,
            Deed::Tell(at) => self.tell(&SURVEYS[at], at).await,
            Deed::Meet(at) => self.meet(&MEETINGS[at]).await,
        }
    }

    fn scope<C: Capability>(&self) -> Result<Scope<C>, Fault> {
        Scope::check(Arc::clone(self.municipality), Who::Staff(Arc::clone(&self.coordinator)), Lang::Sv)
    }

    fn day(&self, ago: i64) -> NaiveDate {
        local_date(self.now - TimeDelta::days(ago))
    }

    async fn version(&self, id: DialogueId) -> Result<i64, Fault> {
        Ok(read::one(&self.scope::<ReadDialogue>()?, id).await?.version)
    }

    async fn figures(&self) -> Result<(), Refused> {
        let profile = self.municipality.profile();
        let areas = profile.areas_in_use().enumerate();
        let areas = areas.map(|(at, area)| (area.code.clone(), AREAS + 190 * i64::try_from(at).unwrap_or_default()));
        let said = Population {
            ages: AGES.iter().map(|(from, many)| (*from, Some(*many))).collect(),
            areas: areas.collect(),
            source: "Kommunens befolkningsregister, påhittade siffror".to_owned(),
        };
        population::save(&self.scope::<ManageSettings>()?, 0, &said).await
    }

    async fn open(&mut self, at: usize) -> Result<(), Refused> {
        let (text, scope) = (&SURVEYS[at], self.scope::<RunDialogue>()?);
        let id = draft::create(&scope, Kind::Survey, text.title[0].to_owned()).await?;
        let survey = Survey {
            title: texts(&text.title),
            intro: texts(&text.intro),
            ages: true,
            areas: true,
            opens: Some(self.day(text.opens)),
            closes: Some(self.day(text.closes)),
            report_by: Some(self.day(text.report_by)),
            ..Survey::default()
        };
        draft::save_survey(&scope, id, self.version(id).await?, survey).await?;
        for question in text.questions {
            draft::put_question(&scope, id, self.version(id).await?, asked(question)).await?;
        }
        draft::publish(&scope, id, self.version(id).await?).await?;
        self.made.insert(at, id);
        Ok(())
    }

    /// The survey as everybody meets it, with its address.
    async fn shown(&self, at: usize) -> Result<(String, Survey), Fault> {
        let id = self.made.get(&at).copied().ok_or(Fault::NotFound)?;
        let slug = read::one(&self.scope::<ReadDialogue>()?, id).await?.slug.ok_or(Fault::NotFound)?;
        let anybody = Scope::<Public>::anybody(Arc::clone(self.municipality), Lang::Sv);
        let survey = public::one(&anybody, &slug).await?.survey.ok_or(Fault::NotFound)?;
        Ok((slug, survey))
    }

    async fn answer(&mut self, text: &SurveyText, at: usize) -> Result<(), Refused> {
        let (slug, survey) = self.shown(at).await?;
        let sheet = self.sheet(text, &survey)?;
        let anybody = Scope::<Public>::anybody(Arc::clone(self.municipality), Lang::Sv);
        let form = self.municipality.chance().opaque_id().to_string();
        answer::answer(&anybody, &slug, &survey, &sheet, &form).await?;
        Ok(())
    }

    /// One person's answers, by the weights of the story.
    fn sheet(&mut self, text: &SurveyText, survey: &Survey) -> Result<Sheet, Refused> {
        let mut typed = Vec::new();
        for ((name, question), told) in names(survey).zip(text.questions) {
            let choices = question.choices(survey);
            match question.asks {
                Asks::Words if self.dice.below(100) < 22 => {
                    typed.push((name.to_owned(), (*self.dice.one(text.words)).to_owned()));
                }
                Asks::Words => {}
                Asks::Several => {
                    let chosen = choices.iter().zip(told.weights);
                    for ((code, _), weight) in chosen {
                        if self.dice.below(100) < *weight {
                            typed.push((name.to_owned(), code.clone()));
                        }
                    }
                }
                _ => typed.extend(
                    self.one(told.weights)
                        .and_then(|at| choices.get(at))
                        .map(|(code, _)| (name.to_owned(), code.clone())),
                ),
            }
        }
        let age = self.one(&ANSWERING).and_then(|at| survey.spans.get(at)).map(|span| ("age".to_owned(), span.code()));
        let many = i64::try_from(survey.places.len()).unwrap_or(1);
        // The last areas answer least.
        let area = self.dice.below(many).min(self.dice.below(many + 2));
        let area = usize::try_from(area).ok().and_then(|at| survey.places.get(at));
        typed.extend(age.into_iter().chain(area.map(|(code, _)| ("area".to_owned(), code.clone()))));
        Ok(Typed(typed).sheet(survey)?)
    }

    /// One of several by weight out of a hundred, or none.
    fn one(&mut self, weights: &[i64]) -> Option<usize> {
        let mut left = self.dice.below(100);
        weights.iter().position(|weight| {
            left -= weight;
            left < 0
        })
    }

    async fn tell(&self, text: &SurveyText, at: usize) -> Result<(), Refused> {
        let (Some([heard, next, words]), Some(id)) = (text.told, self.made.get(&at).copied()) else { return Ok(()) };
        let (_, survey) = self.shown(at).await?;
        let own = survey.questions.iter().find(|one| one.asks == Asks::Words);
        let words = own.map(|one| Words { question: one.number, text: words.to_owned() });
        let report = Report { heard: heard.to_owned(), next: next.to_owned(), words: words.into_iter().collect() };
        tell::save(&self.scope::<RunDialogue>()?, id, self.version(id).await?, report, true).await
    }

    async fn meet(&self, text: &MeetingText) -> Result<(), Refused> {
        let scope = self.scope::<RunDialogue>()?;
        let id = draft::create(&scope, text.kind, text.title.to_owned()).await?;
        let groups = text.groups.iter().map(|(who, number)| Group { who: (*who).to_owned(), number: *number });
        let meeting = Meeting {
            title: text.title.to_owned(),
            day: Some(self.day(text.ago)),
            areas: text.areas.iter().map(|area| AreaCode::from(*area)).collect(),
            arranged: text.arranged.to_owned(),
            groups: groups.collect(),
            themes: text.themes.to_owned(),
            said: text.said.to_owned(),
            leads_to: text.leads_to.to_owned(),
        };
        draft::save_meeting(&scope, id, self.version(id).await?, meeting).await?;
        tell::publish_meeting(&scope, id, self.version(id).await?).await
    }
}

fn texts(said: &Said) -> Texts {
    let [sv, fi, en] = said.map(str::to_owned);
    Texts { sv, fi, en }
}

fn asked(text: &QuestionText) -> Question {
    Question {
        number: 0,
        asks: text.asks,
        text: texts(&text.text),
        low: texts(&text.ends[0]),
        high: texts(&text.ends[1]),
        options: text.options.iter().map(texts).collect(),
        must: false,
    }
}
