//! From what is known of a period to the picture people read: words and tables, section by section. Pure.

mod counts;
mod outside;
mod people;
mod work;

pub use outside::{outside, residents};
pub use work::{spoken_days, until, who};

use super::{
    content::{Cell, Content, Mark, Part, Section},
    service::{Figures, areas::Area, meeting::Decision},
    store::picture::{Row, Text},
    tally::Line,
    template::{self, Kind, Template},
};
use crate::{
    contributions::{Crimes, Given},
    kernel::lang::Lang,
    measures::Summary,
    observations::{short_label, year_of},
    platform::municipality::Profile,
    t,
};
use chrono::NaiveDate;

pub(super) const SV: Lang = Lang::Sv;

/// Something to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The first and the last day.
    pub days: (NaiveDate, NaiveDate),
    /// What kind it is.
    pub kind: String,
    /// What happens.
    pub title: String,
    /// Where.
    pub place: String,
    /// What to think of.
    pub note: String,
}

/// Everything a picture is made of.
#[derive(Clone, Debug)]
pub struct Known {
    /// What the group calls its sections.
    pub template: Template,
    /// Summary and what may be published.
    pub row: Row,
    /// The words of the sections.
    pub texts: Vec<Text>,
    /// The areas with their levels.
    pub areas: Vec<Area>,
    /// What each actor gave.
    pub given: Vec<Given>,
    /// Crimes reported to the police: the month, and how many of each kind.
    pub crimes: Option<(String, Vec<Crimes>)>,
    /// What goes on.
    pub measures: Vec<Summary>,
    /// What is to come.
    pub coming: Vec<Coming>,
    /// Who sits in the group, by role.
    pub members: Vec<String>,
    /// Who was at the meeting, by role; empty until somebody says so.
    pub present: Vec<String>,
    /// What the meeting decided.
    pub decided: Vec<Decision>,
    /// The next meeting in words.
    pub next: Option<String>,
}

/// The picture of the group.
pub fn inside(profile: &Profile, figures: &Figures, known: &Known) -> Content {
    let section = |section: &template::Section| Section {
        code: section.code.clone(),
        name: section.title(),
        words: words(known, section),
        parts: parts(profile, figures, known, section.kind),
    };
    let sections = known.template.shown().map(section).collect();
    Content { sections, changes: counts::changes(profile, figures), ..heading(profile, figures) }
}

/// Title and eyebrow, the same for everybody.
pub fn heading(profile: &Profile, figures: &Figures) -> Content {
    let year = year_of(&figures.period);
    Content {
        title: t!(SV, "situation-title", town = profile.short_name.clone()),
        eyebrow: format!("{} · {} {year}", profile.bodies.operative.name, short_label(&figures.period, year)),
        ..Content::default()
    }
}

fn words(known: &Known, section: &template::Section) -> String {
    if section.kind == Kind::Summary {
        return known.row.summary.clone();
    }
    let text = known.texts.iter().find(|text| text.section == section.code);
    text.map(|text| text.words.clone()).unwrap_or_default()
}

fn parts(profile: &Profile, figures: &Figures, known: &Known, kind: Kind) -> Vec<Part> {
    match kind {
        Kind::Levels => work::levels(figures, known),
        Kind::Counts => counts::categories(profile, figures),
        Kind::Hot => counts::hot(profile, figures),
        Kind::Police => people::police(known),
        Kind::Actors => people::actors(profile, figures, known),
        Kind::Residents => people::residents(profile, figures),
        Kind::Coming => work::coming(profile, figures, known),
        Kind::Measures => work::measures(profile, figures, known),
        Kind::Upward => vec![work::upward(profile)],
        Kind::Present => work::present(known),
        Kind::Summary | Kind::Causes | Kind::Public | Kind::Own => Vec::new(),
    }
}

/// More or fewer than before, with its arrow.
pub(super) fn change(line: &Line) -> Cell {
    let n = line.change().abs();
    let (mark, text) = match line.change() {
        0 => (Mark::Flat, t!(SV, "situation-same")),
        1.. => (Mark::Up, t!(SV, "situation-more", n = n)),
        _ => (Mark::Down, t!(SV, "situation-fewer", n = n)),
    };
    Cell { text, mark }
}
