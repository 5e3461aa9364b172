//! What leaves the group when a picture is delgiven: the bounded version, as a paper.

use super::freeze;
use crate::{
    accounts::{
        policy::{MakeDocuments, RunSituation},
        scope::Scope,
    },
    documents::{
        Block, Column,
        picture::{self, Picture, Ready},
    },
    fault::Fault,
    kernel::{lang::Lang, period::Period},
    observations::period_path,
    situation::content::{Content, Part, Sheet},
    t,
};

/// The letters to those who get every picture; none where nothing is frozen.
///
/// # Errors
/// When the database does not answer, or no PDF can be made.
pub(super) async fn letters(scope: &Scope<RunSituation>, period: &Period) -> Result<Vec<Ready>, Fault> {
    let Some((number, content)) = freeze::told(scope, period).await? else { return Ok(Vec::new()) };
    let key = period.key();
    let picture = Picture {
        path: format!("{}/version/{number}", period_path(&key)),
        title: content.title.clone(),
        lead: content.eyebrow.clone(),
        blocks: blocks(&content),
        number,
        key,
    };
    picture::letters(&scope.narrow::<MakeDocuments>()?, &picture).await
}

fn blocks(content: &Content) -> Vec<Block> {
    let heading = |text: String| Block::Heading { level: 1, text };
    let mut blocks = vec![heading(t!(Lang::Sv, "situation-changed"))];
    blocks.extend(content.changes.iter().filter_map(block));
    for section in &content.sections {
        blocks.push(heading(section.name.clone()));
        let lines = section.words.lines().map(str::trim).filter(|line| !line.is_empty());
        blocks.extend(lines.map(|line| Block::Paragraph { text: line.to_owned() }));
        blocks.extend(section.parts.iter().filter_map(block));
    }
    blocks
}

/// A part on paper. Bars have their table beside them, and nobody outside the group gets either.
fn block(part: &Part) -> Option<Block> {
    Some(match part {
        Part::Say { text, quiet: false } => Block::Paragraph { text: text.clone() },
        Part::Say { text, quiet: true } => Block::Note { text: text.clone() },
        Part::Title { text } => Block::Heading { level: 2, text: text.clone() },
        Part::Quote { who, text } => Block::Paragraph { text: format!("{who}: {text}") },
        Part::Table(sheet) | Part::Folded(sheet) => table(sheet),
        Part::Chart { .. } => return None,
    })
}

fn table(sheet: &Sheet) -> Block {
    let columns = sheet.heads.iter().map(|head| Column { text: head.text.clone(), number: head.number });
    let rows = sheet.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect());
    Block::Table { caption: sheet.caption.clone(), columns: columns.collect(), rows: rows.collect() }
}
