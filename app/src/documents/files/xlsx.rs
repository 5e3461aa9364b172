//! Figures as a workbook: one sheet a table. Words are written as words, so nothing is a formula.

use crate::{documents::model::paper::Document, fault::Fault};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// Names of sheets are no longer than this.
const LONGEST_NAME: usize = 28;

/// The workbook.
///
/// # Errors
/// When a table is larger than a sheet.
pub fn of(document: &Document) -> Result<Vec<u8>, Fault> {
    write(document).map_err(|error| Fault::broken("writing a workbook", &error))
}

fn write(document: &Document) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The day of the document, not of the download: the same document gives the same file.
    let made = ExcelDateTime::parse_from_str(&document.date)?;
    let about = DocProperties::new().set_title(&document.title).set_author(&document.municipality);
    book.set_properties(&about.set_creation_datetime(&made));
    let bold = Format::new().set_bold().set_text_wrap();
    for (at, table) in (1..).zip(document.sheets()) {
        let sheet = book.add_worksheet();
        sheet.set_name(name(at, &table.caption))?;
        sheet.write_string_with_format(0, 0, &table.caption, &Format::new().set_bold())?;
        for (column, head) in (0_u16..).zip(&table.columns) {
            let side = if head.number { FormatAlign::Right } else { FormatAlign::Left };
            sheet.write_string_with_format(2, column, &head.text, &bold.clone().set_align(side))?;
            sheet.set_column_width(column, if column == 0 { 34 } else { 18 })?;
        }
        for (row, cells) in (3_u32..).zip(&table.rows) {
            for ((column, cell), head) in (0_u16..).zip(cells).zip(&table.columns) {
                match cell.parse::<f64>() {
                    Ok(number) if head.number => sheet.write_number(row, column, number)?,
                    _ => sheet.write_string(row, column, cell)?,
                };
            }
        }
        sheet.set_freeze_panes(3, 1)?;
    }
    book.save_to_buffer()
}

/// A name Excel takes: short, unique, without the signs it forbids.
fn name(at: usize, caption: &str) -> String {
    let words: String = caption.chars().filter(|sign| !"[]:*?/\\'".contains(*sign)).take(LONGEST_NAME - 3).collect();
    format!("{at} {}", words.trim())
}
