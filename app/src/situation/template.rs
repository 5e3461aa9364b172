//! The municipality's template: which sections its picture has, in what order and under what name. Pure.

use super::agenda::Agenda;
use crate::{
    kernel::{codes::codes, lang::Lang},
    t,
};
use serde::{Deserialize, Serialize};

const SV: Lang = Lang::Sv;

codes! {
    /// What fills a section by itself, in the order of the default template.
    pub enum Kind {
        /// Sammanfattning.
        Summary = "summary",
        /// Läge per område.
        Levels = "levels",
        /// Händelser per kategori.
        Counts = "counts",
        /// Platser (hot-spots).
        Hot = "hot",
        /// Polisens bild.
        Police = "police",
        /// Verksamheternas bild.
        Actors = "actors",
        /// Invånarnas bild.
        Residents = "residents",
        /// Kommande.
        Coming = "coming",
        /// Insatser.
        Measures = "measures",
        /// Orsaksanalys behövs?
        Causes = "causes",
        /// Till rådet och länsstyrelsen.
        Upward = "upward",
        /// Publik text.
        Public = "public",
        /// Deltagare och nästa möte.
        Present = "present",
        /// A section of the municipality's own: words only.
        Own = "own",
    }
}

impl Kind {
    /// What it is called until the municipality says otherwise.
    pub fn name(self) -> String {
        match self {
            Self::Summary => t!(SV, "picture-section-summary"),
            Self::Levels => t!(SV, "picture-section-levels"),
            Self::Counts => t!(SV, "picture-section-counts"),
            Self::Hot => t!(SV, "picture-section-hot"),
            Self::Police => t!(SV, "picture-section-police"),
            Self::Actors => t!(SV, "picture-section-actors"),
            Self::Residents => t!(SV, "picture-section-residents"),
            Self::Coming => t!(SV, "picture-section-coming"),
            Self::Measures => t!(SV, "picture-section-measures"),
            Self::Causes => t!(SV, "picture-section-causes"),
            Self::Upward => t!(SV, "picture-section-upward"),
            Self::Public => t!(SV, "picture-section-public"),
            Self::Present => t!(SV, "picture-section-present"),
            Self::Own => t!(SV, "picture-section-own"),
        }
    }

    /// May every member of the group write it? The others are the coordinator's.
    pub fn is_the_groups(self) -> bool {
        matches!(self, Self::Police | Self::Actors | Self::Residents | Self::Coming)
    }
}

/// A section of the template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Stable: what was written is kept under it.
    pub code: String,
    /// What fills it.
    pub kind: Kind,
    /// The municipality's name for it; empty means the usual one.
    pub name: String,
    /// Left out of the picture; what was written stays.
    pub hidden: bool,
}

impl Section {
    /// What it is called.
    pub fn title(&self) -> String {
        if self.name.is_empty() { self.kind.name() } else { self.name.clone() }
    }
}

/// The sections in their order, and the agenda of the meeting that goes through them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// All of them, hidden ones too.
    pub sections: Vec<Section>,
    /// The agenda; the usual one in templates older than it.
    #[serde(default)]
    pub agenda: Agenda,
}

/// More sections than anybody reads.
pub const MOST_SECTIONS: usize = 30;
/// The longest name of a section.
pub const LONGEST_NAME: usize = 60;

impl Default for Template {
    fn default() -> Self {
        let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::Own);
        let section =
            |kind: &Kind| Section { code: kind.code().into(), kind: *kind, name: String::new(), hidden: false };
        Self { sections: kinds.map(section).collect(), agenda: Agenda::default() }
    }
}

impl Template {
    /// The sections that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| !section.hidden)
    }

    /// The section of a code, hidden or not.
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code == code)
    }

    /// Gives a section another name; the usual one takes it back.
    #[must_use]
    pub fn renamed(mut self, code: &str, name: &str) -> Self {
        for section in self.sections.iter_mut().filter(|section| section.code == code) {
            section.name = if name == section.kind.name() { String::new() } else { name.to_owned() };
        }
        self
    }

    /// Hides a section or shows it again.
    #[must_use]
    pub fn hidden(mut self, code: &str, hidden: bool) -> Self {
        self.sections.iter_mut().filter(|section| section.code == code).for_each(|section| section.hidden = hidden);
        self
    }

    /// Moves a section one step up or down; at the edge nothing happens.
    #[must_use]
    pub fn moved(mut self, code: &str, up: bool) -> Self {
        let at = self.sections.iter().position(|section| section.code == code);
        step(&mut self.sections, at, up);
        self
    }

    /// Adds a section of words at the end.
    #[must_use]
    pub fn with_own(mut self, name: &str) -> Self {
        let code = own_code(|code| self.section(code).is_some());
        self.sections.push(Section { code, kind: Kind::Own, name: name.to_owned(), hidden: false });
        self
    }
}

/// Moves one thing of a list a step up or down; at the edge, or where there is none, nothing happens.
pub(super) fn step<T>(list: &mut [T], at: Option<usize>, up: bool) {
    let to = |at: usize| if up { at.checked_sub(1) } else { Some(at + 1) };
    if let Some((at, to)) = at.and_then(|at| Some((at, to(at)?))).filter(|(_, to)| *to < list.len()) {
        list.swap(at, to);
    }
}

/// The first code for something of the municipality's own that nothing has yet.
pub(super) fn own_code(is_taken: impl Fn(&str) -> bool) -> String {
    (1..).map(|n| format!("own-{n}")).find(|code| !is_taken(code)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_default_has_the_thirteen_and_every_name_differs() {
        let template = Template::default();
        assert_eq!(template.sections.len(), 13);
        let names: std::collections::BTreeSet<_> = template.sections.iter().map(Section::title).collect();
        assert_eq!(names.len(), 13);
    }

    #[test]
    fn own_sections_get_codes_of_their_own() {
        let template = Template::default().with_own("Trafik").with_own("Skola").hidden("own-1", true);
        assert_eq!(template.section("own-2").unwrap().title(), "Skola");
        assert_eq!(template.shown().count(), 14);
        let usual = Kind::Hot.name();
        assert_eq!(template.renamed("hot", "Brännpunkter").renamed("hot", &usual).section("hot").unwrap().name, "");
    }

    proptest! {
        #[test]
        fn moving_loses_nothing(moves in proptest::collection::vec((0..14_usize, proptest::bool::ANY), 0..60)) {
            let mut template = Template::default();
            for (at, up) in moves {
                let code = Kind::ALL[at].code();
                template = template.moved(code, up);
            }
            let mut codes: Vec<_> = template.sections.iter().map(|section| section.kind).collect();
            codes.sort();
            prop_assert_eq!(codes, Kind::ALL[..13].to_vec());
        }
    }
}
