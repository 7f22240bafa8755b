//! Any bytes as a JSON index.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(keepsake_core::fuzzing::json_index);
