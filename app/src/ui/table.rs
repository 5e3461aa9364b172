//! Tables: real ones, that turn into a stack of cards on a phone.

use leptos::prelude::*;

/// A column: its heading, and on which side its cells stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading, repeated before each cell on a phone.
    pub text: String,
    /// Numbers stand to the right, digits under digits.
    pub number: bool,
}

impl Column {
    /// A column of words.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: false }
    }

    /// A column of numbers.
    pub fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), number: true }
    }
}

/// What a wide table does when there is no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Narrow {
    /// Each row becomes a card.
    #[default]
    Stack,
    /// The table scrolls sideways in its frame: for figures that are compared down a column.
    Scroll,
}

/// Any view as a cell.
pub fn cell(content: impl IntoView + 'static) -> AnyView {
    content.into_any()
}

/// A table. The first cell of each row names the row. Write an `EmptyState` instead when there are no rows.
#[component]
pub fn DataTable(
    /// Names the table.
    #[prop(into)]
    caption: String,
    /// The headings.
    columns: Vec<Column>,
    /// Cells of each row, as many as there are columns.
    rows: Vec<Vec<AnyView>>,
    /// What happens without room.
    #[prop(optional)]
    narrow: Narrow,
    /// The caption is for screen readers only, because a heading above says the same.
    #[prop(optional)]
    quiet_caption: bool,
) -> impl IntoView {
    let name = caption.clone();
    let class = if narrow == Narrow::Stack { "table table-stack" } else { "table" };
    let body = rows.into_iter().map(|cells| row(&columns, cells)).collect_view();
    let heads =
        columns.into_iter().map(|c| view! { <th role="columnheader" scope="col" class:n=c.number>{c.text}</th> });
    let heads = heads.collect_view();
    // The roles say what the elements say already; some browsers forget it once the rows are laid out as cards.
    let table = view! {
        <table class=class role="table">
            <caption class:hidden=quiet_caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
    };
    match narrow {
        Narrow::Stack => view! { <div class="table-frame">{table}</div> }.into_any(),
        // What scrolls must be reachable without a mouse, and have a name to say when it is.
        Narrow::Scroll => {
            view! { <section class="table-frame" tabindex="0" aria-label=name>{table}</section> }.into_any()
        }
    }
}

fn row(columns: &[Column], cells: Vec<AnyView>) -> impl IntoView + use<> {
    let cells = columns.iter().zip(cells).enumerate().map(|(n, (column, content))| {
        if n == 0 {
            view! { <th role="rowheader" scope="row">{content}</th> }.into_any()
        } else {
            view! { <td role="cell" class:n=column.number data-label=column.text.clone()>{content}</td> }.into_any()
        }
    });
    let cells = cells.collect_view();
    view! { <tr role="row">{cells}</tr> }
}
