//! Why items are not saved, counted, with what a person can do about it.

use keepsake_core::post::OptIn;
use keepsake_core::roll::{Gone, Outcome, Reason};
use keepsake_core::source::Missing;

use crate::table::{Side, Table};
use crate::words;

/// How many reasons are told; the ledger has them all.
const MOST: usize = 12;

/// What failed, then what is left alone; empty where nothing is.
pub fn told(reasons: &[Reason]) -> String {
    let of = |outcome| {
        let those = reasons.iter().filter(|reason| reason.outcome == outcome);
        let pairs = those.map(|reason| (reason.sentence.as_str(), reason.items));
        pairs.collect::<Vec<_>>()
    };
    list("could not be saved", &of(Outcome::Failed)) + &list("left alone", &of(Outcome::Skipped))
}

/// A heading with the sum, and a line for each reason; empty where there is none.
pub fn list(heading: &str, reasons: &[(&str, u64)]) -> String {
    if reasons.is_empty() {
        return String::new();
    }
    let (first, rest) = reasons.split_at(reasons.len().min(MOST));
    let mut table = Table::new([Side::Right, Side::Left]);
    for (sentence, items) in first {
        table.row([words::number(*items), with_option(sentence)]);
    }
    if !rest.is_empty() {
        let others = "for other reasons; `keepsake ledger --run N` has them all";
        table.row([words::number(sum(rest)), others.to_owned()]);
    }
    format!("{} {heading}:\n{table}\n", words::number(sum(reasons)))
}

fn sum(reasons: &[(&str, u64)]) -> u64 {
    reasons.iter().map(|(_, items)| items).sum()
}

/// A reason, with the option that takes such items along.
fn with_option(sentence: &str) -> String {
    let sentence = words::line(sentence);
    let option = OptIn::ALL
        .into_iter()
        .find(|what| what.sentence() == sentence);
    match option {
        Some(what) => format!("{sentence} (--include {})", what.name()),
        None if sentence == Missing::Damaged.sentence() => format!("{sentence} (--damaged)"),
        None if Gone::ALL.iter().any(|gone| gone.sentence() == sentence) => {
            format!("{sentence} (--again)")
        }
        None => sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(outcome: Outcome, sentence: &str, items: u64) -> Reason {
        Reason {
            outcome,
            sentence: sentence.to_owned(),
            items,
        }
    }

    #[test]
    fn each_reason_comes_with_its_number_and_what_to_do() {
        let reasons = [
            reason(Outcome::Skipped, OptIn::Reshares.sentence(), 1_234),
            reason(Outcome::Skipped, Missing::OnlyALink.sentence(), 2),
            reason(Outcome::Skipped, Gone::Removed.sentence(), 3),
            reason(Outcome::Failed, "the file is empty", 1),
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
        let told = told(&[reason(Outcome::Failed, Missing::Damaged.sentence(), 1)]);
        assert!(told.contains("or take it as it is (--damaged)"), "{told}");
    }

    #[test]
    fn many_reasons_are_cut_and_their_items_still_counted() {
        let reasons: Vec<Reason> = (0..20)
            .map(|number| reason(Outcome::Failed, &format!("reason {number}"), 2))
            .collect();
        let told = told(&reasons);
        assert!(told.starts_with("40 could not be saved:"), "{told}");
        assert!(told.contains("16  for other reasons"), "{told}");
        assert!(!told.contains("reason 12"), "{told}");
    }
}
