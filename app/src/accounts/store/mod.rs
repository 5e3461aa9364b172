//! SQL of the accounts: people, their roles, and the secrets that hang on them.

pub(super) mod people;
pub(super) mod secrets;
