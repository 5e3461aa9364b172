//! The parts of the overview, each with its fields.

mod fields;

use super::input::Input;
use crate::{
    kernel::{codes::codes, lang::Lang},
    platform::municipality::Profile,
    t,
};

const SV: Lang = Lang::Sv;

codes! {
    /// A part of the overview, changed by a form of its own.
    pub enum Section {
        /// Name, accent, languages.
        Identity = "namn",
        /// The operative group and the steering body.
        Bodies = "grupper",
        /// Periods, priorities, answer time.
        Rhythm = "arbetssatt",
        /// How residents reach the municipality.
        Contact = "kontakt",
        /// Who supervises, and whom to ask about personal data.
        Supervision = "tillsyn",
        /// How long things are kept.
        Retention = "gallring",
        /// Second factor and sessions.
        Accounts = "inloggning",
    }
}

impl Section {
    /// Its heading.
    pub fn title(self) -> String {
        match self {
            Self::Identity => t!(SV, "settings-identity"),
            Self::Bodies => t!(SV, "settings-bodies"),
            Self::Rhythm => t!(SV, "settings-rhythm"),
            Self::Contact => t!(SV, "settings-contact"),
            Self::Supervision => t!(SV, "settings-supervision"),
            Self::Retention => t!(SV, "settings-retention"),
            Self::Accounts => t!(SV, "settings-accounts"),
        }
    }

    /// Whether only administrators change it: who keeps the door and the log is not whom they watch.
    pub const fn is_administrators(self) -> bool {
        matches!(self, Self::Retention | Self::Accounts)
    }

    /// Its fields, in the languages of the municipality.
    pub fn inputs(self, profile: &Profile) -> Vec<Input> {
        match self {
            Self::Identity => fields::identity(),
            Self::Bodies => fields::bodies(),
            Self::Rhythm => fields::rhythm(),
            Self::Contact => fields::contact(profile),
            Self::Supervision => fields::supervision(),
            Self::Retention => fields::retention(),
            Self::Accounts => fields::accounts(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::model::{
        edit::{applied, filled},
        tree::Place,
    };

    #[test]
    fn every_part_of_every_preset_can_be_saved_as_it_stands() {
        for name in Profile::names() {
            let profile = Profile::load(name).unwrap();
            for section in Section::ALL {
                let inputs = section.inputs(&profile);
                let form = filled(&profile, &Place::whole(), &inputs);
                let after = applied(&profile, &Place::whole(), &inputs, &form);
                assert_eq!(after, Ok(profile.clone()), "{name} {section}");
            }
        }
    }
}
