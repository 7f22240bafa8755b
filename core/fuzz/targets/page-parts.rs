//! Any lines as what a page says of one post in several places.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(keepsake_core::fuzzing::page_parts);
