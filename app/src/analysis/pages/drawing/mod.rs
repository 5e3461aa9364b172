//! The two drawings. What they show stands beside them in words: the list and the table are what is true.

mod fishbone;
mod fishbone_narrow;
mod star;

pub(super) use fishbone::fishbone;
pub(super) use star::star;

use leptos::prelude::*;

/// Breaks words into lines of so many characters; a longer word stands alone.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A space that must not break holds a sign to its word.
    let breaks = |c: char| c.is_whitespace() && c != '\u{a0}';
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Lines of text under each other.
fn lines(class: &'static str, x: f64, y: f64, step: f64, lines: Vec<String>) -> AnyView {
    let spans = lines.into_iter().enumerate().map(|(n, line)| {
        let at = y + step * f64::from(u16::try_from(n).unwrap_or(u16::MAX));
        view! { <text class=class x=px(x) y=px(at)>{line}</text> }
    });
    spans.collect_view().into_any()
}

fn straight(class: &'static str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> AnyView {
    view! { <line class=class x1=px(x1) y1=px(y1) x2=px(x2) y2=px(y2)></line> }.into_any()
}

fn px(length: f64) -> String {
    format!("{length:.1}")
}

/// How many lines, as a length.
fn many(lines: &[String]) -> f64 {
    f64::from(u16::try_from(lines.len()).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_too_long(text in "[a-zåäö ]{0,200}", most in 10..50_usize) {
            let lines = wrapped(&text, most);
            let words: Vec<_> = lines.iter().flat_map(|line| line.split(' ')).collect();
            prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            prop_assert!(lines.iter().all(|line| line.chars().count() <= most || !line.contains(' ')));
        }
    }
}
