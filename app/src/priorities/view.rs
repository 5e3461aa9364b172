//! What the forms of prioritising send, and how it becomes a command.

use super::{
    model::{Component, LONGEST_POINT, LONGEST_REASON, LONGEST_WORD, MOST, MOST_OF_AN_AXIS, Placed},
    service::{choose::FIELDS, direction::Said, read::Area, read::Whole, weigh::Set},
};
use crate::{
    forms::{self, FieldErrors, Problem, Reader, fields},
    kernel::id::{AreaCode, PledgeId, PointId},
    pledges::{self, Who},
    priorities::labels,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// Everything the page of a round can send; `do` says which form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoundForm {
    /// `save`, `decide`, `place` or `unplace`.
    pub r#do: String,
    /// The version the person saw.
    pub version: String,
    /// Codes of the chosen areas, empty where none is.
    pub area: Vec<String>,
    /// The motive of each.
    pub motive: Vec<String>,
    /// The day of the decision.
    pub day: String,
    /// The area that is placed.
    pub placed: String,
    /// Its need.
    pub need: String,
    /// Its possibility.
    pub possibility: String,
    /// Why.
    pub reason: String,
}

impl RoundForm {
    /// The forms as they open.
    pub fn of(whole: &Whole) -> Self {
        Self {
            version: whole.version().to_string(),
            area: whole.chosen.iter().map(|one| one.area.to_string()).collect(),
            motive: whole.chosen.iter().map(|one| one.motive.clone()).collect(),
            day: whole.today.to_string(),
            ..Self::default()
        }
    }

    /// What was sent, with the parts that were not sent as they open.
    #[must_use]
    pub fn over(self, open: Self) -> Self {
        match self.r#do.as_str() {
            "place" | "unplace" => Self { area: open.area, motive: open.motive, day: open.day, ..self },
            _ => self,
        }
    }

    /// The version the person saw.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// The chosen areas with their motives; lines without an area are left out.
    pub fn chosen(&self) -> Result<Vec<(AreaCode, String)>, FieldErrors> {
        let lines = self.area.iter().enumerate().filter(|(_, code)| !code.is_empty()).take(FIELDS.len());
        fields(|f| {
            let mut chosen = Vec::new();
            for (n, code) in lines {
                let typed = self.motive.get(n).map(String::as_str).unwrap_or_default();
                chosen.push((AreaCode::from(code.as_str()), f.text(FIELDS[n.min(8)], typed, 0..=LONGEST_REASON)));
            }
            chosen
        })
    }

    /// The day of the decision.
    pub fn day(&self) -> Result<NaiveDate, FieldErrors> {
        let day = fields(|f| {
            let day = f.day("day", &self.day, 2000..=2099);
            f.must("day", day, Problem::NotADate)
        })?;
        day.ok_or_else(|| FieldErrors::one("day", Problem::NotADate))
    }

    /// Where an area is put.
    pub fn placed(&self) -> Result<Placed, FieldErrors> {
        fields(|f| Placed {
            need: whole_number(f, "need", &self.need, MOST_OF_AN_AXIS),
            possibility: whole_number(f, "possibility", &self.possibility, MOST_OF_AN_AXIS),
            reason: f.text("reason", &self.reason, 1..=LONGEST_REASON),
        })
    }
}

fn whole_number(f: &mut Reader, field: &'static str, text: &str, most: i64) -> i64 {
    let read = text.trim().parse::<i64>().ok().filter(|number| (0..=most).contains(number));
    f.must(field, read, Problem::NotANumber).unwrap_or_default()
}

/// The components of an area: three lists in the same order.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AreaForm {
    /// The version the person saw.
    pub version: String,
    /// Codes of components.
    pub component: Vec<String>,
    /// The value of each; empty lets the proposal count.
    pub value: Vec<String>,
    /// Why each differs.
    pub reason: Vec<String>,
}

impl AreaForm {
    /// The form as it opens.
    pub fn of(area: &Area, version: i64) -> Self {
        let components = &area.weights.components;
        let text = |set: &Option<(i64, String)>| set.as_ref().map(|(value, _)| value.to_string()).unwrap_or_default();
        let why = |set: &Option<(i64, String)>| set.as_ref().map(|(_, reason)| reason.clone()).unwrap_or_default();
        Self {
            version: version.to_string(),
            component: components.iter().map(|one| one.component.code().to_owned()).collect(),
            value: components.iter().map(|one| text(&one.set)).collect(),
            reason: components.iter().map(|one| why(&one.set)).collect(),
        }
    }

