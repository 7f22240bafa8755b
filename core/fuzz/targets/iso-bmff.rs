//! Any bytes as a HEIC, AVIF, MP4 or MOV: copied with every field of metadata. A file that cannot take
//! it arrives as it is, and a copy stays as it is when it is copied once more.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(run);

fn run(bytes: &[u8]) {
    keepsake_core::fuzzing::media::iso_bmff(bytes);
}
