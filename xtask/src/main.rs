//! `cargo xtask`: everything the repository can do to itself.
fn main() {}
