//! Lines of the ledger by their reasons, without reading the others.

use crate::outcome::{Reason, Reasons};

/// Which reasons a line has to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// These and no others, with their values, as [`super::ReasonCount`] has them.
    Exactly {
        /// All of them.
        reasons: Reasons,
    },
    /// One with the code of this, whatever its values.
    Like {
        /// It stands for its code.
        reason: Reason,
    },
}

/// SQL: whether line `o` has the reasons that are sought.
pub(super) const CONDITION: &str = "
    (NOT :exactly OR o.reason IS :why OR o.reason IS :told)
    AND (:like IS NULL OR instr(o.reason, :like) > 0)";

/// The parameters of [`CONDITION`].
pub(super) struct Sought {
    pub exactly: bool,
    pub stored: Reasons,
    /// As a Keepsake of before stored it, where that is what is sought: a sentence alone.
    pub told: Option<String>,
    /// How the code begins where it is stored; a text inside a value has its quotes escaped.
    pub like: Option<String>,
}

impl Sought {
    pub(super) fn of(why: Option<&Why>) -> Self {
        let stored = match why {
            Some(Why::Exactly { reasons }) => reasons.clone(),
            Some(Why::Like { .. }) | None => Reasons::default(),
        };
        let told = match &stored.0[..] {
            [Reason::Other { text }] => Some(text.clone()),
            _ => None,
        };
        let like = match why {
            Some(Why::Like { reason }) => Some(begins(&reason.code())),
            Some(Why::Exactly { .. }) | None => None,
        };
        Self {
            exactly: matches!(why, Some(Why::Exactly { .. })),
            stored,
            told,
            like,
        }
    }

    /// One with this code, whatever its values.
    pub(super) fn with_code(code: &str) -> Self {
        Self {
            like: Some(begins(code)),
            ..Self::of(None)
        }
    }
}

/// How a reason with that code begins where it is stored.
fn begins(code: &str) -> String {
    format!("{{\"code\":\"{code}\"")
}
