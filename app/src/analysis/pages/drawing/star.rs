//! The prevention star: five points with a middle and a tip each, and one base they share.

use super::{lines, px};
use crate::{
    analysis::{
        labels,
        model::{Counts, Drawn, Point},
    },
    kernel::lang::Lang,
    t,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
const CENTRE: (f64, f64) = (240.0, 228.0);
/// From the centre to a tip, to the corner between two points, and the share of an arm that is its middle.
const TIP: f64 = 182.0;
const CORNER: f64 = 90.0;
const MIDDLE: f64 = 0.47;

type Spot = (f64, f64);

fn at(radius: f64, degrees: f64) -> Spot {
    let angle = degrees.to_radians();
    (CENTRE.0 + radius * angle.cos(), CENTRE.1 + radius * angle.sin())
}

fn between(from: Spot, to: Spot, share: f64) -> Spot {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

fn outline(spots: &[Spot]) -> String {
    spots.iter().map(|(x, y)| format!("{},{}", px(*x), px(*y))).collect::<Vec<_>>().join(" ")
}

/// The drawing; screen readers read the table beside it.
pub fn star(drawn: &Drawn) -> AnyView {
    let corners: Vec<_> = (0..5).map(|n| at(CORNER, -54.0 + 72.0 * f64::from(n))).collect();
    let arms =
        drawn.points.iter().zip(0_u8..).map(|((point, touched, middle, tip), n)| {
            arm(*point, *touched, (middle, tip), -90.0 + 72.0 * f64::from(n))
        });
    let arms = arms.collect_view();
    let base = &drawn.base;
    view! {
        <svg class="star" viewBox="0 0 480 424" role="img" aria-label=t!(SV, "analysis-star-alt")>
            <defs>
                <pattern id="star-dots" width="9" height="9" patternUnits="userSpaceOnUse">
                    <rect class="star-base-ground" width="9" height="9"></rect>
                    <circle class="star-mark" cx="4.5" cy="4.5" r="1.1"></circle>
                </pattern>
                <pattern id="star-rows" width="8" height="8" patternUnits="userSpaceOnUse">
                    <rect class="star-middle-ground" width="8" height="8"></rect>
                    <rect class="star-mark" width="8" height="1.4"></rect>
                </pattern>
                <pattern id="star-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="star-tip-ground" width="7" height="7"></rect>
                    <rect class="star-mark" width="1.8" height="7"></rect>
                </pattern>
            </defs>
            {arms}
            <polygon class="star-field" fill="url(#star-dots)" points=outline(&corners)></polygon>
            <text class="star-base-name" x=px(CENTRE.0) y=px(CENTRE.1 - 32.0) text-anchor="middle">
                {t!(SV, "analysis-star-base")}
            </text>
            {centred("star-base-text halo-base", (CENTRE.0, CENTRE.1 - 10.0), 18.0, vec![
                t!(SV, "analysis-star-risks", n = base.risks),
                t!(SV, "analysis-star-protective", n = base.protective),
                t!(SV, "analysis-star-measures", n = base.measures),
            ])}
        </svg>
    }
    .into_any()
}

fn centred(class: &'static str, (x, y): Spot, step: f64, words: Vec<String>) -> AnyView {
    view! { <g text-anchor="middle">{lines(class, x, y, step, words)}</g> }.into_any()
}

fn arm(point: Point, touched: bool, (middle, tip): (&Counts, &Counts), degrees: f64) -> AnyView {
    let (left, right, end) = (at(CORNER, degrees - 36.0), at(CORNER, degrees + 36.0), at(TIP, degrees));
    let (from, to) = (between(left, end, MIDDLE), between(right, end, MIDDLE));
    let fill = |pattern: &'static str| touched.then_some(pattern);
    let class = if touched { "star-field" } else { "star-field star-off" };
    let name = name(point, touched, degrees, end);
    let inner = touched.then(|| marks(middle, at(98.0, degrees)));
    let outer = touched.then(|| marks(tip, at(139.0, degrees)));
    view! {
        <polygon class=class fill=fill("url(#star-rows)") points=outline(&[left, from, to, right])></polygon>
        <polygon class=class fill=fill("url(#star-hatch)") points=outline(&[from, end, to])></polygon>
        {inner}
        {outer}
        {name}
    }
    .into_any()
}

/// What stands in a field, with a sign for each kind; nothing where nothing stands.
fn marks(counts: &Counts, (x, y): Spot) -> AnyView {
    let sign = |sign: &str, many: usize| (many > 0).then(|| format!("{sign}{many}"));
    let factors: Vec<_> = [sign("▲", counts.risks), sign("●", counts.protective)].into_iter().flatten().collect();
    let mut words = Vec::new();
    if !factors.is_empty() {
        words.push(factors.join(" "));
    }
    words.extend(sign("◆", counts.measures));
    let first = if words.len() > 1 { y - 3.0 } else { y + 5.0 };
    centred("star-text", (x, first), 15.0, words)
}

/// The name of a point, outside of it.
fn name(point: Point, touched: bool, degrees: f64, (x, y): Spot) -> AnyView {
    let (x, y, anchor) = match point {
        Point::Crime => (x, y - 12.0, "middle"),
        Point::Violence => (474.0, y - 14.0, "end"),
        Point::Health => (6.0, y - 14.0, "start"),
        Point::Exclusion | Point::Andts => (x, y + 26.0, "middle"),
    };
    debug_assert!((-90.0..=198.0).contains(&degrees), "five points");
    let class = if touched { "star-name" } else { "star-name star-name-off" };
    view! { <text class=class x=px(x) y=px(y) text-anchor=anchor>{labels::point(point)}</text> }.into_any()
}
