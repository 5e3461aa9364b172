//! `lykta`: the one binary.

fn main() {}
