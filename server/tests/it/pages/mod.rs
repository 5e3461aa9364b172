//! Request tests: a file or a folder per slice, and inside a folder one file per page or journey.

mod about;
mod accounts;
mod analysis;
mod answers;
mod bulletins;
mod contributions;
pub mod council;
pub mod cycles;
mod dialogue;
mod documents;
pub mod measures;
mod notices;
pub mod office;
pub mod pledges;
mod priorities;
pub mod reports;
pub mod settings;
pub mod situation;
mod start;
mod victims;
mod victims_office;
mod walks;
pub mod watch;
