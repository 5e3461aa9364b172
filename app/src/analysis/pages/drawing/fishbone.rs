//! The fishbone, lying: the problem is its head, two bones above and one below.

use super::{fishbone_narrow, lines, many, px, straight, wrapped};
use crate::{
    analysis::{
        labels,
        model::{Bone, Rib, ribs},
        service::read::Whole,
    },
    kernel::lang::Lang,
    t,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// Heights in units of the drawing.
const LINE: f64 = 19.0;
const SMALL: f64 = 17.0;
const HEADING: f64 = 40.0;
const GAP: f64 = 16.0;
/// How far a rib reaches from its bone.
const REACH: f64 = 290.0;
/// How far a bone leans over its whole height.
const LEAN: f64 = 64.0;

/// A rib ready to be drawn.
pub(super) struct Ready {
    /// Its number.
    pub number: usize,
    /// The direct cause, in lines.
    pub direct: Vec<String>,
    /// Indirect causes, each in lines.
    pub behind: Vec<String>,
}

impl Ready {
    /// Breaks words into lines, and marks what a measure answers.
    pub fn of(rib: &Rib<'_>, whole: &Whole, most: usize) -> Self {
        let answered = |id| whole.answers.iter().any(|one| one.link.cause == Some(id));
        let marked = |words: &str, id| if answered(id) { format!("{words}\u{a0}◆") } else { words.to_owned() };
        let behind = rib.behind.iter().flat_map(|one| {
            let text = marked(&one.words, one.id);
            let mut lines = wrapped(&text, most.saturating_sub(3));
            lines
                .iter_mut()
                .enumerate()
                .for_each(|(n, line)| line.insert_str(0, if n == 0 { "↳ " } else { "\u{2003}" }));
            lines
        });
        Self {
            number: rib.number,
            direct: wrapped(&marked(&rib.cause.words, rib.cause.id), most),
            behind: behind.collect(),
        }
    }

    fn height(&self) -> f64 {
        many(&self.direct) * LINE + many(&self.behind) * SMALL + GAP
    }
}

/// The drawing, lying on a wide page and standing on a phone. Screen readers read the list beside it.
pub fn fishbone(whole: &Whole) -> AnyView {
    let bones = ribs(&whole.causes);
    let wide = wide(whole, &bones);
    let narrow = fishbone_narrow::narrow(whole, &bones);
    view! {
        <div class="fishbone" role="img" aria-label=t!(SV, "analysis-fishbone-alt")>
            {wide}
            {narrow}
        </div>
    }
    .into_any()
}

fn wide(whole: &Whole, bones: &[(Bone, Vec<Rib<'_>>)]) -> AnyView {
    let ready = |bone: Bone| {
        let own = bones.iter().find(|(one, _)| *one == bone).map(|(_, ribs)| ribs.as_slice()).unwrap_or_default();
        // To the right of the lower bone the head begins sooner.
        let most = if bone == Bone::Object { 29 } else { 36 };
        own.iter().map(|rib| Ready::of(rib, whole, most)).collect::<Vec<_>>()
    };
    let (victim, offender, object) = (ready(Bone::Victim), ready(Bone::Offender), ready(Bone::Object));
    let height = |ribs: &[Ready]| ribs.iter().map(Ready::height).sum::<f64>().max(60.0);
    let top = HEADING + height(&victim).max(height(&offender)) + GAP;
    let (left, right) = sides(object);
    let below = height(&left).max(height(&right)) + HEADING + GAP;
    let all = top + below;
    let up = |bone, at, ribs| upper(bone, at, top, ribs);
    let head = head(&whole.one.problem, top);
    view! {
        <svg class="fishbone-wide" viewBox=format!("0 0 1040 {}", px(all)) aria-hidden="true">
            {straight("fish-spine", (24.0, top), (830.0, top))}
            {up(Bone::Victim, 390.0, victim)}
            {up(Bone::Offender, 780.0, offender)}
            {lower(585.0, top, below, left, right)}
            {head}
        </svg>
    }
    .into_any()
}

/// The ribs of the lower bone, on both its sides: it has the whole width.
fn sides(ribs: Vec<Ready>) -> (Vec<Ready>, Vec<Ready>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (n, rib) in ribs.into_iter().enumerate() {
        if n % 2 == 0 { left.push(rib) } else { right.push(rib) }
    }
    (left, right)
}

fn head(problem: &str, spine: f64) -> AnyView {
    let mut words = wrapped(problem, 24);
    if words.len() > 7 {
        words.truncate(7);
        words[6].push('…');
    }
    let tall = many(&words) * LINE + 54.0;
    let from = spine - tall / 2.0;
    view! {
        <rect class="fish-head" x="822" y=px(from) width="210" height=px(tall) rx="14"></rect>
        <text class="fish-head-label" x="840" y=px(from + 26.0)>{t!(SV, "analysis-problem")}</text>
        {lines("fish-head-text", 840.0, from + 49.0, LINE, words)}
    }
    .into_any()
}

fn upper(bone: Bone, at: f64, spine: f64, ribs: Vec<Ready>) -> AnyView {
    let tall = spine - HEADING;
    let x_at = |y: f64| at - LEAN * (spine - y) / tall;
    let mut y = HEADING + GAP / 2.0;
    let mut drawn = Vec::new();
    for rib in ribs {
        let high = rib.height();
        let under = y + many(&rib.direct) * LINE;
        drawn.push(one(rib, x_at(under) - REACH, y, (x_at(under) - REACH, x_at(under))));
        y += high;
    }
    view! {
        {straight("fish-bone", (x_at(HEADING - 8.0), HEADING - 8.0), (at, spine))}
        <text class="fish-name" x=px(x_at(HEADING)) y=px(HEADING - 16.0) text-anchor="middle">{labels::bone(bone)}</text>
        {drawn}
    }
    .into_any()
}

fn lower(at: f64, spine: f64, tall: f64, left: Vec<Ready>, right: Vec<Ready>) -> AnyView {
    let foot = tall - HEADING;
    let x_at = |y: f64| at - LEAN * (y - spine) / foot;
    let mut drawn = Vec::new();
    for (side, ribs) in [(-1.0, left), (1.0, right)] {
        let mut y = spine + GAP + 4.0;
        for rib in ribs {
            let high = rib.height();
            let under = y + many(&rib.direct) * LINE;
            let bone = x_at(under);
            let from = if side < 0.0 { bone - REACH } else { x_at(y) + 14.0 };
            let line = if side < 0.0 { (bone - REACH, bone) } else { (bone, bone + REACH - 60.0) };
            drawn.push(one(rib, from, y, line));
            y += high;
        }
    }
    view! {
        {straight("fish-bone", (at, spine), (x_at(spine + foot), spine + foot))}
        <text class="fish-name" x=px(x_at(spine + foot)) y=px(spine + foot + 24.0) text-anchor="middle">
            {labels::bone(Bone::Object)}
        </text>
        {drawn}
    }
    .into_any()
}

/// A rib: the direct cause on its line, what lies behind it below.
fn one(rib: Ready, from: f64, y: f64, (left, right): (f64, f64)) -> AnyView {
    let under = y + many(&rib.direct) * LINE;
    view! {
        {straight("fish-rib", (left, under), (right, under))}
        <circle class="fish-dot" cx=px(from + 10.0) cy=px(y + 9.0) r="10"></circle>
        <text class="fish-number" x=px(from + 10.0) y=px(y + 13.5) text-anchor="middle">{rib.number}</text>
        {lines("fish-direct", from + 26.0, y + 14.0, LINE, rib.direct)}
        {lines("fish-behind", from + 26.0, under + 14.0, SMALL, rib.behind)}
    }
    .into_any()
}
