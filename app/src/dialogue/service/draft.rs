//! Writing: a dialogue is begun, changed, and a survey published. Its questions stand as they are once somebody answered.

use super::{Content, free_slug, hold, today, without_persons, write};
use crate::{
    accounts::{policy::RunDialogue, scope::Scope},
    dialogue::{
        labels,
        model::{Kind, MOST_QUESTIONS, Meeting, Population, Question, State, Survey},
        service::population,
        store::{self, Row},
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::id::DialogueId,
    platform::{audit, preset::parts::Texts},
    t,
};

/// Begins one with its heading.
///
/// # Errors
/// [`Refused::Form`] when it looks like it points at a person.
pub async fn create(scope: &Scope<RunDialogue>, kind: Kind, title: String) -> Result<DialogueId, Refused> {
    without_persons(scope, [("title", title.as_str())])?;
    let id = scope.new_id();
    let content = match kind {
        Kind::Survey => {
            let title = Texts { sv: title, ..Texts::default() };
            Content::Survey(Survey { title, ages: true, areas: true, ..Survey::default() })
        }
        Kind::Meeting | Kind::Staff => Content::Meeting(Meeting { title, ..Meeting::default() }),
    };
    let mut tx = scope.db().begin().await?;
    store::add(&mut tx, id, kind.code(), &content.json(), scope.now()).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("dialogue.begun", "dialogue", id, kind.code())).await?;
    tx.commit().await?;
    Ok(id)
}

/// Saves a survey but its questions. Once it is published its days can be moved until they have passed; once somebody has
/// answered, what is asked stands.
///
/// # Errors
/// [`Refused::Form`] when it points at a person or changes what stands, [`Fault::Conflict`] when somebody was faster.
pub async fn save_survey(
    scope: &Scope<RunDialogue>,
    id: DialogueId,
    version: i64,
    said: Survey,
) -> Result<(), Refused> {
    without_persons(scope, said.texts().into_iter().map(|text| ("title", text)))?;
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    let before = row.survey()?;
    let after = Survey {
        questions: before.questions.clone(),
        spans: before.spans.clone(),
        places: before.places.clone(),
        ..said
    };
    stands(scope, &row, &before, &after)?;
    if row.published_at.is_some() {
        set_days(&mut row, &after);
    }
    row.content = Content::Survey(after).json();
    write(scope, &mut tx, &row, "dialogue.changed", "texts").await?;
    tx.commit().await?;
    Ok(())
}

/// What may no longer be changed is refused in words.
fn stands(scope: &Scope<RunDialogue>, row: &Row, before: &Survey, after: &Survey) -> Result<(), Refused> {
    let (lang, state) = (scope.lang(), row.state(today(scope)));
    if matches!(state, State::Closed | State::Told) && before != after {
        return Err(Refused::at("closes", t!(lang, "dialogues-closed-stands")));
    }
    if row.answered && !before.asks_the_same(after) {
        return Err(Refused::at("background", t!(lang, "dialogues-answered-stands")));
    }
    if row.published_at.is_some() {
        let mut errors = FieldErrors::default();
        for lack in after.lacks(today(scope)) {
            errors.add(labels::lack_field(lack), Problem::Said(labels::lack(lack)));
        }
        errors.none()?;
    }
    Ok(())
}

fn set_days(row: &mut Row, survey: &Survey) {
    row.opens = survey.opens.map(|day| day.to_string());
    row.closes = survey.closes.map(|day| day.to_string());
    row.report_by = survey.report_by.map(|day| day.to_string());
}

/// Adds a question (number 0) or changes one.
///
/// # Errors
/// As [`save_survey`]; [`Refused::Form`] also when there are enough.
pub async fn put_question(
    scope: &Scope<RunDialogue>,
    id: DialogueId,
    version: i64,
    mut said: Question,
) -> Result<(), Refused> {
    let texts = [&said.text, &said.low, &said.high].into_iter().chain(&said.options);
    let texts: Vec<&str> = texts.flat_map(|one| [&one.sv, &one.fi, &one.en].map(String::as_str)).collect();
    without_persons(scope, texts.into_iter().map(|text| ("text", text)))?;
    let mut tx = scope.db().begin().await?;
    let (mut row, mut survey) = open_to_change(scope, &mut tx, id, version).await?;
    if said.number == 0 {
        if survey.questions.len() >= MOST_QUESTIONS {
            return Err(Refused::at("text", t!(scope.lang(), "dialogues-questions-enough", most = MOST_QUESTIONS)));
        }
        said.number = survey.next_number();
        survey.questions.push(said.clone());
    } else {
        let here = survey.questions.iter_mut().find(|one| one.number == said.number).ok_or(Fault::NotFound)?;
        *here = said.clone();
    }
    row.content = Content::Survey(survey).json();
    write(scope, &mut tx, &row, "dialogue.changed", &format!("question {}", said.number)).await?;
    tx.commit().await?;
    Ok(())
}

