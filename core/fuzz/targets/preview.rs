//! Any bytes as a photo to be shown small.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(run);

fn run(bytes: &[u8]) {
    keepsake_core::fuzzing::media::previewed(bytes);
}
