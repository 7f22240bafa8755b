//! What can be better in the archives than in the camera roll.

/// One thing that is better.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// It has more pixels.
    MorePixels,
    /// Its file has more bytes for as many pixels: it was packed less tightly.
    MoreBytes,
    /// Its date is better known.
    Date,
    /// Its caption is another one: that of a newer export, or the first.
    Caption,
    /// It has a place, which was not known before.
    Place,
    /// Its file is whole, and the other is damaged.
    Whole,
    /// It has sound, and the other has none.
    Sound,
}

impl Better {
    /// Everything that can be better, in order.
    pub const ALL: [Self; 7] = [
        Self::MorePixels,
        Self::MoreBytes,
        Self::Date,
        Self::Caption,
        Self::Place,
        Self::Whole,
        Self::Sound,
    ];

    /// The word used in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Self::MorePixels => "more_pixels",
            Self::MoreBytes => "more_bytes",
            Self::Date => "date",
            Self::Caption => "caption",
            Self::Place => "place",
            Self::Whole => "whole",
            Self::Sound => "sound",
        }
    }

    /// Its bit in the ledger.
    pub(crate) fn bit(self) -> i64 {
        match self {
            Self::MorePixels => 1,
            Self::MoreBytes => 2,
            Self::Date => 4,
            Self::Caption => 8,
            Self::Place => 16,
            Self::Whole => 32,
            Self::Sound => 64,
        }
    }

    /// What these bits of the ledger stand for.
    pub(crate) fn of_bits(bits: i64) -> Vec<Self> {
        let all = Self::ALL.into_iter();
        all.filter(|better| bits & better.bit() != 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_stand_for_what_is_better() {
        for better in Better::ALL {
            assert_eq!(Better::of_bits(better.bit()), [better]);
        }
        assert_eq!(Better::of_bits(0), []);
        assert_eq!(Better::of_bits(127), Better::ALL);
    }
}
