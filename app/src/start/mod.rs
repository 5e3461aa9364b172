//! The start page for residents: gathers what other slices show there.

pub mod pages;
