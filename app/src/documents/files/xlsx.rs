//! Figures as a workbook: one sheet a table. Words are written as words, so nothing is a formula.

use super::widths;
use crate::{documents::model::paper::Document, fault::Fault};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// Names of sheets are no longer than this.
const LONGEST_NAME: usize = 28;

/// Columns are as wide as their longest cell, within these; longer texts take several lines.
const WIDTHS: (usize, usize) = (10, 60);

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
    let right = Format::new().set_align(FormatAlign::Right).set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (at, table) in (1..).zip(document.sheets()) {
        let sheet = book.add_worksheet();
        sheet.set_name(name(at, &table.caption))?;
        sheet.write_string_with_format(0, 0, &table.caption, &Format::new().set_bold())?;
        for (column, width) in (0_u16..).zip(widths::longest(&table.columns, &table.rows, WIDTHS.0, WIDTHS.1)) {
            sheet.set_column_width(column, u32::try_from(width + 2).unwrap_or_default())?;
        }
        for (column, head) in (0_u16..).zip(&table.columns) {
            let side = if head.number { FormatAlign::Right } else { FormatAlign::Left };
            sheet.write_string_with_format(2, column, &head.text, &bold.clone().set_align(side))?;
        }
        for (row, cells) in (3_u32..).zip(&table.rows) {
            for ((column, cell), head) in (0_u16..).zip(cells).zip(&table.columns) {
                match cell.parse::<f64>() {
                    Ok(number) if head.number => sheet.write_number(row, column, number)?,
                    // What stands for a hidden number stands where the numbers do.
                    _ if head.number => sheet.write_string_with_format(row, column, cell, &right)?,
                    _ => sheet.write_string_with_format(row, column, cell, &words)?,
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
