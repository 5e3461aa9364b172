//! `/personal/lagesbild/{period}/mote/strom`: tells the meeting's page that something changed, as it happens.
//!
//! Server-sent events, each with the number of the change. A browser that lost the connection asks again with the last
//! number it saw and catches up. The stream looks into the database instead of listening to this process, so that it also
//! hears what another process of the same municipality wrote; and it ends by itself after a while, so that every new
//! connection asks again who this is.

use crate::{
    accounts::{policy::ReadObservations, scope::Scope},
    fault::Fault,
    kernel::id::StaffId,
    observations::period_of_key,
    platform::clock::local_date,
    situation::changes_since,
};
use axum::{
    extract::{Path, RawQuery},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::{Stream, stream::unfold};
use http::{HeaderMap, HeaderValue, header};
use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{LazyLock, Mutex, PoisonError},
    time::Duration,
};
use tokio::time::{Instant, sleep};

/// How often it looks: what one browser does is seen by the others within two seconds.
const LOOK: Duration = Duration::from_millis(600);
/// How long one connection lasts.
const LASTS: Duration = Duration::from_secs(45);
/// When the browser asks again.
const AGAIN: Duration = Duration::from_secs(1);

/// The stream of changes after the number in `Last-Event-ID`, or else in the address.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period.
pub async fn get(
    scope: Scope<ReadObservations>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let period = period_of_key(&key, local_date(scope.now())).ok_or(Fault::NotFound)?;
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let asked = query.as_deref().and_then(|query| query.strip_prefix("efter="));
    let seen = last.or(asked).and_then(|number| number.parse().ok()).unwrap_or(0);
    let Some(seat) = scope.staff_id().and_then(Seat::take) else { return Err(Fault::TooMany(45)) };
    let events = Sse::new(changes(scope, period.key(), seen, seat)).keep_alive(KeepAlive::new());
    let mut response = events.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn changes(
    scope: Scope<ReadObservations>,
    period: String,
    seen: i64,
    seat: Seat,
) -> impl Stream<Item = Result<Event, Infallible>> + Send {
    let until = Instant::now() + LASTS;
    unfold((scope, period, seen, true, seat), move |(scope, period, seen, first, seat)| async move {
        if first {
            return Some((Ok(Event::default().retry(AGAIN)), (scope, period, seen, false, seat)));
        }
        while Instant::now() < until {
            match changes_since(&scope, &period, seen).await {
                Ok(changes) => {
                    if let Some((number, _)) = changes.last() {
                        let event = Event::default().event("change").id(number.to_string()).data(number.to_string());
                        return Some((Ok(event), (scope, period, *number, false, seat)));
                    }
                }
                // The browser asks again; what it missed is still there.
                Err(_) => return None,
            }
            sleep(LOOK).await;
        }
        None
    })
}

/// How many streams one person follows at once: several tabs on several machines.
const SEATS: usize = 12;
/// Who follows how many.
static TAKEN: LazyLock<Mutex<HashMap<StaffId, usize>>> = LazyLock::new(Mutex::default);

/// A place among those who follow; given back when the stream ends, however it ends.
struct Seat(StaffId);

impl Seat {
    fn take(who: StaffId) -> Option<Self> {
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let many = taken.entry(who).or_default();
        (*many < SEATS).then(|| {
            *many += 1;
            Self(who)
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(many) = taken.get_mut(&self.0) {
            *many -= 1;
            if *many == 0 {
                taken.remove(&self.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_counted_for_each_person_and_given_back() {
        let [one, other] = [1, 2].map(|n| StaffId(uuid::Uuid::from_u128(n)));
        let taken: Vec<_> = (0..SEATS).filter_map(|_| Seat::take(one)).collect();
        assert_eq!(taken.len(), SEATS);
        assert!(Seat::take(one).is_none() && Seat::take(other).is_some());
        drop(taken);
        assert!(Seat::take(one).is_some());
    }
}
