//! The document for Word and LibreOffice: real headings, tables with header rows, Swedish.

use super::widths;
use crate::{
    documents::model::paper::{Block, Column, Document},
    fault::Fault,
};
use docx_rs::{
    AbstractNumbering, AlignmentType, BorderType, Docx, Footer, IndentLevel, Level, LevelJc, LevelText, LineSpacing,
    NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph, Run, RunFonts, SpecialIndentType, Start,
    Style, StyleType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell, TableRow, WidthType, XMLDocx,
};
use std::io::Cursor;

/// A twentieth of a point, as the format counts.
const POINT: i32 = 20;
const LANGUAGE: &str = "sv-SE";
const FONT: &str = "Calibri";
const NIGHT: &str = "14233F";
const MUTED: &str = "4A5568";
/// Width of the text, in twentieths of a point: A4 without its margins.
const WIDTH: usize = 9_070;

/// Room for one sign of a table, in the same measure.
const SIGN: usize = 115;
/// The number of the lists with points; the crate has number 1 for itself.
const POINTS: usize = 2;

/// The file.
///
/// # Errors
/// When it cannot be written.
pub fn of(document: &Document) -> Result<Vec<u8>, Fault> {
    let mut file = styled(document);
    file = file.add_paragraph(Paragraph::new().style("Title").add_run(Run::new().add_text(&document.title)));
    file = file.add_paragraph(
        Paragraph::new()
            .style("Lead")
            .add_run(Run::new().add_text(format!("{} · {}", document.municipality, document.lead))),
    );
    for (name, value) in &document.facts {
        let run = |text: String| Run::new().add_text(text);
        file = file.add_paragraph(
            Paragraph::new().style("Fact").add_run(run(format!("{name}: ")).bold()).add_run(run(value.clone())),
        );
    }
    for block in &document.blocks {
        file = add(file, block);
    }
    let mut bytes = Cursor::new(Vec::new());
    finished(file.build(), document)
        .pack(&mut bytes)
        .map_err(|error| Fault::broken("writing a text document", &error))?;
    Ok(bytes.into_inner())
}

/// What the crate cannot say: header rows, the language, the title among the properties. Words of the document are escaped,
/// so none of them looks like the marks that are replaced here.
fn finished(mut file: XMLDocx, document: &Document) -> XMLDocx {
    let replaced = |bytes: &[u8], from: &str, to: &str| String::from_utf8_lossy(bytes).replace(from, to).into_bytes();
    // Other rows say that they are not divided; only the first one says nothing.
    file.document = replaced(&file.document, "<w:trPr />", "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>");
    let language = format!("<w:lang w:val=\"{LANGUAGE}\" /></w:rPr></w:rPrDefault>");
    file.styles = replaced(&file.styles, "</w:rPr></w:rPrDefault>", &language);
    let title = document.title.replace('&', "&amp;").replace('<', "&lt;");
    let end = "</cp:coreProperties>";
    let about = format!("<dc:language>{LANGUAGE}</dc:language><dc:title>{title}</dc:title>{end}");
    file.doc_props.core = replaced(&file.doc_props.core, end, &about);
    file
}

fn style(id: &str, name: &str, half_points: usize, colour: &str, above: u32, below: u32) -> Style {
    let spacing = LineSpacing::new().before(above * POINT.unsigned_abs()).after(below * POINT.unsigned_abs());
    Style::new(id, StyleType::Paragraph)
        .name(name)
        .based_on("Normal")
        .size(half_points)
        .color(colour)
        .line_spacing(spacing)
}

