//! Any bytes as the page of a post.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(keepsake_core::fuzzing::page);
