//! Photos are built here, at test time: no picture of anybody lies in the repository.

mod covered;
mod fixtures;
mod hidden;
mod hostile;
mod limits;
mod pixels;
