//! A document as a page: the same blocks as in its files.

use super::parts::SV;
use crate::{
    documents::model::paper::{Block, Column, Document},
    t,
    ui::{self, *},
};
use leptos::prelude::*;

/// The document below the heading of its page: its sections are headings of the second level.
pub(super) fn paper(document: &Document) -> AnyView {
    let facts = document.facts.iter().map(|(name, value)| (name.clone(), cell(value.clone()))).collect::<Vec<_>>();
    let blocks = document.blocks.iter().enumerate().map(|(at, one)| block(at, one)).collect_view();
    view! {
        <article class="stack paper">
            <DefinitionList facts/>
            {blocks}
            <p class="small">{document.footer.clone()}</p>
        </article>
    }
    .into_any()
}

fn block(at: usize, block: &Block) -> AnyView {
    match block {
        Block::Heading { level: 1, text } => view! { <h2>{text.clone()}</h2> }.into_any(),
        Block::Heading { text, .. } => view! { <h3>{text.clone()}</h3> }.into_any(),
        Block::Paragraph { text } => view! { <p class="measure">{text.clone()}</p> }.into_any(),
        Block::Note { text } => view! { <p class="small measure">{text.clone()}</p> }.into_any(),
        Block::List { items } => {
            let items = items.iter().map(|item| view! { <li>{item.clone()}</li> }).collect_view();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Table { caption, columns, rows } => table(caption, columns, rows),
        Block::Bars { caption, label, unit, bars } => {
            let value = |count: i64| f64::from(i32::try_from(count).unwrap_or(i32::MAX));
            let group =
                |bar: &crate::documents::Bar| Bars { label: bar.label.clone(), values: vec![bar.value.map(value)] };
            let groups = bars.iter().map(group).collect::<Vec<_>>();
            view! {
                <BarChart id=format!("chart-{at}") title=caption.clone() description=t!(SV, "documents-chart-text")
                    series=vec![unit.clone()] groups category=label.clone() table_summary=t!(SV, "documents-chart-table")/>
            }
            .into_any()
        }
    }
}

fn table(caption: &str, columns: &[Column], rows: &[Vec<String>]) -> AnyView {
    let column = |column: &Column| match column.number {
        true => ui::Column::number(column.text.clone()),
        false => ui::Column::new(column.text.clone()),
    };
    let columns = columns.iter().map(column).collect::<Vec<_>>();
    let narrow = if columns.len() > 4 { Narrow::Scroll } else { Narrow::Stack };
    let rows = rows.iter().map(|row| row.iter().cloned().map(cell).collect()).collect::<Vec<Vec<_>>>();
    view! { <DataTable caption=caption.to_owned() columns rows narrow/> }.into_any()
}
