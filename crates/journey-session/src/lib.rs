//! journey-session
