//! What people see and press: one component per file, rendered on the server, with no words of its own.
//!
//! A page does `use crate::ui::*;` and writes finished texts into props. A [`Maybe`] prop takes `"words"`, a
//! `String`, an `Option<String>` or nothing (`error=errors.of("words")`). Only this folder writes raw inputs, and the look is in
//! `style/components/<the same name>.css`. At most one amber button per screen.
//!
//! **Classes for pages.** `page` (the frame inside `main`), `page-narrow` (with `page`: forms and reading), `measure` (line
//! length) · `stack` `stack-s` `stack-l` (below each other) · `cluster` `spread` (in a row, wrapping; `spread` to the
//! edges) · `beside` (something small, then the rest) · `grid-2` `grid-3` · `split` (2 : 1) `split split-list` (1 : 2, list
//! and case) · `small` `muted` `lead` `eyebrow` `plain` (list without dots) `n` (figures) · `hidden` (for screen readers
//! only) `no-print` `only-print`.
//!
//! **A public form**
//! ```ignore
//! view! {
//!     <div class="page page-narrow stack-l">                          // the frame brings <main>
//!         <ErrorSummary title=t.summary errors=errors.lines()/>      // (id of the field, message); nothing when empty
//!         <form method="post" class="stack-l">
//!             <ChoiceCards name="kind" legend=t.kind page_title=true many=true error=errors.of("kind")
//!                 choices=vec![Choice::new("lamp", t.lamp).glyph(Glyph::Lamp).chosen_if(&form.kind)]/>
//!             <TextArea name="words" label=t.words hint=t.words_hint error=errors.of("words") value=form.words/>
//!             <ActionBar>
//!                 <Button text=t.back kind=ButtonKind::Quiet name="step" value="back" unchecked=true/>
//!                 <Button text=t.next kind=ButtonKind::Amber/>
//!             </ActionBar>
//!         </form>
//!     </div>
//! }
//! ```
//! **An office list**
//! ```ignore
//! let rows = cases.into_iter().map(|c| vec![
//!     cell(view! { <a href=c.address>{c.place}</a> }),
//!     cell(view! { <StatusTag text=c.state tone=c.tone/> }),
//!     cell(c.days),
//!     cell(view! { <ButtonForm action=c.take text=t.take about=c.code/> }),
//! ]).collect();
//! view! {
//!     <PageHeading title=t.inbox eyebrow=t.waiting><LinkButton href=t.new_address text=t.new kind=ButtonKind::Quiet/></PageHeading>
//!     <Tabs label=t.views links=vec![Link::new("/personal/inkorg", t.open).count(12).current(true)]/>
//!     <FilterBar action="/personal/inkorg" label=t.filter submit=t.show><TextInput name="q" label=t.search kind="search"/></FilterBar>
//!     <DataTable caption=t.caption columns=vec![Column::new(t.place), Column::new(t.state), Column::number(t.days), Column::new(t.act)] rows/>
//!     <Pager label=t.pages status=t.page_of next=Some(Link::new("?page=2", t.next))/>
//! }
//! ```

mod action_bar;
mod button;
mod card;
mod chart;
mod choice;
mod code_box;
mod date_tile;
mod definition_list;
mod details;
mod emergency_strip;
mod empty_state;
mod error_summary;
mod field;
mod file_input;
mod filter_bar;
mod heading;
mod hero;
mod icon;
mod keys_help;
mod labels;
mod lantern;
mod level;
mod link;
mod maybe;
mod meter;
mod notice;
mod numbers;
mod office_shell;
mod pager;
mod paragraphs;
mod photo_input;
mod pick;
mod public_footer;
mod public_header;
mod quadrants;
mod quick_exit;
mod search_box;
mod select;
mod skip_link;
mod stage_line;
mod status_tag;
mod table;
mod tabs;
mod text_area;
mod text_input;
mod timeline;

pub use action_bar::ActionBar;
pub use button::{Button, ButtonForm, ButtonKind, LinkButton};
pub use card::{Card, CardGrid};
pub use chart::{BarChart, Bars};
pub use choice::{CheckboxGroup, Choice, ChoiceCards, RadioGroup};
pub use code_box::CodeBox;
pub use date_tile::DateTile;
pub use definition_list::DefinitionList;
pub use details::Details;
pub use emergency_strip::{Call, EmergencyStrip};
pub use empty_state::EmptyState;
pub use error_summary::{ErrorSummary, Wrong};
pub use field::{Field, described_by};
pub use file_input::FileInput;
pub use filter_bar::FilterBar;
pub use heading::PageHeading;
pub use hero::PublicHero;
pub use icon::{Glyph, Icon};
pub use keys_help::KeysHelp;
pub use labels::Labels;
pub use lantern::Lantern;
pub use level::{LevelLook, LevelTag, Trend, TrendMark};
pub use link::Link;
pub use maybe::Maybe;
pub use meter::Meter;
pub use notice::{Notice, Tone};
pub use numbers::{tel, with_numbers};
pub use office_shell::{NavGroup, OfficeShell, Signed};
pub use pager::Pager;
pub use paragraphs::paragraphs;
pub use photo_input::{PhotoInput, PhotoWords};
pub use pick::{PickAll, RowPick};
pub use public_footer::PublicFooter;
pub use public_header::PublicHeader;
pub use quadrants::{Dot, Quadrants};
pub use quick_exit::QuickExit;
pub use search_box::SearchBox;
pub use select::{ChoiceGroup, Select};
pub use skip_link::SkipLink;
pub use stage_line::{StageLine, Step};
pub use status_tag::StatusTag;
pub use table::{Column, DataTable, Narrow, cell};
pub use tabs::Tabs;
pub use text_area::TextArea;
pub use text_input::{HiddenInput, TextInput, Width, most};
pub use timeline::{Happening, Timeline};