    /// What was typed for a component: value and reason.
    pub fn typed(&self, component: Component) -> (&str, &str) {
        let at = self.component.iter().position(|code| code == component.code());
        let value = at.and_then(|at| self.value.get(at)).map_or("", String::as_str);
        let reason = at.and_then(|at| self.reason.get(at)).map_or("", String::as_str);
        (value, reason)
    }

    /// Every component that was sent.
    pub fn parse(&self) -> Result<Vec<Set>, FieldErrors> {
        let sent = Component::ALL.iter().filter(|one| self.component.iter().any(|code| code == one.code()));
        fields(|f| {
            let mut values = Vec::new();
            for component in sent {
                let (value, reason) = self.typed(*component);
                let read = |text: &str| text.parse::<i64>().ok().filter(|number| (0..=MOST).contains(number));
                values.push(Set {
                    component: *component,
                    value: f.code(value_field(*component), value, read),
                    reason: f.text(reason_field(*component), reason, 0..=LONGEST_REASON),
                });
            }
            values
        })
    }
}

/// The field of a component's reason.
pub fn reason_field(component: Component) -> &'static str {
    match component {
        Component::Number => "reason-number",
        Component::Severity => "reason-severity",
        Component::Trend => "reason-trend",
        Component::Sources => "reason-sources",
        Component::Exposed => "reason-exposed",
        Component::Control => "reason-control",
        Component::Cause => "reason-cause",
        Component::Proven => "reason-proven",
        Component::Resource => "reason-resource",
        Component::Partner => "reason-partner",
    }
}

/// The field of a component's value.
pub fn value_field(component: Component) -> &'static str {
    reason_field(component).strip_prefix("reason-").unwrap_or_default()
}

/// Everything the page of the direction can send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DirectionForm {
    /// `add`, `change`, `strike`, `lay` or `pledge`.
    pub r#do: String,
    /// The version of the round the person saw.
    pub version: String,
    /// The point that is meant.
    pub point: String,
    /// What shall be done.
    pub text: String,
    /// Code of who does it.
    pub who: String,
    /// Who that is, if somebody else.
    pub other: String,
    /// Codes of areas.
    pub area: Vec<String>,
    /// What would show it.
    pub indicator: String,
    /// The pledge it is a new version of; empty for a new one.
    pub pledge: String,
    /// What the pledge is called.
    pub title: String,
    /// What is promised.
    pub sentence: String,
}

impl DirectionForm {
    /// The version the person saw.
    pub fn version(&self) -> i64 {
        forms::version(&self.version)
    }

    /// The point that is meant.
    pub fn point(&self) -> Option<PointId> {
        PointId::parse(&self.point)
    }

    /// What is said of a point; its areas are among those of the municipality.
    pub fn said(&self, is_area: impl Fn(&str) -> bool) -> Result<Said, FieldErrors> {
        fields(|f| {
            let who = Who::parse(&self.who).ok();
            let other = f.text("other", &self.other, 0..=LONGEST_WORD);
            if who == Some(Who::Other) && other.is_empty() {
                f.wrong("other", Problem::Said(labels::other_missing()));
            }
            if !self.area.iter().all(|code| is_area(code)) {
                f.wrong("area", Problem::NotAChoice);
            }
            Said {
                text: f.text("text", &self.text, 1..=LONGEST_POINT),
                who: f.must("who", who, Problem::Said(labels::who_missing())).unwrap_or(Who::Other),
                other,
                areas: self.area.iter().map(|code| AreaCode::from(code.as_str())).collect(),
                indicator: f.text("indicator", &self.indicator, 0..=LONGEST_WORD),
            }
        })
    }

    /// The words of a pledge, and which it is a new version of.
    pub fn pledge(&self) -> Result<(Option<PledgeId>, (String, String)), FieldErrors> {
        fields(|f| {
            let of = f.code("pledge", &self.pledge, PledgeId::parse);
            let title = f.text("title", &self.title, 1..=pledges::LONGEST_TITLE);
            (of, (title, f.text("sentence", &self.sentence, 1..=pledges::LONGEST_SENTENCE)))
        })
    }
}
