//! What codes of contributions are called in the office.

use super::{
    dates::Due,
    import::{Column, Kind, LineError, LineFault, MOST_LINES, TableFault},
    model::{Given, State},
};
use crate::{kernel::lang::Lang, platform::clock::spoken_date, t, ui::Tone};
use chrono::NaiveDate;

const SV: Lang = Lang::Sv;

/// Where a contribution stands.
pub fn state(state: State) -> String {
    match state {
        State::Missing => t!(SV, "contributions-state-missing"),
        State::Draft => t!(SV, "contributions-state-draft"),
        State::Sent => t!(SV, "contributions-state-sent"),
        State::Nothing => t!(SV, "contributions-state-nothing"),
    }
}

/// Where one stands, and whether that is late.
pub fn standing(given: &Given, due: &Due, today: NaiveDate) -> (String, Tone) {
    let late = due.is_past(today) && !given.state.is_given();
    let words = state(given.state);
    match given.state {
        State::Sent | State::Nothing => (words, Tone::Ok),
        _ if late => (t!(SV, "contributions-late", state = words), Tone::Danger),
        State::Draft => (words, Tone::Info),
        State::Missing => (words, Tone::Neutral),
    }
}

/// Where one stood when its period ended.
pub fn stood(stood: State) -> (String, Tone) {
    match stood {
        State::Sent | State::Nothing => (state(stood), Tone::Ok),
        State::Draft | State::Missing => (t!(SV, "contributions-state-unsent"), Tone::Warn),
    }
}

/// By when it is wanted, or was.
pub fn due(due: &Due, today: NaiveDate) -> String {
    let (day, late) = (spoken_date(due.day, today, SV), due.day < today);
    let meets = due.meets.filter(|meets| !late || *meets >= today).map(|meets| spoken_date(meets, today, SV));
    match (late, meets) {
        (false, Some(meets)) => t!(SV, "contributions-due-meeting", day = day, meets = meets),
        (false, None) => t!(SV, "contributions-due", day = day),
        (true, Some(meets)) => t!(SV, "contributions-overdue-meeting", day = day, meets = meets),
        (true, None) => t!(SV, "contributions-overdue", day = day),
    }
}

/// A figure, or that nothing was told.
pub fn figure(value: Option<i64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| value.to_string())
}

/// What a file holds.
pub fn kind(kind: Kind) -> String {
    match kind {
        Kind::Events => t!(SV, "contributions-kind-events"),
        Kind::Crimes => t!(SV, "contributions-kind-crimes"),
    }
}

/// What a column holds.
pub fn column(column: Column) -> String {
    match column {
        Column::Day => t!(SV, "contributions-column-day"),
        Column::Month => t!(SV, "contributions-column-month"),
        Column::Time => t!(SV, "contributions-column-time"),
        Column::Category => t!(SV, "contributions-column-category"),
        Column::Crime => t!(SV, "contributions-column-crime"),
        Column::Area => t!(SV, "contributions-column-area"),
        Column::Number => t!(SV, "contributions-column-number"),
        Column::Words => t!(SV, "contributions-column-words"),
    }
}

/// What is wrong with a line, with its number.
pub fn line_error(error: &LineError) -> String {
    let words = match error.fault {
        LineFault::Missing(at) => t!(SV, "contributions-line-missing", column = column(at)),
        LineFault::Unreadable(at) => t!(SV, "contributions-line-unreadable", column = column(at)),
        LineFault::Unknown(at) => t!(SV, "contributions-line-unknown", column = column(at)),
        LineFault::TooLong(at) => t!(SV, "contributions-line-long", column = column(at)),
        LineFault::Personal(at) => t!(SV, "contributions-line-personal", column = column(at)),
        LineFault::Formula(at) => t!(SV, "contributions-line-formula", column = column(at)),
        LineFault::OutsidePeriod => t!(SV, "contributions-line-outside"),
        LineFault::NotYet => t!(SV, "contributions-line-not-yet"),
        LineFault::Twice => t!(SV, "contributions-line-twice"),
    };
    t!(SV, "contributions-line", line = error.line, words = words)
}

/// Why a file cannot be read.
pub fn table_fault(fault: TableFault) -> String {
    match fault {
        TableFault::NotATable => t!(SV, "contributions-file-not-a-table"),
        TableFault::Empty => t!(SV, "contributions-file-empty"),
        TableFault::TooMany => t!(SV, "contributions-file-too-many", most = MOST_LINES),
        TableFault::NoHeading => t!(SV, "contributions-file-no-heading"),
        TableFault::Broken => t!(SV, "contributions-file-broken"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_passed_is_told_as_passed() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let said = |meets: Option<u32>, today: u32| due(&Due { meets: meets.map(day), day: day(25) }, day(today));
        assert_eq!(
            said(Some(26), 24),
            "Lämna senast onsdag 25\u{A0}november. Gruppen träffas torsdag 26\u{A0}november."
        );
        assert!(said(Some(26), 26).starts_with("Skulle ha lämnats senast onsdag 25\u{A0}november. Gruppen träffas"));
        for meets in [Some(26), None] {
            let past =
                "Skulle ha lämnats senast onsdag 25\u{A0}november. Det går att lämna så länge perioden är öppen.";
            assert_eq!(said(meets, 29), past);
        }
    }
}
