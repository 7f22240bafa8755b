//! The command's own sentences, by the name of their message.

use fluent_bundle::FluentValue;

use super::texts::{Texts, arguments};

/// What the message of that name says in the person's language, with its values:
/// `text!("scan-missing", count = 3)`. Whole numbers choose the form of words and are written as
/// the language does; a number in a command is given as a text.
macro_rules! text {
    ($message:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::language::spoken().own($message, [$((stringify!($name), $value.into())),*])
    };
}
pub(crate) use text;

impl Texts {
    /// What does not stand in the language's file, which tests rule out, is not told.
    pub fn own<const N: usize>(
        &self,
        message: &str,
        values: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        let told = self.text_of_command(message, &arguments(values));
        told.unwrap_or_default()
    }
}
