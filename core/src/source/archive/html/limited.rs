//! Text that stops growing: a page may be hostile, or its end tags lost.

/// At most `LONGEST` bytes of text.
#[derive(Debug, Default)]
pub(super) struct Limited<const LONGEST: usize> {
    text: String,
    is_cut: bool,
}

impl<const LONGEST: usize> Limited<LONGEST> {
    /// Adds as much of it as there is room for.
    pub(super) fn push(&mut self, text: &str) {
        if self.is_cut {
            return;
        }
        let room = LONGEST.saturating_sub(self.text.len());
        let fits = text.floor_char_boundary(room);
        self.text.push_str(text.get(..fits).unwrap_or_default());
        self.is_cut = fits < text.len();
    }

    /// The text as it was written, but for space around it; none if nothing is left.
    pub(super) fn as_written(&self) -> Option<String> {
        let text = self.text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The text in one line, every space or line break one space.
    pub(super) fn as_line(&self) -> String {
        let words: Vec<&str> = self.text.split_whitespace().collect();
        words.join(" ")
    }

    /// Whether there is more than space.
    pub(super) fn has_text(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Whether some text found no room.
    pub(super) fn is_cut(&self) -> bool {
        self.is_cut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_finds_no_room_is_cut_between_characters() {
        let mut text = Limited::<5>::default();
        text.push("aé");
        assert!(!text.is_cut());
        text.push("éé");
        text.push("b");
        assert_eq!(text.as_written().as_deref(), Some("aéé"));
        assert!(text.is_cut());
    }
}
