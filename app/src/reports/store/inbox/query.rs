//! The questions of the inbox, put together from constants: what a filter adds, in what order, how many.

use super::{Assigned, Filter, Group, Sort, Stem};
use crate::{
    kernel::{
        id::{ActorCode, AreaCode, CategoryCode, OwnerCode, StaffId},
        page::PageAsk,
    },
    platform::clock::Timestamp,
    reports::store::search_words::end_of,
};

const LIST: &str = "
    SELECT r.id, r.status, r.received_at, r.due_at, r.answered_at, r.choice, r.category, r.area, r.place_words,
        SUBSTR(r.words, 1, 240) AS words, r.photo_state, s.name AS assigned, r.version
    FROM report r
    LEFT JOIN staff s ON s.id = r.assigned
    WHERE ";
/// Open: not in a state where nothing more is planned. The partial index `report_open` says it in the same words, and must.
/// `NOT IN` on purpose: with `IN`, SQLite goes by the status and then sorts every open report to show fifty.
pub(super) const OPEN: &str = "r.status NOT IN ('done', 'no_action', 'duplicate', 'removed', 'purged')";
/// Closed, in the words of the partial index `report_closed`.
pub(super) const CLOSED: &str = "r.status NOT IN ('received', 'in_review', 'needs_more', 'in_situation', 'handed_over', \
                                 'planned', 'waiting', 'purged')";
/// What waits for the office, in the words of the partial index `report_todo`.
pub(super) const TO_DO: &str = "r.status NOT IN ('needs_more', 'in_situation', 'handed_over', 'planned', 'waiting', 'done', \
                               'no_action', 'duplicate', 'removed', 'purged')";
const LATE: &str = "r.answered_at IS NULL AND r.due_at < ";
const REOPENED: &str = "r.id IN (SELECT e.report FROM report_event e WHERE e.kind = 'reopened')";
/// As a comparison, so that the index of open reports is walked in order instead of gathering and sorting all of nobody's.
const NOBODYS: &str = "(r.assigned IS NULL) = TRUE";

const RARE: &str = " AND r.id IN (SELECT w.report FROM report_word w WHERE w.word >= ";
const COMMON: &str = " AND EXISTS (SELECT 1 FROM report_word w WHERE w.report = r.id AND w.word >= ";

/// A value to bind.
pub(super) enum Value {
    Text(String),
    Bytes(Vec<u8>),
    Time(Timestamp),
    Person(StaffId),
    Number(i64),
}

/// A condition under way: constants of the source joined by AND, and the values they name.
pub(super) struct Query {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Query {
    fn new(start: &str) -> Self {
        Self { sql: start.to_owned(), values: Vec::new() }
    }

    fn put(&mut self, constant: &str) -> &mut Self {
        self.sql.push_str(constant);
        self
    }

    fn value(&mut self, value: Value) -> &mut Self {
        self.values.push(value);
        self.sql.push_str(&format!("${}", self.values.len()));
        self
    }

    fn text(&mut self, constant: &str, value: &str) {
        self.put(constant).value(Value::Text(value.to_owned()));
    }

    fn within(&mut self, all: bool, unit: &str) {
        if !all {
            self.text(" AND (r.unit IS NULL OR r.unit = ", unit);
            self.put(")");
        }
    }

