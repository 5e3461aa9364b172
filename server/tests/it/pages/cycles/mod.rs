//! The whole rhythm of each municipality that has a preset, through its pages: what its actors give, its picture, its
//! meeting, what it decides, and the reports that go to those it reports to.

mod degerfors;
mod fagersta;
mod gagnef;
mod hjo;
pub mod steps;
mod surahammar;
