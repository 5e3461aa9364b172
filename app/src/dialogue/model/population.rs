//! How many live in the municipality, by age and area. The municipality gives the figures; none is written here.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most spans of age.
pub const MOST_SPANS: usize = 10;

/// Some years of age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// From this age on.
    pub from: u16,
    /// To this age; none means and older.
    pub to: Option<u16>,
}

impl Span {
    /// The code of an answer.
    pub fn code(self) -> String {
        format!("{}+", self.from)
    }
}

/// The figures, as the municipality gave them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Population {
    /// Where each span of age begins, and how many live there.
    pub ages: Vec<(u16, Option<i64>)>,
    /// How many live in an area, by its code.
    pub areas: BTreeMap<String, i64>,
    /// Who counted, and when.
    pub source: String,
}

impl Default for Population {
    /// Spans to ask with until the municipality has chosen its own, without any figures.
    fn default() -> Self {
        let ages = [13, 18, 30, 45, 65].map(|from| (from, None)).into();
        Self { ages, areas: BTreeMap::new(), source: String::new() }
    }
}

impl Population {
    /// The spans of age.
    pub fn spans(&self) -> Vec<Span> {
        let starts: Vec<u16> = self.ages.iter().map(|(from, _)| *from).collect();
        let ends = starts.iter().skip(1).map(|next| Some(next.saturating_sub(1))).chain([None]);
        starts.iter().zip(ends).map(|(from, to)| Span { from: *from, to }).collect()
    }

    /// How many live who are of an age; only where the span is still the same.
    pub fn of_age(&self, span: Span) -> Option<i64> {
        let at = self.spans().iter().position(|one| *one == span)?;
        self.ages.get(at).and_then(|(_, many)| *many)
    }

    /// How many live in an area.
    pub fn of_area(&self, code: &str) -> Option<i64> {
        self.areas.get(code).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_follow_each_other_and_the_last_has_no_end() {
        let spans = Population::default().spans();
        assert_eq!(spans.first(), Some(&Span { from: 13, to: Some(17) }));
        assert_eq!(spans.last(), Some(&Span { from: 65, to: None }));
        assert!(spans.windows(2).all(|pair| pair[0].to == Some(pair[1].from - 1)));
    }
}
