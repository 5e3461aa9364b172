//! Where the areas lie: the drawing, its table, and the form that puts an area elsewhere.

use super::{SV, View};
use crate::{
    priorities::{
        labels,
        model::{Axis, LONGEST_REASON, MOST_OF_AN_AXIS},
        pages::address,
        service::read::Area,
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// The form a moved area is written into.
const FORM: &str = "placing";

/// Drawing, table and form.
pub fn picture(view: &View<'_>) -> AnyView {
    if view.whole.areas.is_empty() {
        return view! { <EmptyState title=t!(SV, "priorities-no-areas") text=t!(SV, "priorities-no-areas-text")/> }
            .into_any();
    }
    let dots = view.whole.areas.iter().map(|area| dot(view, area)).collect();
    let axes = (t!(SV, "priorities-possibility"), t!(SV, "priorities-need"));
    let quarters =
        [(true, false), (true, true), (false, false), (false, true)].map(|(need, can)| labels::quadrant(need, can));
    let form = if view.edits() { FORM } else { "" };
    let drawing = match view.edits() {
        true => {
            view! { <Quadrants label=t!(SV, "priorities-picture-label") axes quarters dots most=MOST_OF_AN_AXIS form/> }
                .into_any()
        }
        false => {
            view! { <Quadrants label=t!(SV, "priorities-picture-label") axes quarters dots most=MOST_OF_AN_AXIS/> }
                .into_any()
        }
    };
    view! {
        <section class="stack" aria-labelledby="picture">
            <h2 id="picture">{t!(SV, "priorities-picture")}</h2>
            <p class="small measure">{t!(SV, "priorities-picture-text")}</p>
            <div class="grid-2">
                <div class="stack">{drawing}</div>
                <div class="stack">{legend(view)}{place(view)}</div>
            </div>
            {table(view)}
        </section>
    }
    .into_any()
}

fn dot(view: &View<'_>, area: &Area) -> Dot {
    let at = |axis| area.weights.at(axis);
    let weighed = (area.weights.weighed(Axis::Possibility), area.weights.weighed(Axis::Need));
    let (x, y) = (at(Axis::Possibility), at(Axis::Need));
    Dot {
        code: area.code.to_string(),
        name: view.name(area.code.as_str()),
        x,
        y,
        from: (view.whole.within && weighed != (x, y)).then_some(weighed),
        chosen: view.whole.chosen.iter().any(|one| one.area == area.code),
    }
}

/// What the signs of the drawing mean.
fn legend(view: &View<'_>) -> AnyView {
    let lines = view.whole.areas.iter().enumerate().map(|(n, area)| {
        let name = view.name(area.code.as_str());
        view! { <li>{format!("{} {name}", n + 1)}</li> }
    });
    let lines = lines.collect_view();
    view! {
        <div class="stack-s">
            <ul class="plain cluster small">{lines}</ul>
            <p class="small">{t!(SV, "priorities-legend")}</p>
        </div>
    }
    .into_any()
}

/// The same as the drawing, in words and figures. In the order of the municipality's list: never by score.
fn table(view: &View<'_>) -> AnyView {
    let mut columns = vec![
        Column::new(t!(SV, "priorities-area")),
        Column::number(t!(SV, "priorities-need")),
        Column::number(t!(SV, "priorities-possibility")),
        Column::new(t!(SV, "priorities-lies")),
    ];
    if view.whole.within {
        columns.push(Column::new(t!(SV, "priorities-proposed")));
        columns.push(Column::new(t!(SV, "priorities-changed")));
    }
    let rows = view.whole.areas.iter().enumerate().map(|(n, area)| row(view, n, area)).collect();
    view! { <DataTable caption=t!(SV, "priorities-table") columns rows/> }.into_any()
}

fn row(view: &View<'_>, n: usize, area: &Area) -> Vec<AnyView> {
    let weights = &area.weights;
    let (name, within) = (format!("{} {}", n + 1, view.name(area.code.as_str())), view.whole.within);
    let href = format!("{}/omrade/{}", address(&view.whole.key), area.code);
    let chosen = view.whole.chosen.iter().any(|one| one.area == area.code);
    let tag = chosen.then(|| view! { " "<StatusTag text=t!(SV, "priorities-is-chosen") tone=Tone::Info/> });
    let name = match within {
        true => view! { <a href=href>{name}</a>{tag} }.into_any(),
        false => view! { {name}{tag} }.into_any(),
    };
    let (need, can) = (weights.is_large(Axis::Need), weights.is_large(Axis::Possibility));
    let mut cells = vec![
        name,
        cell(weights.at(Axis::Need).to_string()),
        cell(weights.at(Axis::Possibility).to_string()),
        cell(labels::quadrant(need, can)),
    ];
    if within {
        let proposed = (weights.proposed(Axis::Need), weights.proposed(Axis::Possibility));
        cells.push(cell(t!(SV, "priorities-proposal", need = proposed.0, possibility = proposed.1)));
        cells.push(changed(area));
    }
    cells
}

/// What people made of the proposal, with their reasons.
fn changed(area: &Area) -> AnyView {
    let set = area.weights.components.iter().filter_map(|one| {
        let (value, reason) = one.set.as_ref()?;
        let name = labels::component(one.component);
        let change = t!(SV, "priorities-set", name = name, from = one.proposed, to = *value);
        Some(view! { <li>{change}": "{reason.clone()}</li> })
    });
    let set: Vec<_> = set.collect();
    let placed = area.weights.placed.as_ref().map(|placed| {
        let text = t!(SV, "priorities-placed", need = placed.need, possibility = placed.possibility);
        view! { <li>{text}": "{placed.reason.clone()}</li> }
    });
    if set.is_empty() && placed.is_none() {
        return "–".into_any();
    }
    view! { <ul class="plain stack-s small">{set}{placed}</ul> }.into_any()
}

/// Puts an area elsewhere: by the fields here, or by moving it in the drawing, which fills them in.
fn place(view: &View<'_>) -> Option<AnyView> {
    if !view.edits() {
        return None;
    }
    let form = view.form.clone();
    let choices = view
        .whole
        .areas
        .iter()
        .map(|area| Choice::new(area.code.to_string(), view.name(area.code.as_str())).chosen_if(&form.placed));
    let choices: Vec<_> = choices.collect();
    let top = MOST_OF_AN_AXIS.to_string();
    let label = t!(SV, "priorities-dot", name = "{name}", need = "{y}", possibility = "{x}");
    let moved = t!(SV, "priorities-moved", name = "{name}", need = "{y}", possibility = "{x}");
    let [no_need, no_possibility, no_reason] = ["need", "possibility", "reason"].map(|field| view.error(field));
    Some(
        view! {
            <Card title=t!(SV, "priorities-place") level=3 calm=true>
                <p class="small">{t!(SV, "priorities-place-text")}</p>
                <form method="post" class="stack" id=FORM data-guard="">
                    <HiddenInput name="version" value=form.version/>
                    <Select name="placed" id="field-placed" label=t!(SV, "priorities-area") choices/>
                    <div class="cluster">
                        <TextInput name="need" id="field-need" label=t!(SV, "priorities-need-of") value=form.need
                            kind="number" min="0" max=top.clone() width=Width::Short error=no_need/>
                        <TextInput name="possibility" id="field-possibility" label=t!(SV, "priorities-possibility-of")
                            value=form.possibility kind="number" min="0" max=top width=Width::Short error=no_possibility/>
                    </div>
                    <p role="status" class="small" data-moved="" data-text=moved data-label=label hidden=true></p>
                    <TextArea name="reason" id="field-reason" label=t!(SV, "priorities-reason") rows=2
                        value=form.reason error=no_reason maxlength=most(LONGEST_REASON)/>
                    <div class="cluster">
                        <Button text=t!(SV, "priorities-place-save") name="do" value="place"/>
                        <Button text=t!(SV, "priorities-unplace") kind=ButtonKind::Quiet name="do" value="unplace" unchecked=true/>
                    </div>
                </form>
            </Card>
        }
        .into_any(),
    )
}
