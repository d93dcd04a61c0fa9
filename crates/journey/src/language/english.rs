//! The names of things in English.

use super::{All, English, listed};
use crate::measure::{Measure, Quantity};
use crate::model::{Act, Channel, Function, KeepingVerdict, LaneKind, Phase};

impl English for Phase {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        self.title()
    }
}

impl English for Act {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        self.title()
    }
}

impl English for Function {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        self.title()
    }
}

impl English for Channel {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        self.title()
    }
}

impl English for LaneKind {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        self.title()
    }
}

impl English for KeepingVerdict {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        self.title()
    }
}

impl English for Quantity {
    type Words = String;

    fn english(&self) -> String {
        self.to_words()
    }
}

impl English for Measure {
    type Words = String;

    fn english(&self) -> String {
        self.to_words()
    }
}

impl<T: AsRef<str>> English for All<'_, T> {
    type Words = String;

    fn english(&self) -> String {
        listed(self.0, "and")
    }
}
