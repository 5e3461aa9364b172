//! The start page of the office: what waits, gathered from the slices the person may enter.

pub mod pages;
pub mod service;
