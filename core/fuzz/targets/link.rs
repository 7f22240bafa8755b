//! Any bytes as a text that somebody shared.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(keepsake_core::fuzzing::link);
