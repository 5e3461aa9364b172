//! The fishbone, standing: on a phone its spine goes down, and the bones lie under each other.

use super::{fishbone::Ready, lines, many, px, straight, wrapped};
use crate::{
    analysis::{
        labels,
        model::{Bone, Rib},
        service::read::Whole,
    },
    kernel::lang::Lang,
    t,
};
use leptos::prelude::*;

const LINE: f64 = 20.0;
const SMALL: f64 = 18.0;
const SPINE: f64 = 18.0;

/// The drawing for narrow pages.
pub(super) fn narrow(whole: &Whole, bones: &[(Bone, Vec<Rib<'_>>)]) -> AnyView {
    let mut words = wrapped(&whole.one.problem, 42);
    if words.len() > 6 {
        words.truncate(6);
        words[5].push('…');
    }
    let head = many(&words) * LINE + 46.0;
    let mut y = head + 22.0;
    let mut drawn = Vec::new();
    let mut last = y;
    for (bone, ribs) in bones {
        last = y;
        drawn.push(name(*bone, y));
        y += 30.0;
        if ribs.is_empty() {
            drawn.push(lines("fish-behind", 50.0, y + 10.0, SMALL, vec![t!(Lang::Sv, "analysis-bone-empty")]));
            y += 28.0;
        }
        for rib in ribs {
            let rib = Ready::of(rib, whole, 38);
            let direct = many(&rib.direct) * LINE;
            let high = direct + many(&rib.behind) * SMALL + 14.0;
            drawn.push(one(rib, y, direct));
            y += high;
        }
        y += 12.0;
    }
    view! {
        <svg class="fishbone-narrow" viewBox=format!("0 0 360 {}", px(y)) aria-hidden="true">
            {straight("fish-spine", (SPINE, head), (SPINE, last))}
            <rect class="fish-head" x="2" y="2" width="356" height=px(head) rx="12"></rect>
            <text class="fish-head-label" x="18" y="26">{t!(Lang::Sv, "analysis-problem")}</text>
            {lines("fish-head-text", 18.0, 48.0, LINE, words)}
            {drawn}
        </svg>
    }
    .into_any()
}

fn name(bone: Bone, y: f64) -> AnyView {
    view! {
        {straight("fish-bone", (SPINE, y), (40.0, y))}
        <text class="fish-name" x="48" y=px(y + 5.0)>{labels::bone(bone)}</text>
    }
    .into_any()
}

fn one(rib: Ready, y: f64, direct: f64) -> AnyView {
    view! {
        <circle class="fish-dot" cx="58" cy=px(y + 5.0) r="10"></circle>
        <text class="fish-number" x="58" y=px(y + 9.5) text-anchor="middle">{rib.number}</text>
        {lines("fish-direct", 76.0, y + 10.0, LINE, rib.direct)}
        {lines("fish-behind", 76.0, y + 10.0 + direct, SMALL, rib.behind)}
    }
    .into_any()
}
