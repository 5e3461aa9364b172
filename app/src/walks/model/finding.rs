//! What a phone notes at a stop.

use super::Item;
use crate::kernel::{codes::codes, id::FindingKey, pii_types::Pii};

codes! {
    /// What somebody thinks of a line of the checklist.
    pub enum Verdict {
        /// It is as it should be.
        Ok = "ok",
        /// Brist: something should be done.
        Fault = "fault",
        /// Vet ej.
        Unknown = "unknown",
        /// Something safe or beautiful that should stay.
        Keep = "keep",
    }
}

impl Verdict {
    /// Does the protocol tell of it?
    pub fn is_told(self) -> bool {
        matches!(self, Self::Fault | Self::Keep)
    }

    /// May it be said of this line?
    pub fn suits(self, item: Item) -> bool {
        (self == Self::Keep) == (item.group() == super::Group::Keep)
    }
}

codes! {
    /// How light it was.
    pub enum Light {
        /// Daylight.
        Day = "day",
        /// Dusk or dawn.
        Dusk = "dusk",
        /// Dark.
        Dark = "dark",
    }
}

codes! {
    /// The weather.
    pub enum Weather {
        /// Clear.
        Clear = "clear",
        /// Cloudy.
        Cloudy = "cloudy",
        /// Rain.
        Rain = "rain",
        /// Snow or ice.
        Snow = "snow",
        /// Fog.
        Fog = "fog",
    }
}

/// A note as it comes in.
#[derive(Clone, Debug)]
pub struct NewFinding {
    /// Made by the phone: the same note twice is kept once.
    pub key: FindingKey,
    /// At which stop.
    pub stop: i64,
    /// On which line of the checklist.
    pub item: Item,
    /// What.
    pub verdict: Verdict,
    /// How bad, 1 to 3, of a fault.
    pub severity: Option<i64>,
    /// In words; they may point at somebody, so only the office reads them.
    pub words: Pii<String>,
}
