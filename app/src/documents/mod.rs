//! Reports to others (rapporter): the month to council and county board, the quarter, the year, and the picture and plan
//! that law 2023:196 asks for every second year. Filled from what the other slices hold, completed by people, then fixed.
//!
//! A document is a draft until it is fixed; from then on it never changes, and a correction is a new version. Every figure
//! in it went through [`Ledger`](crate::observations::Ledger). One [`Document`] becomes page, PDF, DOCX, XLSX and CSV.
//! Not to be confused with `reports`: those are what residents tell.

mod beside;
mod figures;
mod files;
pub mod jobs;
mod labels;
mod mail;
mod model;
mod names;
pub mod pages;
mod sections;
mod service;
mod store;
mod view;

pub use model::{
    Kind, Span,
    paper::{Bar, Block, Column, Document, Words},
};
pub use service::{due, make, picture::ToRecipients, read, register, retention, send};
