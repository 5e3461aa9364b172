//! Bars beside each other: now, the period before, the same period last year. Lying down, because words are long and
//! phones are narrow. Series differ in pattern as well as colour, and the same figures follow as a table.

use super::{
    details::Details,
    meter::share,
    table::{Column, DataTable, Narrow, cell},
};
use leptos::prelude::*;

/// One group of bars.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// The category.
    pub label: String,
    /// One value per series; `None` where the figure is missing or must not be shown.
    pub values: Vec<Option<f64>>,
}

/// A chart of grouped bars with at most three series, and its figures as a table.
#[component]
pub fn BarChart(
    /// Unique on the page; other ids are made from it.
    #[prop(into)]
    id: String,
    /// The heading of the chart.
    #[prop(into)]
    title: String,
    /// What the chart shows, in a sentence: the finding, not the drawing.
    #[prop(into)]
    description: String,
    /// The names of the series, the newest first.
    series: Vec<String>,
    /// The categories, in the order they stand.
    groups: Vec<Bars>,
    /// Heading of the first column of the table.
    #[prop(into)]
    category: String,
    /// Opens the table.
    #[prop(into)]
    table_summary: String,
    /// What stands where a figure is missing.
    #[prop(into, default = "–".into())]
    missing: String,
) -> impl IntoView {
    let names = format!("{id}-title {id}-text");
    let legend = legend(&id, &series);
    let drawing = drawing(&id, &groups, &missing);
    let table = twin(&title, category, series, groups, &missing);
    view! {
        <figure class="chart">
            <figcaption id=format!("{id}-title")>{title}</figcaption>
            <p class="small" id=format!("{id}-text")>{description}</p>
            {legend}
            <div role="img" aria-labelledby=names>{drawing}</div>
            <Details summary=table_summary>{table}</Details>
        </figure>
    }
}

fn legend(id: &str, series: &[String]) -> impl IntoView + use<> {
    let keys = series.iter().take(3).enumerate().map(|(n, name)| {
        let fill = fill(id, n);
        view! {
            <li><svg class="chart-key" aria-hidden="true"><rect class=BAR[n] fill=fill width="100%" height="100%" rx="2"></rect></svg>{name.clone()}</li>
        }
    });
    let keys = keys.collect_view();
    view! { <ul class="chart-legend">{keys}</ul> }
}

const BAR: [&str; 3] = ["bar bar-1", "bar bar-2", "bar bar-3"];
/// Heights in `em`, so that the drawing grows with the reader's text.
const LABEL: f64 = 1.9;
const BAR_STEP: f64 = 1.35;
const GAP: f64 = 0.9;
/// The widest bar, in per cent, leaving room for its figure.
const WIDEST: f64 = 86.0;

fn drawing(id: &str, groups: &[Bars], missing: &str) -> impl IntoView + use<> {
    let max = groups.iter().flat_map(|g| g.values.iter().flatten()).fold(0.0_f64, |a, b| a.max(*b));
    let mut y = 0.0;
    let mut drawn = Vec::new();
    for group in groups {
        let label = group.label.clone();
        drawn.push(view! { <text class="chart-label" y=em(y + 1.3)>{label}</text> }.into_any());
        y += LABEL;
        for (n, value) in group.values.iter().take(3).enumerate() {
            drawn.push(bar(fill(id, n), BAR[n], *value, max, y, missing));
            y += BAR_STEP;
        }
        y += GAP;
    }
    let hatch = format!("{id}-hatch");
    view! {
        <svg class="chart-bars" width="100%" height=em((y - GAP).max(1.0)) aria-hidden="true">
            <defs>
                <pattern id=hatch width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch-ground" width="6" height="6"></rect>
                    <rect class="hatch-line" width="2.5" height="6"></rect>
                </pattern>
            </defs>
            {drawn}
        </svg>
    }
}

fn bar(fill: Option<String>, class: &'static str, value: Option<f64>, max: f64, y: f64, missing: &str) -> AnyView {
    let wide = share(value.unwrap_or(0.0), max) * WIDEST;
    let figure = value.map_or_else(|| missing.to_owned(), figure);
    let rect = (wide > 0.0).then(|| {
        view! { <rect class=class fill=fill x="1" y=em(y) width=format!("{wide:.1}%") height="1.05em" rx="2"></rect> }
    });
    view! { {rect}<text class="chart-figure" x=format!("{wide:.1}%") dx=".5em" y=em(y + 0.88)>{figure}</text> }
        .into_any()
}

/// The second series is hatched; the pattern lives in the drawing itself.
fn fill(id: &str, n: usize) -> Option<String> {
    (n == 1).then(|| format!("url(#{id}-hatch)"))
}

fn em(length: f64) -> String {
    format!("{length:.2}em")
}

/// A figure as people write it: whole numbers bare, others with one decimal and a comma.
fn figure(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}").replace('.', ",") }
}

fn twin(title: &str, category: String, series: Vec<String>, groups: Vec<Bars>, missing: &str) -> impl IntoView + use<> {
    let columns = std::iter::once(Column::new(category)).chain(series.into_iter().map(Column::number)).collect();
    let rows = groups.into_iter().map(|group| {
        let figures = group.values.into_iter().map(|v| cell(v.map_or_else(|| missing.to_owned(), figure)));
        std::iter::once(cell(group.label)).chain(figures).collect()
    });
    let rows = rows.collect();
    view! { <DataTable caption=title.to_owned() quiet_caption=true columns rows narrow=Narrow::Scroll/> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_with_a_decimal_comma_only_when_needed() {
        assert_eq!(figure(17.0), "17");
        assert_eq!(figure(2.5), "2,5");
    }
}
