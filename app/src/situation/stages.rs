//! The steps of a picture: from what is collected to what is kept. Pure.

use crate::{kernel::codes::codes, observations::Stage};

codes! {
    /// What moves a picture from one stage to another.
    pub enum Verb {
        /// Collecting is over, the coordinator writes.
        Write = "write",
        /// More is to be collected first.
        Collect = "collect",
        /// The group meets.
        Meet = "meet",
        /// Back to writing.
        Pause = "pause",
        /// Justera: the group stands behind it; from here on it cannot change.
        Adjust = "adjust",
        /// Those who should have it have it.
        Tell = "tell",
        /// Residents may read a part.
        Publish = "publish",
        /// Put away for good.
        Archive = "archive",
        /// Open what was justerat again, with a reason: the next time it is another version.
        Reopen = "reopen",
    }
}

/// Where a verb leads from a stage; none where it makes no sense.
pub fn next(stage: Stage, verb: Verb) -> Option<Stage> {
    match (stage, verb) {
        (Stage::Collecting, Verb::Write) | (Stage::Meeting, Verb::Pause) => Some(Stage::Draft),
        (Stage::Draft, Verb::Collect) => Some(Stage::Collecting),
        (Stage::Collecting | Stage::Draft, Verb::Meet) => Some(Stage::Meeting),
        (Stage::Draft | Stage::Meeting, Verb::Adjust) => Some(Stage::Adjusted),
        (Stage::Adjusted, Verb::Tell) => Some(Stage::Told),
        (Stage::Told, Verb::Publish) => Some(Stage::Published),
        (Stage::Told | Stage::Published, Verb::Archive) => Some(Stage::Archived),
        (Stage::Adjusted | Stage::Told | Stage::Published | Stage::Archived, Verb::Reopen) => Some(Stage::Draft),
        _ => None,
    }
}

/// What can be done at a stage, onward first.
pub fn verbs(stage: Stage) -> Vec<Verb> {
    Verb::ALL.iter().copied().filter(|verb| next(stage, *verb).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_stage_has_exactly_these_ways_on() {
        let told = |stage| verbs(stage).into_iter().map(|verb| (verb.code(), next(stage, verb).unwrap().code()));
        let told = |stage| told(stage).collect::<Vec<_>>();
        assert_eq!(told(Stage::Collecting), [("write", "draft"), ("meet", "meeting")]);
        assert_eq!(told(Stage::Draft), [("collect", "open"), ("meet", "meeting"), ("adjust", "adjusted")]);
        assert_eq!(told(Stage::Meeting), [("pause", "draft"), ("adjust", "adjusted")]);
        assert_eq!(told(Stage::Adjusted), [("tell", "told"), ("reopen", "draft")]);
        assert_eq!(told(Stage::Told), [("publish", "published"), ("archive", "archived"), ("reopen", "draft")]);
        assert_eq!(told(Stage::Published), [("archive", "archived"), ("reopen", "draft")]);
        assert_eq!(told(Stage::Archived), [("reopen", "draft")]);
    }

    proptest! {
        #[test]
        fn what_stands_is_opened_by_reopening_alone(verbs in proptest::collection::vec(0..Verb::ALL.len(), 0..40)) {
            let (mut stage, mut frozen) = (Stage::Collecting, 0);
            for verb in verbs.into_iter().map(|at| Verb::ALL[at]) {
                let Some(after) = next(stage, verb) else { continue };
                frozen += usize::from(verb == Verb::Adjust);
                prop_assert!(stage.is_made() || !after.is_made() || verb == Verb::Reopen);
                prop_assert!(after.is_made() || frozen > 0, "nothing stands that was never justerat");
                prop_assert!(after != Stage::Published || stage == Stage::Told);
                stage = after;
            }
        }
    }
}
