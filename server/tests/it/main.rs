//! One test binary: requests in process, no sockets, every test on SQLite and PostgreSQL.

mod support;

mod access;
mod audit;
mod edge;
mod fence;
mod locales;
mod pages;
mod process;
mod worker;
