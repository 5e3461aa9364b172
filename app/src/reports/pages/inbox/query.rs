//! What the list is narrowed to, as it stands in the address: it can be kept, sent, and carried along to a case.

use crate::{
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode, OwnerCode, ReportId, StaffId},
        page::PageAsk,
    },
    platform::{
        keys::Keys,
        municipality::{Municipality, Profile},
    },
    reports::{
        model::Status,
        store::{
            inbox::{Assigned, Filter, Group, Sort},
            search_words::stems,
        },
    },
};
use serde::{Deserialize, Serialize};

/// Rows on a page.
const PAGE: u32 = 50;
/// Where searched words are sealed.
const SEALED_AT: &str = "inbox|sought";
/// The state of those that wait for somebody to do something.
pub const TO_DO: &str = "todo";
/// The state of all where something more is planned.
pub const OPEN: &str = "open";
/// More words than this in one search are not looked for.
const MOST_WORDS: usize = 6;

/// The address behind the `?`. Nonsense in it means "not narrowed", never an error.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InboxQuery {
    /// `todo`, `open`, `closed`, `all` or the code of a status. Empty means what there is to do; where something else is
    /// narrowed, every open one: a search must not leave out what waits for others.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// Code of a category or head.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// Code of an area.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// Code of a unit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Code of an owner.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// `me` or `nobody`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub assigned: String,
    /// `1`: past the promised answer time.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub late: String,
    /// `1`: opened again.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reopened: String,
    /// What the resident pressed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub choice: String,
    /// Words, or a receipt code, sealed: an address is kept by browsers and proxies, and what is searched for is often
    /// a name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sought: String,
    /// The same as somebody typed it; never in an address.
    #[serde(skip)]
    pub words: String,
    /// `oldest` or `due`; empty means newest first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sort: String,
    /// Which page, from 1.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// What was just done; shown once and not carried along.
    #[serde(skip_serializing)]
    pub done: String,
    /// Of how many rows that is true.
    #[serde(skip_serializing)]
    pub many: String,
    /// Rows that somebody else had changed.
    #[serde(skip_serializing)]
    pub changed: String,
    /// Rows for which it made no sense.
    #[serde(skip_serializing)]
    pub refused: String,
}

impl InboxQuery {
    /// Reads the part of an address behind the `?`.
    pub fn read(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }

    /// Reads the part of an address behind the `?`, the sealed words included. Words sealed elsewhere are none.
    pub fn opened(query: Option<&str>, keys: &Keys) -> Self {
        let query = Self::read(query);
        match keys.open_from_address(SEALED_AT, &query.sought) {
            Some(words) => Self { words, ..query },
            None => Self { sought: String::new(), ..query },
        }
    }

    /// The same list, narrowed to words.
    #[must_use]
    pub fn seeking(mut self, words: &str, municipality: &Municipality) -> Self {
        self.sought = municipality.keys().seal_for_address(municipality.chance(), SEALED_AT, words);
        self.words = words.to_owned();
        self
    }

    /// The list narrowed like this, or a case with the list beside it.
    pub fn link(&self, case: Option<ReportId>) -> String {
        let path = case.map_or_else(|| "/personal/inkorg".to_owned(), |id| format!("/personal/inkorg/{id}"));
        match serde_html_form::to_string(self) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path,
        }
    }

    /// The same address with one more thing to say.
    pub fn saying(&self, case: Option<ReportId>, said: &str) -> String {
        let link = self.link(case);
        let mark = if link.contains('?') { '&' } else { '?' };
        format!("{link}{mark}{said}")
    }

    /// Is anything narrowed that the filter form shows?
    pub fn is_narrowed(&self) -> bool {
        self.plain() != Self::default()
    }

    /// What the list is narrowed to, whatever its order and page and what was just done. Each list has one address: to ask
    /// for what there is to do and nothing else is to ask for nothing.
    #[must_use]
    pub fn plain(&self) -> Self {
        let none = String::new;
        let plain = Self {
            sort: none(),
            page: none(),
            done: none(),
            many: none(),
            changed: none(),
            refused: none(),
            ..self.clone()
        };
        if plain == (Self { state: TO_DO.to_owned(), ..Self::default() }) { Self::default() } else { plain }
    }

    /// The choice of the filter form that stands for the state of the list.
    pub fn state_shown(&self) -> &str {
        match (self.state.as_str(), self.is_narrowed()) {
            ("", true) => OPEN,
            ("", false) => TO_DO,
            (state, _) => state,
        }
    }

    /// Which page is asked for.
    pub fn ask(&self) -> PageAsk {
        PageAsk::read(Some(&self.page), PAGE)
    }

    /// The same list, another page.
    pub fn at_page(&self, number: u32) -> Self {
        Self { page: if number > 1 { number.to_string() } else { String::new() }, ..self.clone() }
    }

    /// What the store is asked.
    pub fn filter(&self, profile: &Profile, me: Option<StaffId>) -> Filter {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut words = stems(&self.words);
        words.truncate(MOST_WORDS);
        Filter {
            group: self.group(),
            categories: categories(profile, &self.category),
            area: some(&self.area).map(AreaCode::from),
            unit: some(&self.unit).map(ActorCode::from),
            owner: some(&self.owner).map(OwnerCode::from),
            assigned: match (self.assigned.as_str(), me) {
                ("me", Some(me)) => Assigned::To(me),
                ("nobody", _) => Assigned::Nobody,
                _ => Assigned::Anyhow,
            },
            late: self.late == "1",
            reopened: self.reopened == "1",
            choice: some(&self.choice),
            stems: words.into_iter().map(Into::into).collect(),
            sort: match self.sort.as_str() {
                "oldest" => Sort::Oldest,
                "due" => Sort::Due,
                _ => Sort::Newest,
            },
        }
    }

    fn group(&self) -> Group {
        match self.state.as_str() {
            TO_DO => Group::Todo,
            OPEN => Group::Open,
            "closed" => Group::Closed,
            "all" => Group::All,
            code => match Status::parse(code) {
                Ok(status) => Group::In(status),
                Err(_) if (Self { state: String::new(), ..self.clone() }).is_narrowed() => Group::Open,
                Err(_) => Group::Todo,
            },
        }
    }
}

