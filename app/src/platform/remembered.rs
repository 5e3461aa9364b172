//! What many look at and few change, remembered for a short while: a page that everybody opens must not count all rows
//! each time.

use super::clock::Timestamp;
use crate::fault::Fault;
use chrono::TimeDelta;
use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// One value of each type, with the moment it was made. Public figures only: nobody is asked who looks.
#[derive(Default)]
pub struct Remembered(Mutex<HashMap<TypeId, Made>>);

struct Made {
    at: Timestamp,
    value: Box<dyn Any + Send>,
}

impl Remembered {
    /// The value, unless it is older than `for_long` or was never made.
    pub fn get<T: Clone + 'static>(&self, now: Timestamp, for_long: TimeDelta) -> Option<T> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let made = held.get(&TypeId::of::<T>()).filter(|made| now - made.at < for_long && now >= made.at)?;
        made.value.downcast_ref().cloned()
    }

    /// The value, made anew when it is older than `for_long` or was never made.
    ///
    /// # Errors
    /// Those of `make`; nothing is kept then.
    pub async fn or_made<T: Clone + Send + 'static>(
        &self,
        now: Timestamp,
        for_long: TimeDelta,
        make: impl Future<Output = Result<T, Fault>>,
    ) -> Result<T, Fault> {
        if let Some(value) = self.get(now, for_long) {
            return Ok(value);
        }
        let value = make.await?;
        self.put(now, value.clone());
        Ok(value)
    }

    /// Keeps a value in place of an older one.
    pub fn put<T: Send + 'static>(&self, now: Timestamp, value: T) {
        let made = Made { at: now, value: Box::new(value) };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), made);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_remembered_for_its_time_and_by_its_type() {
        let (remembered, now, minute) = (Remembered::default(), Timestamp::default(), TimeDelta::minutes(1));
        assert_eq!(remembered.get::<u8>(now, minute), None);
        remembered.put(now, 7_u8);
        remembered.put(now, "seven");
        assert_eq!(remembered.get::<u8>(now, minute), Some(7));
        assert_eq!(remembered.get::<u8>(now + TimeDelta::seconds(59), minute), Some(7));
        assert_eq!(remembered.get::<u8>(now + minute, minute), None);
        // The clock was set back: nobody knows how old it is.
        assert_eq!(remembered.get::<u8>(now - minute, minute), None);
        assert_eq!(remembered.get::<&str>(now, minute), Some("seven"));
    }
}
