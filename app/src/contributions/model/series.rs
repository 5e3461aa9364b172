//! Which figures the actors report: those every actor of a kind has, changed and added to by the municipality.

use crate::{
    kernel::id::ActorCode,
    platform::{
        municipality::Profile,
        preset::{
            parts::{Actor, ActorKind},
            switched::ListKind,
        },
    },
};

/// A series: one figure per period from one actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Stable code; values refer to it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What is counted.
    pub unit: String,
    /// Who reports it.
    pub actor: ActorCode,
    /// Is it asked for?
    pub is_on: bool,
    /// 0 for one that is as the program has it.
    pub version: i64,
}

/// What a form says of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSeries {
    /// Its name.
    pub name: String,
    /// What is counted.
    pub unit: String,
    /// Who reports it.
    pub actor: ActorCode,
    /// Is it asked for?
    pub is_on: bool,
}

const ALARMS: (&str, &str, &str) = ("larm", "Larm", "st");
const FAULTS: (&str, &str, &str) = ("felanmalningar", "Felanmälningar", "st");
const WORRIES: (&str, &str, &str) = ("orosanmalningar", "Orosanmälningar", "st");
const ABSENCE: (&str, &str, &str) = ("elevfranvaro", "Elevfrånvaro", "procent");
const DISTURBANCES: (&str, &str, &str) = ("storningar", "Störningsanmälningar", "st");
const VISITORS: (&str, &str, &str) = ("besok", "Besök på fritidsgården", "st");

/// The series every actor of its kind is asked for, until the municipality says otherwise. What a unit of the municipality
/// is stands in its name only, so its words decide; it is a proposal, and can be switched off.
pub fn defaults(profile: &Profile) -> Vec<Series> {
    profile.actors.iter().flat_map(defaults_of).collect()
}

fn defaults_of(actor: &Actor) -> Vec<Series> {
    let of = |(code, name, unit): (&str, &str, &str)| Series {
        code: format!("{code}-{}", actor.code),
        name: name.to_owned(),
        unit: unit.to_owned(),
        actor: ActorCode::from(actor.code.as_str()),
        is_on: true,
        version: 0,
    };
    usual(actor).into_iter().map(of).collect()
}

fn usual(actor: &Actor) -> Vec<(&'static str, &'static str, &'static str)> {
    let name = actor.name.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    match actor.kind {
        ActorKind::Rescue => vec![ALARMS],
        ActorKind::Housing => vec![DISTURBANCES, FAULTS],
        ActorKind::TechnicalFederation => vec![FAULTS],
        ActorKind::EducationFederation => vec![ABSENCE],
        ActorKind::Municipality if says(&["skol", "utbild", "barn"]) => vec![ABSENCE],
        ActorKind::Municipality if says(&["social", "omsorg", "stöd"]) => vec![WORRIES],
        ActorKind::Municipality if says(&["teknik", "teknisk", "gata", "park", "samhälls"]) => vec![FAULTS],
        ActorKind::Municipality if says(&["fritid", "fält"]) => vec![VISITORS],
        ActorKind::Municipality if says(&["trygghet", "säkerhet"]) => vec![ALARMS],
        // A unit whose name tells nothing more: what residents report as broken is counted everywhere.
        ActorKind::Municipality => vec![FAULTS],
        _ => Vec::new(),
    }
}

/// All series: those of the program, as the municipality changed them, then its own.
pub fn series_of(profile: &Profile, stored: Vec<Series>) -> Vec<Series> {
    let mut all = defaults(profile);
    for own in stored {
        match all.iter_mut().find(|one| one.code == own.code) {
            Some(one) => *one = own,
            None => all.push(own),
        }
    }
    all
}

impl Series {
    /// Is the actor asked for it now?
    pub fn is_asked_of(&self, profile: &Profile, actor: &ActorCode) -> bool {
        self.is_on && self.actor == *actor && profile.is_on(ListKind::Actors, actor.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_has_series_with_codes_of_their_own() {
        for name in Profile::names() {
            let profile = Profile::load(name).unwrap();
            let mut codes: Vec<_> = defaults(&profile).into_iter().map(|one| one.code).collect();
            let many = codes.len();
            codes.sort();
            codes.dedup();
            assert_eq!(codes.len(), many, "{name}");
            assert!(many > 0, "{name}");
        }
    }

    #[test]
    fn what_the_municipality_says_replaces_what_the_program_says() {
        let profile = Profile::load("lyktkoping").unwrap();
        let first = defaults(&profile).remove(0);
        let off = Series { is_on: false, version: 3, ..first.clone() };
        let own = Series { code: "egen".into(), ..first };
        let all = series_of(&profile, vec![off.clone(), own.clone()]);
        assert_eq!(all.len(), defaults(&profile).len() + 1);
        assert!(all.contains(&off) && all.contains(&own));
    }
}
