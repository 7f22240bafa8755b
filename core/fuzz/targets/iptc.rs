//! Any bytes as a Photoshop segment: what is added is added once.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(run);

fn run(bytes: &[u8]) {
    keepsake_core::fuzzing::media::iptc_resources(bytes);
}
