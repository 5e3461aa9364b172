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

/// A width shared between columns: those of numbers take what they need, those of words the rest by their longest text.
pub fn shared(columns: &[Column], rows: &[Vec<String>], whole: usize, sign: usize) -> Vec<usize> {
    let numbers = longest(columns, rows, 6, 20);
    let words = longest(columns, rows, 16, 44);
    let need = |(column, signs): (&Column, &usize)| if column.number { signs * sign } else { 0 };
    let taken: Vec<usize> = columns.iter().zip(&numbers).map(need).collect();
    let rest = whole.saturating_sub(taken.iter().sum());
    let all: usize = columns.iter().zip(&words).filter(|(column, _)| !column.number).map(|(_, signs)| signs).sum();
    let share = |((column, taken), signs): ((&Column, usize), &usize)| {
        if column.number { taken } else { rest * signs / all.max(1) }
    };
    columns.iter().zip(taken).zip(&words).map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_what_they_need_and_words_share_the_rest() {
        let columns = [Column::words("Område".into()), Column::number("2026".into()), Column::words("Skäl".into())];
        let rows = [vec!["Centrum".into(), "12".into(), "Ett långt skäl som behöver plats för sig".into()]];
        let widths = shared(&columns, &rows, 9_000, 100);
        assert_eq!(widths[1], 600);
        assert!(widths[2] > widths[0] && widths.iter().sum::<usize>() <= 9_000, "{widths:?}");
        assert!(shared(&[], &[], 9_000, 100).is_empty());
    }
}
