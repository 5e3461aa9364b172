//! The views of the inbox with their counts, and the form that narrows the list.

use super::query::{InboxQuery, OPEN, TO_DO};
use crate::{
    forms::offered,
    kernel::lang::Lang,
    platform::municipality::Profile,
    reports::{labels, model::Status, service::inbox::Counts, store::inbox::COUNTED},
    t,
    ui::{Choice, Details, FilterBar, Link, SearchBox, Select, Tabs},
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The usual views, each with how many wait there.
pub fn views(query: &InboxQuery, counts: &Counts) -> AnyView {
    let here = query.plain();
    let view = |text: String, many: i64, to: InboxQuery| {
        let text = if many >= COUNTED { format!("{text} (999+)") } else { text };
        let count = if many >= COUNTED { 0 } else { u32::try_from(many).unwrap_or(0) };
        Link::new(to.link(None), text).current(here == to).count(count)
    };
    let [todo, new, late, mine, nobodys, reopened, needs_more, open, closed, all] = usual();
    let links = vec![
        view(t!(SV, "office-view-todo"), counts.todo, todo),
        view(t!(SV, "office-view-new"), counts.new, new),
        view(t!(SV, "office-view-late"), counts.late, late),
        view(t!(SV, "office-view-mine"), counts.mine, mine),
        view(t!(SV, "office-view-nobodys"), counts.nobodys, nobodys),
        view(t!(SV, "office-view-reopened"), counts.reopened, reopened),
        view(t!(SV, "office-view-needs-more"), counts.needs_more, needs_more),
        view(t!(SV, "office-view-open"), counts.open, open),
        view(t!(SV, "office-view-closed"), 0, closed),
        view(t!(SV, "office-view-all"), 0, all),
    ];
    view! { <Tabs label=t!(SV, "office-views") links/> }.into_any()
}

/// The usual views: to do, new, late, mine, nobody's, opened again, waiting for the resident, open, closed, all.
fn usual() -> [InboxQuery; 10] {
    let state = |code: &str| InboxQuery { state: code.into(), ..InboxQuery::default() };
    let assigned = |who: &str| InboxQuery { assigned: who.into(), ..InboxQuery::default() };
    [
        InboxQuery::default(),
        state("received"),
        InboxQuery { late: "1".into(), ..InboxQuery::default() },
        assigned("me"),
        assigned("nobody"),
        InboxQuery { reopened: "1".into(), ..state("in_review") },
        state("needs_more"),
        state(OPEN),
        state("closed"),
        state("all"),
    ]
}

/// What to say when a usual view is empty: nobody has chosen anything there that could be taken away.
pub fn nothing_in_view(query: &InboxQuery) -> Option<(String, String)> {
    let here = query.plain();
    let [_, new, late, mine, nobodys, reopened, needs_more, open, closed, _] = usual();
    let title = match here {
        here if here == new => t!(SV, "office-none-new"),
        here if here == late => t!(SV, "office-none-late"),
        here if here == mine => t!(SV, "office-none-mine"),
        here if here == nobodys => t!(SV, "office-none-nobodys"),
        here if here == reopened => t!(SV, "office-none-reopened"),
        here if here == needs_more => t!(SV, "office-none-needs-more"),
        here if here == open => t!(SV, "office-none-open"),
        here if here == closed => t!(SV, "office-none-closed"),
        _ => return None,
    };
    Some((title, t!(SV, "office-none-in-view-text")))
}

/// The form that narrows the list; what is seldom asked for is folded away until it is used.
pub fn bar(query: &InboxQuery, profile: &Profile) -> AnyView {
    let reset = query.is_narrowed().then(|| Link::new("/personal/inkorg", t!(SV, "office-show-all")));
    let (words, more) = (query.words.clone(), more(query, profile));
    let (states, sorts) = (states(query), sorts(query));
    let used = [
        &query.sort,
        &query.category,
        &query.area,
        &query.choice,
        &query.assigned,
        &query.unit,
        &query.owner,
        &query.late,
    ];
    let open = used.iter().any(|value| !value.is_empty()) && !usual().contains(&query.plain());
    view! {
        <FilterBar post=true action="/personal/inkorg/sok" label=t!(SV, "office-filter") submit=t!(SV, "office-show") reset>
            <SearchBox name="words" label=t!(SV, "office-search") value=words hint=t!(SV, "office-search-hint")/>
            <Details summary=t!(SV, "office-more-filters") open=open>
                <div class="grid-3">
                    <Select name="state" label=t!(SV, "office-state") choices=states/>
                    <Select name="sort" label=t!(SV, "office-sort") choices=sorts/>
                    {more}
                </div>
            </Details>
        </FilterBar>
    }
    .into_any()
}

fn more(query: &InboxQuery, profile: &Profile) -> AnyView {
    let late = Choice::new("1", t!(SV, "office-view-late")).chosen_if(&query.late);
    let all = || t!(SV, "office-all");
    view! {
        <Select name="category" label=t!(SV, "office-category") choices=vec![anything(&query.category)] groups=offered::every_category(profile, &query.category)/>
        <Select name="area" label=t!(SV, "office-area") choices=offered::every_area(profile, &query.area, all())/>
        <Select name="choice" label=t!(SV, "office-choice") choices=pressed(profile, &query.choice)/>
        <Select name="assigned" label=t!(SV, "office-assigned") choices=assigned(query)/>
        <Select name="unit" label=t!(SV, "office-unit") choices=offered::every_unit(profile, &query.unit, all())/>
        <Select name="owner" label=t!(SV, "office-owner") choices=offered::every_owner(profile, &query.owner, all())/>
        <Select name="late" label=t!(SV, "office-promise") choices=vec![anything(&query.late), late]/>
    }
    .into_any()
}

fn anything(picked: &str) -> Choice {
    Choice::new("", t!(SV, "office-all")).chosen_if(picked)
}

fn states(query: &InboxQuery) -> Vec<Choice> {
    let mut choices = vec![
        Choice::new(TO_DO, t!(SV, "office-view-todo")),
        Choice::new(OPEN, t!(SV, "office-view-open")),
        Choice::new("closed", t!(SV, "office-view-closed")),
        Choice::new("all", t!(SV, "office-all")),
    ];
    let own = Status::ALL.iter().filter(|status| **status != Status::Purged);
    choices.extend(own.map(|status| Choice::new(status.code(), labels::status(*status))));
    chosen(choices, query.state_shown())
}

fn assigned(query: &InboxQuery) -> Vec<Choice> {
    let choices = vec![
        Choice::new("", t!(SV, "office-all")),
        Choice::new("me", t!(SV, "office-assigned-me")),
        Choice::new("nobody", t!(SV, "office-assigned-nobody")),
    ];
    chosen(choices, &query.assigned)
}

fn sorts(query: &InboxQuery) -> Vec<Choice> {
    let choices = vec![
        Choice::new("", t!(SV, "office-sort-newest")),
        Choice::new("oldest", t!(SV, "office-sort-oldest")),
        Choice::new("due", t!(SV, "office-sort-due")),
    ];
    chosen(choices, &query.sort)
}

fn pressed(profile: &Profile, picked: &str) -> Vec<Choice> {
    let list = profile.public_choices.iter();
    let mut choices = vec![Choice::new("", t!(SV, "office-all"))];
    choices.extend(list.map(|one| Choice::new(&one.code, &one.label.sv)));
    chosen(choices, picked)
}

fn chosen(choices: Vec<Choice>, picked: &str) -> Vec<Choice> {
    choices.into_iter().map(|one| one.chosen_if(picked)).collect()
}
