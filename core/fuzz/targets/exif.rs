//! Any bytes as an EXIF block: what it says still stands when fields are added.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(run);

fn run(bytes: &[u8]) {
    keepsake_core::fuzzing::media::exif_block(bytes);
}
