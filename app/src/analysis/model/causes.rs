//! The fishbone and the chain of events. Three bones: the situation of those exposed, of those who do it, and the place.

use crate::kernel::{codes::codes, id::CauseId};

codes! {
    /// A bone. Each is a situation; nobody stands on it by name.
    pub enum Bone {
        /// Brottsutsatt: what makes it possible to be exposed.
        Victim = "victim",
        /// Gärningsperson: what in the situation makes somebody do it.
        Offender = "offender",
        /// Objekt eller plats.
        Object = "object",
    }
}

/// A cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its id.
    pub id: CauseId,
    /// Where it hangs.
    pub bone: Bone,
    /// The direct cause it lies behind; none when it is direct itself.
    pub direct: Option<CauseId>,
    /// In words.
    pub words: String,
}

/// A direct cause and what lies behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rib<'a> {
    /// Its number over all bones, from 1, as the drawing and the list say it.
    pub number: usize,
    /// The direct cause.
    pub cause: &'a Cause,
    /// The indirect ones.
    pub behind: Vec<&'a Cause>,
}

/// The direct causes bone by bone, each with what lies behind it.
pub fn ribs(causes: &[Cause]) -> Vec<(Bone, Vec<Rib<'_>>)> {
    let mut number = 0;
    let mut bones = Vec::new();
    for bone in Bone::ALL {
        let mut own = Vec::new();
        for cause in causes.iter().filter(|one| one.bone == *bone && one.direct.is_none()) {
            number += 1;
            let behind = causes.iter().filter(|one| one.direct == Some(cause.id)).collect();
            own.push(Rib { number, cause, behind });
        }
        bones.push((*bone, own));
    }
    bones
}

/// A step of the chain of events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What happens.
    pub words: String,
    /// How it can be broken here; empty when it cannot.
    pub breaks: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cause(n: u8, bone: Bone, direct: Option<u8>) -> Cause {
        let id = |n| CauseId(uuid::Uuid::from_bytes([n; 16]));
        Cause { id: id(n), bone, direct: direct.map(id), words: n.to_string() }
    }

    #[test]
    fn indirect_causes_stand_behind_their_direct_one_and_numbers_run_on() {
        let causes = [
            cause(1, Bone::Object, None),
            cause(2, Bone::Object, Some(1)),
            cause(3, Bone::Victim, None),
            cause(4, Bone::Object, None),
        ];
        let told: Vec<_> = ribs(&causes)
            .into_iter()
            .map(|(bone, ribs)| (bone, ribs.iter().map(|rib| (rib.number, rib.behind.len())).collect::<Vec<_>>()))
            .collect();
        let none = Vec::new();
        assert_eq!(told, [(Bone::Victim, vec![(1, 0)]), (Bone::Offender, none), (Bone::Object, vec![(2, 1), (3, 0)])]);
    }
}
