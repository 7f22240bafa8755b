//! A text that is looked through.

/// A text, and the same in lower case: bytes outside ASCII stay as they are, so that places in both
/// are the same.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub text: &'a str,
    pub lower: &'a str,
}
