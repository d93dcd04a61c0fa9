//! Throughline's desktop shell.
fn main() {}
