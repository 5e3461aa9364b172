//! Pages of documents.

pub mod file;
pub mod index;
pub mod one;
mod one_parts;
mod paper;
mod parts;
pub mod recipients;
pub mod register;
mod retention;
