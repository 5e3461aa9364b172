//! Two by two: things by two scores, upwards and to the right. Each has a number that a table beside it explains; the
//! drawing alone says nothing, so it always comes with its table. A script lets people move the things.

use leptos::prelude::*;

/// One thing in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// What a form calls it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How far to the right.
    pub x: i64,
    /// How far up.
    pub y: i64,
    /// Where it would be by its figures, when people put it elsewhere.
    pub from: Option<(i64, i64)>,
    /// Is it among the chosen?
    pub chosen: bool,
}

/// Left edge of the field, and its upper edge.
const LEFT: f64 = 36.0;
const TOP: f64 = 10.0;
/// The side of the field.
const SIDE: f64 = 300.0;
const RADIUS: f64 = 12.5;
/// Things in the same spot stand so far apart.
const APART: f64 = 17.0;

/// The drawing.
#[component]
pub fn Quadrants(
    /// Names the drawing for those who do not see it.
    #[prop(into)]
    label: String,
    /// What is said of the two scales: to the right, and upwards.
    axes: (String, String),
    /// What each quarter means: upper left, upper right, lower left, lower right.
    quarters: [String; 4],
    /// The things, in the order of their numbers.
    dots: Vec<Dot>,
    /// The largest score.
    most: i64,
    /// The id of the form that takes a moved thing, where people may move them.
    #[prop(into, optional)]
    form: super::Maybe,
) -> impl IntoView {
    let (right, up) = axes;
    let middle = SIDE / 2.0;
    // In the outer corners, where the fewest things lie.
    let corners = [
        (LEFT + 8.0, TOP + 16.0),
        (LEFT + middle + 8.0, TOP + 16.0),
        (LEFT + 8.0, TOP + SIDE - 8.0),
        (LEFT + middle + 8.0, TOP + SIDE - 8.0),
    ];
    let words = quarters.into_iter().zip(corners).map(|(text, (x, y))| {
        view! { <text class="quadrants-word" x=at(x) y=at(y)>{text}</text> }
    });
    let words = words.collect_view();
    let drawn = drawn(&dots, most);
    let turned = format!("rotate(-90 14 {})", at(TOP + middle));
    view! {
        <svg class="quadrants" viewBox="0 0 346 340" role="img" aria-label=label data-quadrants=form.0 data-most=most.to_string()>
            <rect class="quadrants-field" x=at(LEFT) y=at(TOP) width=at(SIDE) height=at(SIDE) data-field=""></rect>
            <rect class="quadrants-first" x=at(LEFT + middle) y=at(TOP) width=at(middle) height=at(middle)></rect>
            <path class="quadrants-cross" d=format!("M{0} {1}v{2}M{3} {4}h{2}", LEFT + middle, TOP, SIDE, LEFT, TOP + middle)></path>
            {words}
            <text class="quadrants-axis" x=at(LEFT + middle) y=at(TOP + SIDE + 22.0) text-anchor="middle">{right}" →"</text>
            <text class="quadrants-axis" x="14" y=at(TOP + middle) text-anchor="middle" transform=turned>{up}" →"</text>
            {drawn}
        </svg>
    }
}

fn drawn(dots: &[Dot], most: i64) -> Vec<AnyView> {
    let step = SIDE / as_length(most + 1);
    let spot = |x: i64, y: i64| (LEFT + step * (as_length(x) + 0.5), TOP + SIDE - step * (as_length(y) + 0.5));
    let mut drawn = Vec::new();
    for (n, dot) in dots.iter().enumerate() {
        let earlier = dots[..n].iter().filter(|other| (other.x, other.y) == (dot.x, dot.y)).count();
        let (x, y) = spot(dot.x, dot.y);
        let (x, y) = aside(x, y, earlier);
        if let Some((from_x, from_y)) = dot.from.map(|(x, y)| spot(x, y)) {
            drawn.push(
                view! { <path class="quadrants-moved" d=format!("M{} {}L{} {}", at(from_x), at(from_y), at(x), at(y))></path> }
                    .into_any(),
            );
        }
        drawn.push(one(n, dot, x, y));
    }
    drawn
}

/// What lies in the same spot stands around it.
fn aside(x: f64, y: f64, nth: usize) -> (f64, f64) {
    const AROUND: [(f64, f64); 9] =
        [(0., 0.), (1., 0.), (0., 1.), (-1., 0.), (0., -1.), (1., 1.), (-1., 1.), (-1., -1.), (1., -1.)];
    let (right, down) = AROUND[nth % AROUND.len()];
    let within = |value: f64, low: f64| value.clamp(low + RADIUS, low + SIDE - RADIUS);
    (within(x + right * APART, LEFT), within(y + down * APART, TOP))
}

fn one(n: usize, dot: &Dot, x: f64, y: f64) -> AnyView {
    let class = if dot.chosen { "quadrants-dot quadrants-chosen" } else { "quadrants-dot" };
    let ring = dot.chosen.then(|| view! { <circle class="quadrants-ring" r=at(RADIUS + 3.5)></circle> });
    let (code, name) = (dot.code.clone(), dot.name.clone());
    view! {
        <g class=class transform=format!("translate({} {})", at(x), at(y)) data-dot=code data-name=name
            data-x=dot.x.to_string() data-y=dot.y.to_string()>
            {ring}
            <circle class="quadrants-spot" r=at(RADIUS)></circle>
            <text text-anchor="middle" y="4.5">{(n + 1).to_string()}</text>
        </g>
    }
    .into_any()
}

/// A length as the drawing wants it.
fn at(length: f64) -> String {
    format!("{length:.1}")
}

/// Scores are a few units: nothing is lost.
fn as_length(score: i64) -> f64 {
    i32::try_from(score).map_or(0.0, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_thing_stays_within_the_field(x in 0_i64..16, y in 0_i64..16, nth in 0_usize..30) {
            let step = SIDE / 16.0;
            let spot = (LEFT + step * (as_length(x) + 0.5), TOP + SIDE - step * (as_length(y) + 0.5));
            let (x, y) = aside(spot.0, spot.1, nth);
            prop_assert!(x - RADIUS >= LEFT && x + RADIUS <= LEFT + SIDE);
            prop_assert!(y - RADIUS >= TOP && y + RADIUS <= TOP + SIDE);
        }
    }
}
