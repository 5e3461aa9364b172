//! How wide the columns of a table are, by the longest text in each.

use crate::documents::model::paper::Column;

/// The signs of the longest cell of each column, its heading too, at least and at most so many.
pub fn longest(columns: &[Column], rows: &[Vec<String>], least: usize, most: usize) -> Vec<usize> {
    let signs = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let of = |(at, column): (usize, &Column)| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| signs(cell));
        cells.chain([signs(&column.text)]).max().unwrap_or_default().clamp(least, most)
    };
    columns.iter().enumerate().map(of).collect()
}

/// Cells no longer than this, in every row, stand on one line.
const SHORT: usize = 18;
/// Signs that the air around a cell takes.
const AIR: usize = 2;

/// A width shared between columns: numbers, and words that are short in every row, take what they need, the others the rest
/// by their longest text. The first column gives way where no other can.
pub fn shared(columns: &[Column], rows: &[Vec<String>], whole: usize, sign: usize) -> Vec<usize> {
    let signs = longest(columns, rows, 4, 50);
    let is_wide = |at: usize| !columns[at].number && signs[at] > SHORT;
    let any_wide = (0..columns.len()).any(is_wide);
    let is_short = |at: usize| columns[at].number || !is_wide(at) && (any_wide || at > 0);
    let taken = |at: usize| if is_short(at) { (signs[at] + AIR) * sign } else { 0 };
    let rest = whole.saturating_sub((0..columns.len()).map(taken).sum());
    let weight = |at: usize| if is_short(at) { 0 } else { signs[at].max(24) };
    let all = (0..columns.len()).map(weight).sum::<usize>().max(1);
    (0..columns.len()).map(|at| if is_short(at) { taken(at) } else { rest * weight(at) / all }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_what_they_need_and_words_share_the_rest() {
        let columns =
            ["Område", "2026", "Skäl", "Dag"].map(|text| Column { text: text.into(), number: text == "2026" });
        let rows = [["Centrum", "12", "Ett långt skäl som behöver plats för sig", "10 december 2025"]
            .map(String::from)
            .to_vec()];
        let widths = shared(&columns, &rows, 9_000, 100);
        assert_eq!([widths[1], widths[3]], [600, 1_800], "a number and a day stand on one line");
        assert!(widths[2] > widths[0] && widths[0] == 900 && widths.iter().sum::<usize>() <= 9_000, "{widths:?}");
        assert!(shared(&[], &[], 9_000, 100).is_empty());
    }
}
