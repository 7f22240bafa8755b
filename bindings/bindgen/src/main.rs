//! Writes the Kotlin and Swift sides of the border from a built library of
//! `keepsake-ffi`. A crate of its own, so that no template engine enters an app.

fn main() {
    uniffi::uniffi_bindgen_main();
}
