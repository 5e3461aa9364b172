//! One test binary: requests in process, no sockets, every test on SQLite and PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod support;

mod access;
mod audit;
mod audit_bytes;
mod audit_command;
mod edge;
mod fence;
mod garbage;
mod headers;
mod idor;
mod locales;
mod mail_outage;
mod outage;
mod pages;
mod process;
mod sealed;
mod support_apart;
mod support_desk;
mod support_keys;
mod support_person;
mod support_purge;
mod support_recovery;
mod support_stage;
mod support_takeover;
mod support_verify;
mod sweep;
mod unlogged;
mod unmoved;
mod uploads;
mod walls;
mod worker;