fn styled(document: &Document) -> Docx {
    let fonts = || RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT);
    let foot = Paragraph::new()
        .style("Foot")
        .add_run(Run::new().add_text(format!("{} · {} ", document.footer, document.words.page)))
        .add_page_num(PageNum::new());
    Docx::new()
        .default_fonts(fonts())
        .default_size(22)
        .page_size(11_906, 16_838)
        .page_margin(PageMargin::new().top(1_418).bottom(1_418).left(1_418).right(1_418))
        .add_style(
            Style::new("Normal", StyleType::Paragraph)
                .name("Normal")
                .size(22)
                .line_spacing(LineSpacing::new().after(120)),
        )
        .add_style(style("Title", "Title", 48, NIGHT, 0, 6).bold())
        .add_style(style("Heading1", "heading 1", 30, NIGHT, 18, 6).bold().outline_lvl(0))
        .add_style(style("Heading2", "heading 2", 24, NIGHT, 12, 4).bold().outline_lvl(1))
        .add_style(style("Caption", "caption", 19, NIGHT, 10, 4).bold())
        .add_style(style("Lead", "Lead", 24, MUTED, 0, 8))
        .add_style(style("Fact", "Fact", 20, "1B2333", 0, 0))
        .add_style(style("Note", "Note", 18, MUTED, 0, 4))
        .add_style(style("Cell", "Cell", 19, "1B2333", 2, 2))
        .add_style(style("Foot", "footer", 17, MUTED, 0, 0))
        .add_abstract_numbering(points())
        .add_numbering(Numbering::new(POINTS, POINTS))
        .footer(Footer::new().add_paragraph(foot))
}

/// A list is a list, also for who listens to it.
fn points() -> AbstractNumbering {
    let point = Level::new(0, Start::new(1), NumberFormat::new("bullet"), LevelText::new("•"), LevelJc::new("left"));
    AbstractNumbering::new(POINTS).add_level(point.indent(Some(400), Some(SpecialIndentType::Hanging(280)), None, None))
}

fn add(file: Docx, block: &Block) -> Docx {
    let said = |look: &str, text: &str| Paragraph::new().style(look).add_run(Run::new().add_text(text));
    match block {
        Block::Heading { level: 1, text } => file.add_paragraph(said("Heading1", text).keep_next(true)),
        Block::Heading { text, .. } => file.add_paragraph(said("Heading2", text).keep_next(true)),
        Block::Paragraph { text } => file.add_paragraph(said("Normal", text)),
        Block::Note { text } => file.add_paragraph(said("Note", text)),
        Block::List { items } => items.iter().fold(file, |file, item| {
            file.add_paragraph(said("Normal", item).numbering(NumberingId::new(POINTS), IndentLevel::new(0)))
        }),
        Block::Table { .. } | Block::Bars { .. } => match block.sheet() {
            Some(sheet) => file
                .add_paragraph(said("Caption", &sheet.caption).keep_next(true))
                .add_table(table(&sheet.columns, &sheet.rows))
                .add_paragraph(Paragraph::new().style("Note")),
            None => file,
        },
    }
}

fn table(columns: &[Column], rows: &[Vec<String>]) -> Table {
    let widths = widths::shared(columns, rows, WIDTH, SIGN);
    let cell = |text: &str, (column, width): (&Column, &usize), head: bool| {
        let run = Run::new().add_text(text);
        let run = if head { run.bold() } else { run };
        let side = if column.number { AlignmentType::Right } else { AlignmentType::Left };
        // The heading stays with the first row.
        let words = Paragraph::new().style("Cell").align(side).keep_next(head).add_run(run);
        TableCell::new().width(*width, WidthType::Dxa).add_paragraph(words)
    };
    let shape = || columns.iter().zip(&widths);
    let head = TableRow::new(shape().map(|shape| cell(&shape.0.text, shape, true)).collect());
    let body = rows.iter().map(|row| {
        TableRow::new(row.iter().zip(shape()).map(|(text, shape)| cell(text, shape, false)).collect()).cant_split()
    });
    let lines = |position| TableBorder::new(position).border_type(BorderType::Single).size(4).color("8A93A3");
    let none = |position| TableBorder::new(position).border_type(BorderType::Nil);
    let borders = TableBorders::with_empty()
        .set(lines(TableBorderPosition::Bottom))
        .set(lines(TableBorderPosition::InsideH))
        .set(none(TableBorderPosition::Left));
    Table::new(std::iter::once(head).chain(body).collect())
        .set_grid(widths.clone())
        .width(WIDTH, WidthType::Dxa)
        .set_borders(borders)
}
