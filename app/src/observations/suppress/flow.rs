//! A network of pipes: each hidden figure is a flow between two points, and what goes into a point comes out of it. A hidden
//! figure can be as large as what can be led round through the others.

use crate::observations::model::FEWEST_TO_SHARE;
use std::collections::VecDeque;

/// More than any count: along a pipe anything can be led.
const UNBOUNDED: i64 = 1_000_000_000;

/// A hidden figure.
#[derive(Clone, Copy, Debug)]
pub struct Pipe {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What flows there.
    pub value: i64,
}

/// All hidden figures and the points where they meet.
#[derive(Clone, Debug)]
pub struct Net {
    pipes: Vec<Pipe>,
    /// The pipes at each point.
    around: Vec<Vec<usize>>,
}

impl Net {
    /// Lays the pipes.
    pub fn new(points: usize, pipes: Vec<Pipe>) -> Self {
        let mut around = vec![Vec::new(); points];
        for (index, pipe) in pipes.iter().enumerate() {
            around[pipe.from].push(index);
            around[pipe.to].push(index);
        }
        Self { pipes, around }
    }

    /// The first figure that could be known, or known to be small.
    pub fn weak(&self) -> Option<usize> {
        (0..self.pipes.len()).find(|pipe| !self.is_safe(*pipe))
    }

    /// Has a figure two values, one of them large enough?
    fn is_safe(&self, pipe: usize) -> bool {
        let Pipe { from, to, value } = self.pipes[pipe];
        let up = self.lead(to, from, pipe, (FEWEST_TO_SHARE - value).max(1));
        value + up >= FEWEST_TO_SHARE && (up > 0 || self.lead(from, to, pipe, value.min(1)) > 0)
    }

    /// How much can be led from one point to another through the other pipes: along a pipe without end, against it what
    /// flows there.
    fn lead(&self, from: usize, to: usize, except: usize, want: i64) -> i64 {
        let mut flows: Vec<i64> = self.pipes.iter().map(|pipe| pipe.value).collect();
        let mut led = 0;
        while led < want {
            let Some(way) = self.way(from, to, except, &flows) else { break };
            let room = way.iter().map(|(pipe, along)| if *along { UNBOUNDED } else { flows[*pipe] }).min();
            let room = room.unwrap_or_default().min(want - led);
            way.iter().for_each(|(pipe, along)| flows[*pipe] += if *along { room } else { -room });
            led += room;
        }
        led
    }

    /// A shortest way with room, as pipes and whether they are gone along.
    fn way(&self, from: usize, to: usize, except: usize, flows: &[i64]) -> Option<Vec<(usize, bool)>> {
        let mut came: Vec<Option<(usize, bool)>> = vec![None; self.around.len()];
        let (mut seen, mut queue) = (vec![false; self.around.len()], VecDeque::from([from]));
        seen[from] = true;
        while let Some(here) = queue.pop_front().filter(|_| !seen[to]) {
            for index in self.around[here].iter().copied().filter(|index| *index != except) {
                let pipe = self.pipes[index];
                let step = match (pipe.from == here, pipe.to == here && flows[index] > 0) {
                    (true, _) => (pipe.to, true),
                    (_, true) => (pipe.from, false),
                    _ => continue,
                };
                if !seen[step.0] {
                    seen[step.0] = true;
                    came[step.0] = Some((index, step.1));
                    queue.push_back(step.0);
                }
            }
        }
        let (mut way, mut here) = (Vec::new(), to);
        while here != from {
            let (pipe, along) = came[here]?;
            way.push((pipe, along));
            here = if along { self.pipes[pipe].from } else { self.pipes[pipe].to };
        }
        Some(way)
    }
}
