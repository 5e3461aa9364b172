//! E-mail addresses, also those that hide their at sign in brackets.

use super::{
    PiiKind,
    text::{Text, is_space},
};

pub(super) fn mark(text: &mut Text) {
    let mut i = 0;
    while i < text.len() {
        if let Some((from, to)) = address_around(text, i) {
            text.mark(from, to, PiiKind::Email);
            i = to;
        }
        i += 1;
    }
}

fn address_around(text: &Text, at: usize) -> Option<(usize, usize)> {
    let (local_end, domain_start) = at_sign(text, at)?;
    let local_start = text.back(local_end, is_local);
    let local_start = text.skip(local_start, |c| c == '.').min(local_end);
    let domain_end = domain_from(text, domain_start)?;
    (local_start < local_end).then_some((local_start, domain_end))
}

/// Where the name before the sign ends and the domain after it begins: `@`, `(at)`, `[at]`, the latter with
/// spaces.
fn at_sign(text: &Text, at: usize) -> Option<(usize, usize)> {
    if text.at(at) == '@' {
        return Some((at, at + 1));
    }
    let written = ["(at)", "[at]", "(a)", "(snabel-a)"].into_iter().find(|sign| text.reads(at, sign))?;
    let after = at + written.chars().count();
    Some((text.back(at, is_space), text.skip(after, is_space)))
}

/// The end of a domain of at least two labels, the last of letters.
fn domain_from(text: &Text, from: usize) -> Option<usize> {
    let mut end = text.skip(from, |c| c.is_alphanumeric() || matches!(c, '-' | '.'));
    while end > from && matches!(text.before(end), '.' | '-') {
        end -= 1;
    }
    let last_label = text.back(end, char::is_alphabetic);
    let has_name = last_label > from + 1 && text.before(last_label) == '.';
    (has_name && end - last_label >= 2).then_some(end)
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%' | '\'')
}
