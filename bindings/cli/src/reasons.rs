//! Why items are not saved, or what there is to know of those that are, counted, with what a person can do about it.

use keepsake_core::roll::{Outcome, Reason, ReasonCount, Reasons};
use keepsake_core::source::Missing;

use crate::language::text;
use crate::table::{Side, Table};
use crate::words;

/// How many reasons are told; the ledger has them all.
const MOST: usize = 12;

/// What failed, what is left alone, and what was saved, now or before, with a remark; empty where
/// nothing is.
pub fn told(reasons: &[ReasonCount]) -> String {
    let of = |outcome| {
        let those = reasons.iter().filter(|reason| reason.outcome == outcome);
        let pairs = those.map(|reason| (reason.reasons.clone(), reason.items));
        pairs.collect::<Vec<_>>()
    };
    [
        list(
            |count| text!("reasons-failed", count = count),
            &of(Outcome::Failed),
        ),
        list(
            |count| text!("reasons-left-alone", count = count),
            &of(Outcome::Skipped),
        ),
        list(
            |count| text!("reasons-saved", count = count),
            &of(Outcome::Saved),
        ),
        list(
            |count| text!("reasons-there", count = count),
            &of(Outcome::AlreadyThere),
        ),
    ]
    .concat()
}

/// A heading with the sum, and a line for each reason; empty where there is none.
pub fn list(heading: fn(u64) -> String, reasons: &[(Reasons, u64)]) -> String {
    if reasons.is_empty() {
        return String::new();
    }
    let (first, rest) = reasons.split_at(reasons.len().min(MOST));
    let mut table = Table::new([Side::Right, Side::Left]);
    for (reasons, items) in first {
        table.row([words::number(*items), with_option(reasons)]);
    }
    if !rest.is_empty() {
        table.row([words::number(sum(rest)), text!("reasons-others")]);
    }
    format!("{}\n{table}\n", heading(sum(reasons)))
}

fn sum(reasons: &[(Reasons, u64)]) -> u64 {
    reasons.iter().map(|(_, items)| items).sum()
}

/// A reason, with the option that takes such items along.
fn with_option(reasons: &Reasons) -> String {
    let sentence = words::reasons(reasons);
    match reasons.0[..] {
        [Reason::LeftOut { opt_in }] => format!("{sentence} (--include {})", opt_in.name()),
        [
            Reason::BytesMissing {
                missing: Missing::Damaged,
            },
        ] => format!("{sentence} (--damaged)"),
        [Reason::CameDamaged { .. }] => format!("{sentence} (--replace)"),
        [Reason::RemovedByYou | Reason::InTrash | Reason::GoneWithAllOthers] => {
            format!("{sentence} (--again)")
        }
        _ => sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use keepsake_core::post::OptInReason;

    fn counted(outcome: Outcome, reason: Reason, items: u64) -> ReasonCount {
        ReasonCount {
            outcome,
            reasons: reason.into(),
            items,
        }
    }

    #[test]
    fn each_reason_comes_with_its_number_and_what_to_do() {
        let reasons = [
            counted(
                Outcome::Skipped,
                Reason::LeftOut {
                    opt_in: OptInReason::Reshares,
                },
                1_234,
            ),
            counted(
                Outcome::Skipped,
                Reason::BytesMissing {
                    missing: Missing::OnlyALink,
                },
                2,
            ),
            counted(Outcome::Skipped, Reason::RemovedByYou, 3),
            counted(Outcome::Failed, Reason::EmptyFile, 1),
        ];
        assert_eq!(
            told(&reasons),
            "1 could not be saved:\n  1  the file is empty\n\n\
             1,239 left alone:\n  \
             1,234  somebody else's post, shared again; left out unless asked for \
             (--include reshares)\n      \
             2  Instagram exported only an expired link to it; \
             request a new export to get the file\n      \
             3  you removed it from where it was saved; \
             left out unless asked for again (--again)\n\n"
        );
    }

    #[test]
    fn what_came_damaged_comes_with_the_option_that_takes_it() {
        let damaged = Reason::BytesMissing {
            missing: Missing::Damaged,
        };
        let told = told(&[counted(Outcome::Failed, damaged, 1)]);
        assert!(told.contains("or take it as it is (--damaged)"), "{told}");
    }

    #[test]
    fn many_reasons_are_cut_and_their_items_still_counted() {
        let reasons: Vec<_> = (0..20)
            .map(|number| Reason::other(format!("reason {number}")))
            .map(|reason| counted(Outcome::Failed, reason, 2))
            .collect();
        let told = told(&reasons);
        assert!(told.starts_with("40 could not be saved:"), "{told}");
        assert!(told.contains("16  for other reasons"), "{told}");
        assert!(!told.contains("reason 12"), "{told}");
    }
}
