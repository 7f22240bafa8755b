//! Any bytes, asked whether they are a whole file of what they seem to be.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(run);

fn run(bytes: &[u8]) {
    keepsake_core::fuzzing::media::whole(bytes);
}
