//! Which column holds what: guessed from the heading, set by people, remembered.

use super::{Kind, table::Table};
use crate::kernel::{codes::codes, words::search_key};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

codes! {
    /// What a column can hold.
    pub enum Column {
        /// The day it happened, perhaps with the time.
        Day = "day",
        /// The month, of crimes.
        Month = "month",
        /// The part of the day.
        Time = "time",
        /// The category.
        Category = "category",
        /// The kind of crime, in the words of the police.
        Crime = "crime",
        /// The area.
        Area = "area",
        /// How many.
        Number = "number",
        /// The short text.
        Words = "words",
    }
}

impl Column {
    /// What files of a kind can have.
    pub fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Events => &[Self::Day, Self::Time, Self::Category, Self::Area, Self::Number, Self::Words],
            Kind::Crimes => &[Self::Month, Self::Crime, Self::Area, Self::Number],
        }
    }

    /// Must files of this kind have it?
    pub fn is_needed(self, kind: Kind) -> bool {
        match kind {
            Kind::Events => self == Self::Category,
            Kind::Crimes => self != Self::Area,
        }
    }

    /// What a heading may begin with to mean it.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Day => &["datum", "dag", "händelsedatum", "date", "tidpunkt"],
            Self::Month => &["månad", "period", "month", "datum"],
            Self::Time => &["tid", "klockslag", "tid på dygnet", "tidsintervall"],
            Self::Category => &["kategori", "händelsetyp", "typ", "händelse", "kod"],
            Self::Crime => &["brott", "brottstyp", "brottskod", "brottsgrupp", "typ"],
            Self::Area => &["område", "plats", "bostadsområde", "stadsdel", "area"],
            Self::Number => &["antal", "summa", "anmälda", "count"],
            Self::Words => &["text", "beskrivning", "anteckning", "kommentar", "kort text", "vad hände"],
        }
    }
}

/// Which column of the file holds what, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(pub BTreeMap<Column, usize>);

impl Mapping {
    /// What the heading makes likely. No column is taken twice.
    pub fn guess(kind: Kind, table: &Table) -> Self {
        let heading: Vec<_> = table.heading.iter().map(|name| search_key(name)).collect();
        let mut mapping = BTreeMap::new();
        for column in Column::of(kind) {
            let free = |at: &usize| !mapping.values().any(|taken| taken == at);
            let found = column.names().iter().find_map(|name| {
                let name = search_key(name);
                (0..heading.len()).filter(free).find(|at| heading[*at].starts_with(&name))
            });
            if let Some(at) = found {
                mapping.insert(*column, at);
            }
        }
        Self(mapping)
    }

    /// Where a column stands, if the file has it.
    pub fn at(&self, column: Column) -> Option<usize> {
        self.0.get(&column).copied()
    }

    /// The mapping without what this file does not have.
    #[must_use]
    pub fn within(mut self, kind: Kind, table: &Table) -> Self {
        self.0.retain(|column, at| Column::of(kind).contains(column) && *at < table.heading.len());
        self
    }

    /// What must be chosen before lines can be understood.
    pub fn missing(&self, kind: Kind) -> impl Iterator<Item = Column> {
        Column::of(kind).iter().copied().filter(move |column| column.is_needed(kind) && self.at(*column).is_none())
    }
}

impl Table {
    /// What headings are remembered by. A fingerprint: nobody knows what people write in a heading.
    pub fn signature(&self) -> String {
        let names: Vec<_> = self.heading.iter().map(|name| search_key(name)).collect();
        crate::kernel::words::hex(&Sha256::digest(names.join("\u{1f}").as_bytes()))
    }
}
