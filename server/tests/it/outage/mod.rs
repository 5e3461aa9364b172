//! The program when the machine fails it: killed, out of space, without database, without mail.
//!
//! Each test starts the real program on loopback and speaks to it as a proxy does.

#[path = "../../../examples/bench/http.rs"]
pub mod http;
#[expect(dead_code, reason = "the load client also sends photos")]
#[path = "../../../examples/bench/report.rs"]
pub mod report;

mod disk;
mod kills;
mod machine;
mod postgres;
