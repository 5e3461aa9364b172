//! A document as such: what stands in it, in which order. Pages and files are made from this and from nothing else.

use serde::{Deserialize, Serialize};

/// A whole document. Kept as JSON once it is fixed, so fields are only ever added, with a default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// A line below the title.
    pub lead: String,
    /// Who publishes it.
    pub municipality: String,
    /// The day it was made, as `2026-03-02`.
    pub date: String,
    /// Names and values at its head: period, version, date, registration number.
    pub facts: Vec<(String, String)>,
    /// What stands at the foot of every page.
    pub footer: String,
    /// Words the layout needs.
    pub words: Words,
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Meant for one page: set closer.
    #[serde(default)]
    pub compact: bool,
}

/// Words the layout needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Before the number of a page.
    pub page: String,
}

/// One part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A heading; 1 is a section, 2 a part of one.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// Where figures come from, and what to mind about them.
    Note {
        /// Its words.
        text: String,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<String>,
    },
    /// A table; the first cell of each row names the row.
    Table {
        /// What it shows.
        caption: String,
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows.
        rows: Vec<Vec<String>>,
    },
    /// Figures as simple bars, which are a table too.
    Bars {
        /// What they show.
        caption: String,
        /// Heading of the names.
        label: String,
        /// Heading of the figures.
        unit: String,
        /// The bars.
        bars: Vec<Bar>,
    },
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub text: String,
    /// Are its cells numbers?
    pub number: bool,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// Its length; none when it is hidden.
    pub value: Option<i64>,
    /// The figure as it is shown.
    pub text: String,
}

impl Column {
    /// A column of words.
    pub fn words(text: String) -> Self {
        Self { text, number: false }
    }

    /// A column of numbers.
    pub fn number(text: String) -> Self {
        Self { text, number: true }
    }
}

/// A table of figures, as files of data want it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

impl Document {
    /// Every table in it, bars too.
    pub fn sheets(&self) -> Vec<Sheet> {
        self.blocks.iter().filter_map(Block::sheet).collect()
    }
}

impl Block {
    /// The table it is, if it is one.
    pub fn sheet(&self) -> Option<Sheet> {
        match self {
            Self::Table { caption, columns, rows } => {
                Some(Sheet { caption: caption.clone(), columns: columns.clone(), rows: rows.clone() })
            }
            Self::Bars { caption, label, unit, bars } => Some(Sheet {
                caption: caption.clone(),
                columns: vec![Column::words(label.clone()), Column::number(unit.clone())],
                rows: bars.iter().map(|bar| vec![bar.label.clone(), bar.text.clone()]).collect(),
            }),
            _ => None,
        }
    }
}
