//! The process: configuration, start, the edge in front of the pages, the worker, mail, and the command line.

pub mod assets;
pub mod audit;
pub mod boot;
pub mod cli;
pub mod config;
pub mod demo;
pub mod disk;
pub mod doctor;
pub mod layers;
pub mod log;
pub mod mail;
pub mod router;
pub mod serve;
pub mod typeset;
pub mod worker;
