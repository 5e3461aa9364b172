//! The pages of signing in, of the own account, and of other people's accounts.

pub mod account;
pub mod code;
pub mod forgotten;
pub mod link;
mod parts;
pub mod set_up;
pub mod sign_in;
pub mod sign_out;
mod staff_form;
pub mod staff_list;
pub mod staff_one;