/// A head stands for all its kinds.
fn categories(profile: &Profile, code: &str) -> Vec<CategoryCode> {
    match profile.category_head(code) {
        _ if code.is_empty() => Vec::new(),
        Some(head) if head.code == code => head.codes().map(CategoryCode::from).collect(),
        _ => vec![CategoryCode::from(code)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::chance::Chance;
    use proptest::prelude::*;

    fn profile() -> Profile {
        Profile::load("lyktkoping").unwrap()
    }

    #[test]
    fn a_narrowed_list_keeps_its_address() {
        let query = InboxQuery::read(Some("state=closed&sought=AQEx&area=centrum&page=3&done=step"));
        assert_eq!(query.link(None), "/personal/inkorg?state=closed&area=centrum&sought=AQEx&page=3");
        assert_eq!(InboxQuery::default().link(None), "/personal/inkorg");
        assert!(query.is_narrowed() && !InboxQuery::read(Some("done=step&page=2")).is_narrowed());
    }

    #[test]
    fn what_there_is_to_do_comes_first_and_a_search_leaves_nothing_open_out() {
        let group = |query: &str| InboxQuery::read(Some(query)).filter(&profile(), None).group;
        for todo in ["", "state=todo", "state=nonsense", "sort=due&page=2", "state=todo&area=centrum"] {
            assert_eq!(group(todo), Group::Todo, "{todo}");
        }
        for open in ["state=open", "area=centrum", "late=1", "assigned=nobody", "state=nonsense&area=centrum"] {
            assert_eq!(group(open), Group::Open, "{open}");
        }
        assert_eq!(InboxQuery::read(Some("state=todo&sort=oldest")).plain(), InboxQuery::default());
        assert_eq!(InboxQuery::read(Some("area=centrum")).state_shown(), OPEN);
    }

    #[test]
    fn a_head_means_all_its_kinds() {
        let filter = InboxQuery::read(Some("category=5")).filter(&profile(), None);
        assert!(filter.categories.len() > 5 && filter.categories.contains(&"5.1".into()));
        let filter = InboxQuery::read(Some("category=5.1")).filter(&profile(), None);
        assert_eq!(filter.categories, vec!["5.1".into()]);
    }

    #[test]
    fn what_is_searched_for_stands_sealed_in_the_address() {
        let keys = Keys::parse(&Keys::generate(&Chance::seeded(1))).unwrap();
        let sealed = keys.seal_for_address(&Chance::seeded(2), SEALED_AT, "Karl Johansson");
        let address = format!("area=centrum&sought={sealed}");
        let query = InboxQuery::opened(Some(&address), &keys);
        assert_eq!((query.words.as_str(), query.area.as_str()), ("Karl Johansson", "centrum"));
        assert!(query.link(None).contains("sought=") && !query.link(None).contains("Karl"));
        assert_eq!(InboxQuery::opened(Some("sought=Karl"), &keys), InboxQuery::default());
    }

    proptest! {
        #[test]
        fn no_address_makes_it_panic(text: String) {
            let query = InboxQuery::read(Some(&text));
            let _ = query.filter(&profile(), None);
            prop_assert_eq!(InboxQuery::read(query.link(None).split_once('?').map(|(_, rest)| rest)).link(None), query.link(None));
        }
    }
}
