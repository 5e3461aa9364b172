//! The picture in the database: what people add while it is made, what is frozen, the template, the yearly calendar.

pub mod frozen;
pub mod meeting;
pub mod picture;
pub mod template;
pub mod year;
