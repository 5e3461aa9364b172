//! The pages of reports, one per file, each with the handler of its own form.

pub mod start;
mod waiting;

pub use waiting::WaitingReports;
