//! The process: configuration, start, the edge in front of the pages, the worker, mail, and the command line.

pub mod assets;
pub mod boot;
pub mod config;
pub mod layers;
pub mod router;