    fn narrow(&mut self, filter: &Filter, now: Timestamp) {
        match filter.group {
            Group::Open => self.put(OPEN),
            Group::Todo => self.put(TO_DO),
            Group::Closed => self.put(CLOSED),
            Group::All => self.put("r.status <> 'purged'"),
            Group::In(status) => self.put("r.status = ").value(Value::Text(status.code().to_owned())),
        };
        let one_of = [
            (" AND r.area = ", filter.area.as_ref().map(AreaCode::as_str)),
            (" AND r.unit = ", filter.unit.as_ref().map(ActorCode::as_str)),
            (" AND r.owner = ", filter.owner.as_ref().map(OwnerCode::as_str)),
            (" AND r.choice = ", filter.choice.as_deref()),
        ];
        for (constant, value) in one_of {
            if let Some(value) = value {
                self.text(constant, value);
            }
        }
        self.narrow_to_categories(&filter.categories);
        match filter.assigned {
            Assigned::Anyhow => {}
            Assigned::Nobody => drop(self.put(" AND ").put(NOBODYS)),
            Assigned::To(who) => drop(self.put(" AND r.assigned = ").value(Value::Person(who))),
        }
        if filter.late {
            self.put(" AND ").put(LATE).value(Value::Time(now));
        }
        if filter.sort == Sort::Due && !filter.late {
            self.put(" AND r.answered_at IS NULL");
        }
        if filter.reopened {
            self.put(" AND ").put(REOPENED);
        }
        self.narrow_to_words(&filter.stems);
    }

    fn narrow_to_categories(&mut self, categories: &[CategoryCode]) {
        if let [one] = categories {
            return self.text(" AND r.category = ", one.as_str());
        }
        for (n, category) in categories.iter().enumerate() {
            // A head has many kinds. Walking the open reports in order beats gathering all its kinds and sorting them.
            self.text(if n == 0 { " AND COALESCE(r.category, '') IN (" } else { ", " }, category.as_str());
        }
        if !categories.is_empty() {
            self.put(")");
        }
    }

    /// Rare words lead to their reports; common ones are looked for report by report, in the order of the list, because
    /// the first page is full long before all their reports are gathered.
    fn narrow_to_words(&mut self, stems: &[Stem]) {
        for Stem { bytes: stem, common } in stems {
            self.put(if *common { COMMON } else { RARE })
                .value(Value::Bytes(stem.clone()))
                .put(" AND w.word < ")
                .value(Value::Bytes(end_of(stem)))
                .put(")");
        }
    }

    fn page(&mut self, filter: &Filter, ask: PageAsk) {
        // The promise follows the arrival, so late ones are ordered by it: their index has it.
        self.put(match (filter.sort, filter.late) {
            (Sort::Newest, false) => " ORDER BY r.received_at DESC, r.id DESC LIMIT ",
            (Sort::Oldest, false) => " ORDER BY r.received_at, r.id LIMIT ",
            (Sort::Newest, true) => " ORDER BY r.due_at DESC, r.id DESC LIMIT ",
            (Sort::Oldest, true) | (Sort::Due, _) => " ORDER BY r.due_at, r.id LIMIT ",
        });
        // One more than shown tells whether there is a next page, without counting all.
        self.value(Value::Number(i64::from(ask.size()) + 1)).put(" OFFSET ").value(Value::Number(ask.offset()));
    }
}

/// The question for a page of the list.
pub(super) fn listing(filter: &Filter, all: bool, unit: &str, ask: PageAsk, now: Timestamp) -> Query {
    let mut query = Query::new(LIST);
    query.narrow(filter, now);
    query.within(all, unit);
    query.page(filter, ask);
    query
}

/// The question for the counts of several filters at once.
pub(super) fn counting(filters: &[Filter], all: bool, unit: &str, now: Timestamp) -> Query {
    let mut query = Query::new("");
    for (n, filter) in filters.iter().enumerate() {
        query.put(if n == 0 { "" } else { " UNION ALL " });
        query
            .put("SELECT ")
            .value(Value::Number(i64::try_from(n).unwrap_or(0)))
            .put(" AS nth, COUNT(*) AS many FROM (SELECT 1 AS one FROM report r WHERE ");
        query.narrow(filter, now);
        query.within(all, unit);
        if matches!(filter.group, Group::Open | Group::Todo)
            && !filter.late
            && !matches!(filter.assigned, Assigned::To(_))
        {
            // In the order of the index of open reports: unasked, SQLite steps over all closed ones in a smaller index.
            query.put(" ORDER BY r.received_at");
        }
        query.put(" LIMIT 1000) few");
    }
    query.put(" ORDER BY nth");
    query
}
