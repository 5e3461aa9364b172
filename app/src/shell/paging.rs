//! Turning the pages of a long list in the office.

use crate::{
    kernel::{lang::Lang, page::PageAsk},
    t,
    ui::*,
};
use leptos::prelude::*;

/// The way between the pages of a list; nothing where one page holds it all. `rows` are shown on this page, `more` follow
/// after it, and `link` gives the address of a page with everything the list was narrowed by.
pub fn turning(ask: PageAsk, rows: usize, more: bool, link: impl Fn(u32) -> String) -> Option<AnyView> {
    let number = ask.number();
    if number == 1 && !more {
        return None;
    }
    let (before, rows) = (ask.offset(), i64::try_from(rows).unwrap_or_default());
    let status = match rows {
        0 => t!(Lang::Sv, "office-turning-none"),
        _ => t!(Lang::Sv, "office-turning-rows", first = before + 1, last = before + rows),
    };
    let previous = (number > 1).then(|| Link::new(link(number - 1), t!(Lang::Sv, "office-turning-newer")));
    let next = more.then(|| Link::new(link(number + 1), t!(Lang::Sv, "office-turning-older")));
    Some(view! { <Pager label=t!(Lang::Sv, "office-turning") status previous next/> }.into_any())
}
