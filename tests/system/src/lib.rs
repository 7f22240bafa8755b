//! Whole-system tests of the core: a made-up export, a folder as camera roll, and
//! everything that can go wrong between them.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "whatever goes wrong here is to fail the test"
)]

mod essence;
mod fault;
mod log;
mod program;
mod world;

pub use essence::essence;
pub use fault::{DEATH, Fault, FaultRoll, Step};
pub use log::Log;
pub use program::program;
pub use world::{Truth, World};
