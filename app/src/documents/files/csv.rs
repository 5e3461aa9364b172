//! Figures as text for Swedish Excel: a byte order mark, semicolons, and nothing that could be a formula.

use crate::documents::model::paper::Document;

/// Tells Excel that the text is UTF-8.
const MARK: &str = "\u{feff}";

/// Every table below the other, each under its caption.
pub fn of(document: &Document) -> Vec<u8> {
    let mut rows = vec![vec![document.title.clone()], vec![document.municipality.clone()]];
    rows.extend(document.facts.iter().map(|(name, value)| vec![name.clone(), value.clone()]));
    for sheet in document.sheets() {
        rows.extend([vec![], vec![sheet.caption]]);
        rows.push(sheet.columns.into_iter().map(|column| column.text).collect());
        rows.extend(sheet.rows);
    }
    lines(&rows)
}

/// Rows as a file.
pub fn lines(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    for row in rows {
        // A vector takes everything; an empty row is an empty line.
        let cells: Vec<String> =
            if row.is_empty() { vec![String::new()] } else { row.iter().map(|cell| safe(cell)).collect() };
        _ = writer.write_record(&cells);
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula. What keeps words together on a page would keep them from being found.
pub fn safe(cell: &str) -> String {
    let cell = cell.replace('\u{A0}', " ");
    let first = cell.trim_start_matches(|sign: char| sign == ' ' || sign.is_control()).chars().next();
    let begins = cell.starts_with(['\t', '\r', '\n']) || first.is_some_and(|sign| "=+-@＝＋－＠".contains(sign));
    if begins { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for wrong in ["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1"] {
            assert!(safe(wrong).starts_with('\''), "{wrong}");
        }
        assert_eq!(safe("6\u{A0}april"), "6 april");
        assert_eq!([safe("12"), safe("Norrby"), safe("–"), safe("")], ["12", "Norrby", "–", ""]);
        let file = String::from_utf8(lines(&[vec!["a;b".into(), "=1".into()], vec![]])).unwrap();
        assert_eq!(file, "\u{feff}\"a;b\";'=1\r\n\"\"\r\n");
    }
}
