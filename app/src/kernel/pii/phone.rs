//! Telephone numbers that may be a person's: Swedish ones as they are written here, foreign ones with their
//! plus.

use super::{
    PiiKind,
    text::{Text, is_dash, is_space},
};

pub(super) fn mark(text: &mut Text) {
    let mut i = 0;
    while i < text.len() {
        if let Some(end) = number_at(text, i) {
            text.mark(i, end, PiiKind::Phone);
            i = end;
        }
        i += 1;
    }
}

/// A run of digits and what stands before it.
struct Group {
    digits: String,
    gap_before: char,
    end: usize,
}

/// The longest beginning of the groups from here that reads as a telephone number.
fn number_at(text: &Text, start: usize) -> Option<usize> {
    let plus = text.at(start) == '+';
    if !(plus || matches!(text.at(start), '0' | '4')) || goes_on_from(text, start) {
        return None;
    }
    let groups = groups_from(text, start + usize::from(plus));
    (1..=groups.len()).rev().find_map(|count| {
        let groups = &groups[..count];
        let end = groups[count - 1].end;
        let number: String = groups.iter().map(|group| group.digits.as_str()).collect();
        (!is_cut_short(text, end) && reads_as_phone(plus, &number, groups)).then_some(end)
    })
}

/// Whether what begins here is the later part of a word, a date, a decimal or a case number.
fn goes_on_from(text: &Text, start: usize) -> bool {
    let before = text.before(start);
    let joined = is_dash(before) || matches!(before, '.' | ':' | '/' | ',');
    before.is_alphanumeric() || before == '+' || (joined && start > 1 && text.is_digit(start - 2))
}

/// Whether the end would split a time or a decimal: `… 18.30`.
fn is_cut_short(text: &Text, end: usize) -> bool {
    text.is_digit(end) || (matches!(text.at(end), '.' | ':') && text.is_digit(end + 1))
}

fn groups_from(text: &Text, start: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut at, mut gap_before) = (start, ' ');
    while text.is_digit(at) && groups.len() < 8 {
        let end = text.skip(at, |c| c.is_ascii_digit());
        groups.push(Group { digits: text.string(at, end), gap_before, end });
        (gap_before, at) = gap(text, end);
    }
    groups
}

/// Spaces around at most one dash, slash, point or bracket; `(0)` after a country code says nothing and is
/// passed over.
fn gap(text: &Text, from: usize) -> (char, usize) {
    let spaces = |at: usize| text.skip(at, is_space).min(at + 2);
    let mut at = spaces(from);
    if text.reads(at, "(0)") {
        at = spaces(at + 3);
    }
    match text.at(at) {
        c if is_dash(c) => ('-', spaces(at + 1)),
        c @ ('/' | ')') => {
            let after = spaces(at + 1);
            // Both `08/465…` and `(08) - 465…`.
            (c, if is_dash(text.at(after)) { spaces(after + 1) } else { after })
        }
        // No space around a point: it would end a sentence.
        '.' if at == from => ('.', at + 1),
        _ => (' ', at),
    }
}

fn reads_as_phone(plus: bool, number: &str, groups: &[Group]) -> bool {
    let foreign = |number: &str| (8..=15).contains(&number.len()) && !number.starts_with('0');
    if plus {
        return number.strip_prefix("46").map_or_else(|| foreign(number), is_after_country_code);
    }
    if let Some(rest) = number.strip_prefix("00") {
        return rest.strip_prefix("46").map_or_else(|| foreign(rest) && rest.len() > 8, is_after_country_code);
    }
    match number.strip_prefix('0') {
        Some(rest) => is_national(rest) && is_written_as_phone(number, groups),
        // A mobile number whose plus was forgotten.
        None => number.len() == 11 && number.starts_with("467") && is_national(&number[2..]),
    }
}

/// Many write the trunk zero after the country code although it does not belong there.
fn is_after_country_code(rest: &str) -> bool {
    is_national(rest.strip_prefix('0').unwrap_or(rest))
}

/// Whether the digits after the trunk zero can be a subscriber's. Free and shared-cost numbers (020, 077) are
/// services', never a person's.
fn is_national(rest: &str) -> bool {
    (6..=9).contains(&rest.len()) && !rest.starts_with('0') && !rest.starts_with("20") && !rest.starts_with("77")
}

/// Whether the grouping is that of a telephone number rather than of times or dates.
fn is_written_as_phone(number: &str, groups: &[Group]) -> bool {
    let Some((area, rest)) = groups.split_first() else {
        return false;
    };
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let is_short = number.len() == 7 && !rest.first().is_some_and(|group| matches!(group.gap_before, '-' | '/' | ')'));
    // Points are for times and decimals, except in mobile numbers: 070.174.06.05.
    let is_mobile = area.digits.len() == 3 && area.digits.starts_with("07");
    let has_points = !is_mobile && rest.iter().any(|group| group.gap_before == '.');
    let has_lone_digit = lengths.contains(&1);
    !is_short && !has_points && !has_lone_digit && !is_date(&lengths, groups) && !is_time_span(&lengths, groups)
}

/// `02-03-2026` and `02 03 2026`.
fn is_date(lengths: &[usize], groups: &[Group]) -> bool {
    lengths == [2, 2, 4] && value(groups, 0) <= 31 && value(groups, 1) <= 31 && (1900..2100).contains(&value(groups, 2))
}

/// `0730-1600`, `07 30 – 16 00`.
fn is_time_span(lengths: &[usize], groups: &[Group]) -> bool {
    let clock = |hour: u32, minute: u32| hour < 25 && minute < 60;
    match lengths {
        [4, 4] => (0..2).all(|i| clock(value(groups, i) / 100, value(groups, i) % 100)),
        [2, 2, 2, 2] => {
            groups[2].gap_before == '-'
                && groups[1].gap_before != '-'
                && (0..2).all(|i| clock(value(groups, 2 * i), value(groups, 2 * i + 1)))
        }
        _ => false,
    }
}

fn value(groups: &[Group], i: usize) -> u32 {
    groups[i].digits.parse().unwrap_or(u32::MAX)
}
