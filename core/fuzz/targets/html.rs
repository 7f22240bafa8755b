//! Any bytes as an HTML index.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(keepsake_core::fuzzing::html_index);
