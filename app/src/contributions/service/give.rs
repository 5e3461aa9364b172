//! Giving: events, words and figures, nothing, and sending it all. What the coordinator gives for an actor who rang in is
//! given at once: a draft is the actor's own.

use super::{To, is_for_another, must_be_open, note, without_persons};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        model::State,
        store::{self, Row, events, series},
    },
    fault::Fault,
    forms::Refused,
    kernel::id::{ContributedEventId, ImportId},
    observations::{self, NewObservation, Observed, Source},
    platform::db::Tx,
    t,
};

/// An event as somebody tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// How many events it stands for.
    pub number: i64,
    /// What, where and when.
    pub what: Observed,
}

/// The picture in words, and the figures: one for each series that is asked for, none where nothing was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The words.
    pub words: String,
    /// Code of a series, and its figure.
    pub figures: Vec<(String, Option<i64>)>,
}

/// Adds an event. It is a draft until the contribution is sent; after that it goes into the picture at once. The id comes
/// from the form, so that an event sent twice (a phone that never heard the answer) is told once.
///
/// # Errors
/// [`Refused`]; a period that is not open any more is a [`Fault::Conflict`].
pub async fn add_event(
    scope: &Scope<Contribute>,
    to: To<'_>,
    id: ContributedEventId,
    new: NewEvent,
) -> Result<(), Refused> {
    without_persons(scope, "words", &new.what.words)?;
    let mut tx = scope.db().begin().await?;
    must_be_open(scope, &mut tx, to).await?;
    let mut row = store::hold(&mut tx, to.period, to.actor, scope.now()).await?;
    if !add(scope, &mut tx, &row, id, None, new).await? {
        let known = events::by_id_in(&mut tx, id).await?;
        let own = known.is_some_and(|known| known.actor == *to.actor && known.period == to.period);
        return if own { Ok(()) } else { Err(Fault::NotFound.into()) };
    }
    let rang_in = is_for_another(scope, to.actor);
    written(scope, &mut row, rang_in);
    store::save(&mut tx, &row).await?;
    note(scope, &mut tx, "contribution.event_added", &row, if rang_in { "rang_in" } else { "" }).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps an event of a contribution that is held, and takes it in where it is given already. Tells whether it is new.
pub(super) async fn add(
    scope: &Scope<Contribute>,
    tx: &mut Tx,
    row: &Row,
    id: ContributedEventId,
    import: Option<ImportId>,
    new: NewEvent,
) -> Result<bool, Fault> {
    let NewEvent { number, what } = new;
    let event = events::Row {
        id,
        period: row.period.clone(),
        actor: row.actor.clone(),
        category: what.category.0,
        area: what.area.map(|area| area.0),
        place_type: what.place_type.map(|kind| kind.code().to_owned()),
        time_band: what.time_band.map(|band| band.code().to_owned()),
        day_type: what.day_type.map(|day| day.code().to_owned()),
        number,
        words: what.words,
        observation: None,
        import,
        at: scope.now(),
    };
    let new = events::add(tx, &event).await?;
    if new && (row.state().is_given() || is_for_another(scope, &row.actor)) {
        take_in(scope, tx, event).await?;
    }
    Ok(new)
}

/// Where a contribution stands after something was written into it.
pub(super) fn written(scope: &Scope<Contribute>, row: &mut Row, rang_in: bool) {
    let before = row.state();
    let after = match before {
        State::Missing if rang_in => State::Sent,
        before => before.after_writing(),
    };
    stand(scope, row, after, rang_in && before != State::Draft);
}

fn stand(scope: &Scope<Contribute>, row: &mut Row, state: State, rang_in: bool) {
    row.state = state.code().to_owned();
    row.changed_at = scope.now();
    if state.is_given() {
        row.rang_in |= rang_in;
        row.sent_at = row.sent_at.or(Some(scope.now()));
    }
}

/// Puts an event into the picture.
async fn take_in(scope: &Scope<Contribute>, tx: &mut Tx, event: events::Row) -> Result<(), Fault> {
    let new = NewObservation {
        report: None,
        source: Source::Actor,
        actor: Some(event.actor),
        number: event.number,
        what: observed(event.category, event.area, event.place_type, event.time_band, event.day_type, event.words),
    };
    let observation = match event.import {
        Some(_) => observations::take_in_line(scope, tx, new).await?,
        None => observations::take_in(scope, tx, new).await?,
    };
    Ok(events::taken_in(tx, event.id, observation).await?)
}

fn observed(
    category: String,
    area: Option<String>,
    place_type: Option<String>,
    time_band: Option<String>,
    day_type: Option<String>,
    words: String,
) -> Observed {
    use crate::kernel::{
        place::PlaceType,
        timeband::{DayType, TimeBand},
    };
    Observed {
        category: category.into(),
        area: area.map(Into::into),
        place_type: place_type.and_then(|code| PlaceType::parse(&code).ok()),
        time_band: time_band.and_then(|code| TimeBand::parse(&code).ok()),
        day_type: day_type.and_then(|code| DayType::parse(&code).ok()),
        words,
    }
}

/// Removes an event from a draft. What is in the picture is corrected there.
///
/// # Errors
/// [`Refused`].
pub async fn remove_event(scope: &Scope<Contribute>, to: To<'_>, id: ContributedEventId) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    must_be_open(scope, &mut tx, to).await?;
    let mut row = store::hold(&mut tx, to.period, to.actor, scope.now()).await?;
    let known = events::by_id_in(&mut tx, id).await?;
    let own = known.is_some_and(|event| event.actor == *to.actor && event.period == to.period);
    if !own || is_for_another(scope, to.actor) || !events::remove_draft(&mut tx, id).await? {
        return Err(Fault::NotFound.into());
    }
    row.changed_at = scope.now();
    store::save(&mut tx, &row).await?;
    note(scope, &mut tx, "contribution.event_removed", &row, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the picture in words and the figures, and sends everything if that is asked for.
///
/// # Errors
/// [`Refused`]; [`Fault::Conflict`] when the period is closed or somebody else of the actor was faster.
pub async fn write(
    scope: &Scope<Contribute>,
    to: To<'_>,
    version: i64,
    new: Written,
    send: bool,
) -> Result<State, Refused> {
    without_persons(scope, "words", &new.words)?;
    let rang_in = is_for_another(scope, to.actor);
    let mut tx = scope.db().begin().await?;
    must_be_open(scope, &mut tx, to).await?;
    let mut row = store::hold(&mut tx, to.period, to.actor, scope.now()).await?;
    if row.version != version {
        return Err(Fault::Conflict.into());
    }
    if rang_in && row.state() == State::Draft {
        return Err(Refused::at("do", t!(scope.lang(), "contributions-has-draft")));
    }
    row.words = new.words;
    for (code, value) in &new.figures {
        series::put(&mut tx, to.actor, to.period, code, *value).await?;
    }
    // What is written for somebody else is given by that.
    if rang_in {
        holds_something(scope, &mut tx, &row).await?;
    }
    written(scope, &mut row, rang_in);
    if send {
        hand_over(scope, &mut tx, &mut row).await?;
    }
    let action = if row.becomes().is_given() { "contribution.sent" } else { "contribution.saved" };
    store::save(&mut tx, &row).await?;
    note(scope, &mut tx, action, &row, if rang_in { "rang_in" } else { "" }).await?;
    tx.commit().await?;
    Ok(row.becomes())
}

/// Sends the draft: its events go into the picture, its words and figures can be read by the group.
///
/// # Errors
/// [`Refused`]; [`Fault::Conflict`] when the period is closed or the draft is not the one that was seen.
pub async fn send(scope: &Scope<Contribute>, to: To<'_>, version: i64) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    must_be_open(scope, &mut tx, to).await?;
    let mut row = store::hold(&mut tx, to.period, to.actor, scope.now()).await?;
    if is_for_another(scope, to.actor) {
        return Err(Refused::at("do", t!(scope.lang(), "contributions-has-draft")));
    }
    if row.version != version || row.state() != State::Draft {
        return Err(Fault::Conflict.into());
    }
    hand_over(scope, &mut tx, &mut row).await?;
    store::save(&mut tx, &row).await?;
    note(scope, &mut tx, "contribution.sent", &row, "").await?;
    tx.commit().await?;
    Ok(())
}

async fn hand_over(scope: &Scope<Contribute>, tx: &mut Tx, row: &mut Row) -> Result<(), Refused> {
    holds_something(scope, tx, row).await?;
    for event in events::drafts_in(tx, &row.actor, &row.period).await? {
        take_in(scope, tx, event).await?;
    }
    stand(scope, row, State::Sent, is_for_another(scope, &row.actor));
    Ok(())
}

/// Says that there is nothing to report. A draft that holds something is sent or emptied first.
///
/// # Errors
/// [`Refused`]; [`Fault::Conflict`] when the period is closed or something was given already.
pub async fn nothing(scope: &Scope<Contribute>, to: To<'_>) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    must_be_open(scope, &mut tx, to).await?;
    let mut row = store::hold(&mut tx, to.period, to.actor, scope.now()).await?;
    let rang_in = is_for_another(scope, to.actor);
    match row.state() {
        State::Missing => {}
        State::Draft if !rang_in && is_empty(&mut tx, &row).await? => {}
        State::Draft => return Err(Refused::at("do", t!(scope.lang(), "contributions-draft-holds"))),
        // Said twice (a tap on a weak network) it is said.
        State::Nothing => return Ok(()),
        State::Sent => return Err(Fault::Conflict.into()),
    }
    stand(scope, &mut row, State::Nothing, rang_in);
    store::save(&mut tx, &row).await?;
    note(scope, &mut tx, "contribution.nothing", &row, if rang_in { "rang_in" } else { "" }).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses what would be given for the first time and holds nothing.
async fn holds_something(scope: &Scope<Contribute>, tx: &mut Tx, row: &Row) -> Result<(), Refused> {
    match row.sent_at.is_none() && is_empty(tx, row).await? {
        true => Err(Refused::at("do", t!(scope.lang(), "contributions-nothing-written"))),
        false => Ok(()),
    }
}

/// Has it neither words, nor figures, nor events?
pub(super) async fn is_empty(tx: &mut Tx, row: &Row) -> Result<bool, sqlx::Error> {
    Ok(row.words.is_empty()
        && series::told(tx, &row.period, &row.actor).await? == 0
        && events::many_in(tx, &row.actor, &row.period).await? == 0)
}
