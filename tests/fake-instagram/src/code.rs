//! Shortcodes and the numbers they stand for: the same value, once as a number and once
//! in base 64, most significant digit first, without padding (fact sheet 3).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The shortcode of a media id.
pub fn code_of(pk: u64) -> String {
    let mut rest = pk;
    let mut digits = Vec::new();
    while rest > 0 || digits.is_empty() {
        let digit = usize::try_from(rest % 64).unwrap_or(0);
        digits.push(char::from(ALPHABET[digit]));
        rest /= 64;
    }
    digits.into_iter().rev().collect()
}

/// The media id of a shortcode; none if it is no number of 64 bits in that alphabet.
pub fn pk_of(code: &str) -> Option<u64> {
    if code.is_empty() {
        return None;
    }
    code.bytes().try_fold(0_u64, |pk, byte| {
        let digit = ALPHABET.iter().position(|letter| *letter == byte)?;
        pk.checked_mul(64)?.checked_add(digit as u64)
    })
}

#[cfg(test)]
mod tests {
    use super::{code_of, pk_of};

    #[test]
    fn codes_of_recorded_pages_stand_for_their_ids() {
        for (code, pk) in [
            ("DeAZ0uAgNuA", 3_999_310_043_081_137_024),
            ("DdG4RIxIPyf", 3_983_118_388_705_688_735),
            ("DeBJQ6uDOVj", 3_999_518_689_061_561_699),
            ("P__________", u64::MAX),
        ] {
            assert_eq!(code_of(pk), code);
            assert_eq!(pk_of(code), Some(pk));
        }
    }

    #[test]
    fn what_is_no_code_has_no_id() {
        assert_eq!(pk_of(""), None);
        assert_eq!(pk_of("a b"), None);
        assert_eq!(pk_of("Q__________"), None, "65 bits");
    }
}
