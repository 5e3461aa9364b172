//! Staff accounts: sign-in, second factor, sessions, roles and what they may do.

pub mod cookie;
pub mod policy;
pub mod scope;
pub mod session;
