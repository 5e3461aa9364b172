//! What is read of contributions: by the group, by the coordinator, by other slices.

use crate::{
    accounts::{
        policy::{Capability, Contribute, ReadObservations, RunCouncil},
        scope::Scope,
    },
    contributions::{
        model::{Figure, Given, Series, State, series_of},
        store::{
            self, Row,
            series::{self, Value},
        },
    },
    fault::Fault,
    kernel::{id::ActorCode, period::Period},
    platform::{
        municipality::Profile,
        preset::{parts::Actor, switched::ListKind},
    },
};

/// The period before and the same a year ago, which figures are compared with.
pub fn compared(period: &Period) -> [String; 3] {
    [period.key(), period.previous().key(), period.year_before().key()]
}

/// Who gives to a period: the actors in use, in the order of the settings, and those that gave before they were switched off.
pub fn givers<'a>(profile: &'a Profile, rows: &'a [Row]) -> impl Iterator<Item = &'a Actor> {
    let gave = |actor: &Actor| rows.iter().any(|row| row.actor.as_str() == actor.code);
    profile.actors.iter().filter(move |actor| profile.is_on(ListKind::Actors, &actor.code) || gave(actor))
}

/// What every actor gave to a period, in the order of the settings. Words and figures are there once they were sent.
///
/// # Errors
/// [`Fault::NotFound`] when the key is no period.
pub async fn of_period(scope: &Scope<ReadObservations>, period_key: &str) -> Result<Vec<Given>, Fault> {
    let period = Period::parse_key(period_key).map_err(|_| Fault::NotFound)?;
    let profile = scope.profile();
    let rows = store::of_period(scope.db(), period_key).await?;
    let all = series_of(&profile, series::stored(scope.db()).await?);
    let values = series::given(scope.db(), &compared(&period)).await?;
    let sees = Sees::of(scope);
    let given = |actor: &Actor| {
        let row = rows.iter().find(|row| row.actor.as_str() == actor.code);
        let code = ActorCode::from(actor.code.as_str());
        let sent = row.filter(|row| row.state() == State::Sent);
        Given {
            state: sees.state(&code, row.map_or(State::Missing, Row::state)),
            sent_at: row.filter(|row| row.state().is_given()).and_then(|row| row.sent_at),
            rang_in: row.is_some_and(|row| row.state().is_given() && row.rang_in),
            words: sent.map(|row| row.words.clone()).unwrap_or_default(),
            figures: figures(&profile, &all, &values, &code, &period),
            actor_name: actor.name.clone(),
            kind: actor.kind,
            actor: code,
        }
    };
    Ok(givers(&profile, &rows).map(given).collect())
}

/// Whose drafts a person may know of.
struct Sees {
    all: bool,
    own: Option<ActorCode>,
}

impl Sees {
    fn of<C: Capability>(scope: &Scope<C>) -> Self {
        Self { all: is_coordinator(scope), own: scope.staff().and_then(|staff| staff.actor.clone()) }
    }

    fn state(&self, actor: &ActorCode, state: State) -> State {
        let known = self.all || self.own.as_ref() == Some(actor) || state != State::Draft;
        if known { state } else { State::Missing }
    }
}

/// Does the person lead the group? Whoever runs its meetings does.
pub fn is_coordinator<C: Capability>(scope: &Scope<C>) -> bool {
    scope.narrow::<RunCouncil>().is_ok()
}

/// The figures of an actor: those it is asked for, and those it told before that was switched off.
pub fn figures(profile: &Profile, all: &[Series], values: &[Value], actor: &ActorCode, period: &Period) -> Vec<Figure> {
    let [now, before, last_year] = compared(period);
    let of = |series: &Series, key: &str| {
        values.iter().find(|value| value.series == series.code && value.period == key).map(|value| value.value)
    };
    let figure = |series: &Series| Figure {
        series: series.code.clone(),
        name: series.name.clone(),
        unit: series.unit.clone(),
        value: of(series, &now),
        before: of(series, &before),
        last_year: of(series, &last_year),
    };
    let own = all.iter().filter(|series| series.actor == *actor);
    own.filter(|series| series.is_asked_of(profile, actor) || of(series, &now).is_some()).map(figure).collect()
}

/// May the person give for an actor: a coordinator for every one, others for their own?
///
/// # Errors
/// [`Fault::NotFound`] when not, or when there is no such actor.
pub fn giver(scope: &Scope<Contribute>, actor: &str) -> Result<ActorCode, Fault> {
    let code = ActorCode::from(actor);
    let own = scope.staff().and_then(|staff| staff.actor.as_ref()) == Some(&code);
    let known = scope.profile().actor(actor).is_some();
    if known && (own || is_coordinator(scope)) { Ok(code) } else { Err(Fault::NotFound) }
}
