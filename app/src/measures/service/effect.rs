//! "Vad har fungerat": all measures that were judged, by what they work on and by the kind of problem. Numbers of
//! measures, never shares: a municipality has too few for per cent.

use super::read::Summary;
use crate::{
    measures::model::{Kind, State, Verdict},
    platform::municipality::Profile,
};

/// How the measures of one kind stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByKind {
    /// What they work on.
    pub kind: Kind,
    /// How many have this as their latest verdict, in the order of [`Verdict::ALL`].
    pub verdicts: [usize; 4],
    /// How many run and were never judged.
    pub unjudged: usize,
}

impl ByKind {
    /// All of the kind.
    pub fn all(&self) -> usize {
        self.verdicts.iter().sum::<usize>() + self.unjudged
    }
}

/// One line per kind. Drafts say nothing about what works and are left out.
pub fn by_kind(measures: &[Summary]) -> Vec<ByKind> {
    let line = |kind: &Kind| {
        let own = || measures.iter().filter(|one| has_run(one) && one.kind == Some(*kind));
        let count = |verdict: Verdict| own().filter(|one| one.verdict == Some(verdict)).count();
        let verdicts = [Verdict::Continue, Verdict::Expand, Verdict::Replace, Verdict::End].map(count);
        ByKind { kind: *kind, verdicts, unjudged: own().filter(|one| one.verdict.is_none()).count() }
    };
    Kind::ALL.iter().map(line).collect()
}

/// The judged measures of one head of the categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByProblem<'a> {
    /// Code of the head; none where the category is gone from the list.
    pub head: Option<String>,
    /// The measures, those that ended first.
    pub measures: Vec<&'a Summary>,
}

/// The judged measures by the kind of problem, in the order of the categories.
pub fn by_problem<'a>(profile: &Profile, measures: &'a [Summary]) -> Vec<ByProblem<'a>> {
    let head = |one: &Summary| {
        let code = one.category.as_ref()?.as_str();
        profile.category_head(code).map(|head| head.code.clone())
    };
    let heads = profile.categories.iter().map(|head| Some(head.code.clone())).chain([None]);
    let groups = heads.map(|code| {
        let judged = |one: &&Summary| has_run(one) && one.verdict.is_some() && head(one) == code;
        let mut measures: Vec<_> = measures.iter().filter(judged).collect();
        measures.sort_by_key(|one| (one.state == State::Running, std::cmp::Reverse(one.ends), one.id));
        ByProblem { head: code, measures }
    });
    groups.filter(|group| !group.measures.is_empty()).collect()
}

fn has_run(one: &Summary) -> bool {
    !matches!(one.state, State::Draft | State::Dropped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::MeasureId;
    use proptest::prelude::*;

    fn one(n: u8, state: State, kind: Kind, verdict: Option<Verdict>, category: &str) -> Summary {
        Summary {
            id: MeasureId(uuid::Uuid::from_bytes([n; 16])),
            state,
            title: String::new(),
            category: Some(category.into()),
            area: None,
            place: String::new(),
            kind: Some(kind),
            level: None,
            actor: None,
            role: String::new(),
            starts: None,
            ends: None,
            ended: None,
            next: None,
            verdict,
            reason: String::new(),
            before: None,
            after: None,
            indicator: String::new(),
            unit: String::new(),
        }
    }

    #[test]
    fn judged_measures_stand_with_their_problem_and_drafts_nowhere() {
        let profile = Profile::load("lyktkoping").unwrap();
        let measures = [
            one(1, State::Running, Kind::Situational, Some(Verdict::Expand), "5.1"),
            one(2, State::Ended, Kind::Situational, Some(Verdict::End), "5.6"),
            one(3, State::Draft, Kind::Social, None, "5.1"),
            one(4, State::Ended, Kind::Social, Some(Verdict::End), "gone"),
            one(5, State::Running, Kind::Social, None, "2.2"),
        ];
        let groups = by_problem(&profile, &measures);
        let told: Vec<_> = groups.iter().map(|group| (group.head.as_deref(), group.measures.len())).collect();
        assert_eq!(told, [(Some("5"), 2), (None, 1)]);
        assert_eq!(groups[0].measures[0].id, measures[1].id, "what ended says most");
        let kinds = by_kind(&measures);
        assert_eq!((kinds[0].verdicts, kinds[0].all()), ([0, 1, 0, 1], 2));
        assert_eq!((kinds[1].verdicts, kinds[1].unjudged), ([0, 0, 0, 1], 1));
    }

    proptest! {
        #[test]
        fn every_measure_that_has_run_is_counted_once(list in proptest::collection::vec((0..5_usize, 0..2_usize, 0..5_usize), 0..30)) {
            let measures: Vec<_> = list.iter().enumerate().map(|(n, (state, kind, verdict))| {
                one(n as u8, State::ALL[*state], Kind::ALL[*kind], Verdict::ALL.get(*verdict).copied(), "5.1")
            }).collect();
            let run = measures.iter().filter(|one| has_run(one)).count();
            prop_assert_eq!(by_kind(&measures).iter().map(ByKind::all).sum::<usize>(), run);
        }
    }
}
