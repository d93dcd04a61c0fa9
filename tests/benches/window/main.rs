//! How the window feels: Throughline beside the libraries that people would build it with, with
//! the same cards, in the same engines, moved by the same hand. `cargo xtask bench --ui` runs this
//! and makes tables of what it prints: one JSON object a line.
//!
//! Gestures are wheel and pointer events that a script in the page sends in every frame
//! (`side_by_side/hand.js`), and what counts is how long the frames were. No frame is shorter than
//! the display allows, 16.7 ms at 60 Hz, however little there is to do in it; so ratios say less
//! than there is to say where both are near that. The script sees when a frame begins and not when
//! its pixels come; engines begin no new one while they are behind with the last. What people wait
//! for, the first board and a letter they have typed, is timed at the pixels of the display.
//!
//! Throughline is measured as it is shipped, in the app's own window. That goes nowhere but to its
//! own pages, so in WebKitGTK the peers are shown in the window that comes with the engine; their
//! boards are as large as Throughline's is. Motion is reduced, so that a board goes to a view at
//! once. Excalidraw zooms out to a tenth at most; where it does not show the whole of a map, its
//! measures of the whole are marked as partial.

#[cfg(target_os = "linux")]
mod side_by_side;

#[cfg(target_os = "linux")]
fn main() {
    side_by_side::run();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("the window is measured on a virtual display, which only Linux has");
}