/// Strikes a question, or moves it one up.
///
/// # Errors
/// As [`put_question`].
pub async fn move_question(
    scope: &Scope<RunDialogue>,
    id: DialogueId,
    version: i64,
    number: u32,
    strike: bool,
) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let (mut row, mut survey) = open_to_change(scope, &mut tx, id, version).await?;
    let at = survey.questions.iter().position(|one| one.number == number).ok_or(Fault::NotFound)?;
    match (strike, at) {
        (true, _) if row.published_at.is_some() && survey.questions.len() == 1 => {
            return Err(Refused::at("text", t!(scope.lang(), "dialogues-last-question")));
        }
        (true, at) => drop(survey.questions.remove(at)),
        (false, 0) => {}
        (false, at) => survey.questions.swap(at - 1, at),
    }
    row.content = Content::Survey(survey).json();
    let what = if strike { "struck" } else { "moved" };
    write(scope, &mut tx, &row, "dialogue.changed", &format!("question {number} {what}")).await?;
    tx.commit().await?;
    Ok(())
}

/// A survey whose questions may still be changed.
async fn open_to_change(
    scope: &Scope<RunDialogue>,
    tx: &mut crate::platform::db::Tx,
    id: DialogueId,
    version: i64,
) -> Result<(Row, Survey), Refused> {
    let row = hold(tx, id, version).await?;
    let survey = row.survey()?;
    if row.answered || matches!(row.state(today(scope)), State::Closed | State::Told) {
        return Err(Refused::at("text", t!(scope.lang(), "dialogues-answered-stands")));
    }
    Ok((row, survey))
}

/// Publishes a survey: from its first day on everybody can answer. Ages and areas are those of today from now on.
///
/// # Errors
/// [`Refused::Form`] at `publish` with what is missing, [`Fault::Conflict`] when somebody was faster or it is public.
pub async fn publish(scope: &Scope<RunDialogue>, id: DialogueId, version: i64) -> Result<(), Refused> {
    let (population, _) = population::read(scope).await?;
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    let survey = row.survey()?;
    if row.published_at.is_some() {
        return Err(Fault::Conflict.into());
    }
    let mut errors = FieldErrors::persons(
        survey.texts().into_iter().map(|text| ("publish", text)),
        &t!(scope.lang(), "dialogues-personal"),
    );
    for lack in survey.lacks(today(scope)) {
        errors.add("publish", Problem::Said(labels::lack(lack)));
    }
    errors.none()?;
    let survey = settled(scope, survey, &population);
    row.slug = Some(free_slug(&mut tx, &survey.title.sv).await?);
    set_days(&mut row, &survey);
    row.published_at = Some(scope.now());
    row.content = Content::Survey(survey).json();
    write(scope, &mut tx, &row, "dialogue.published", "").await?;
    tx.commit().await?;
    Ok(())
}

/// With the ages and areas of today: they are the same for everybody who answers.
pub(super) fn settled<C: crate::accounts::policy::Capability>(
    scope: &Scope<C>,
    survey: Survey,
    population: &Population,
) -> Survey {
    let profile = scope.profile();
    let places = profile.areas_in_use().map(|area| (area.code.clone(), area.name.clone())).collect();
    Survey { spans: population.spans(), places, ..survey }
}

/// Saves what there is to say of a meeting. The numbers stand once they are told.
///
/// # Errors
/// As [`save_survey`].
pub async fn save_meeting(
    scope: &Scope<RunDialogue>,
    id: DialogueId,
    version: i64,
    said: Meeting,
) -> Result<(), Refused> {
    without_persons(scope, said.texts())?;
    let mut tx = scope.db().begin().await?;
    let mut row = hold(&mut tx, id, version).await?;
    let Content::Meeting(before) = row.content()? else { return Err(Fault::NotFound.into()) };
    if row.told.is_some() && before.groups != said.groups {
        return Err(Refused::at("groups", t!(scope.lang(), "dialogues-groups-stand")));
    }
    row.content = Content::Meeting(said).json();
    write(scope, &mut tx, &row, "dialogue.changed", "texts").await?;
    tx.commit().await?;
    Ok(())
}
