//! The forms that a page writes dates in, and how often folders contradict a form. A form that is
//! read wrongly is contradicted again and again, and where it is not, that is chance.

use super::calendars;
use super::tokens::{Gap, Token};
use super::vocabulary::vocabulary;

/// So many contradicted dates are more than an odd one.
const FEWEST: u32 = 3;
/// A form is not believed if one of so many dates, or more, is contradicted.
const ONE_OF: u32 = 10;
/// After so many dates a form has shown what it is.
const ENOUGH: u32 = 40;
/// More forms than this are in no page.
const MOST: usize = 64;

/// All forms of a page.
#[derive(Debug, Default)]
pub(super) struct Forms(Vec<Form>);

#[derive(Debug)]
struct Form {
    shape: String,
    heard: u32,
    contradicted: u32,
}

/// Which form of its page a date has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FormNumber(usize);

impl Forms {
    /// Hears a date in a folder, and whether that contradicts it.
    pub(super) fn learn(&mut self, form: Option<FormNumber>, is_contradicted: bool) {
        if let Some(form) = form.and_then(|form| self.0.get_mut(form.0)) {
            form.heard += 1;
            form.contradicted += u32::from(is_contradicted);
        }
    }

    /// The form of a text; none if the page has too many.
    pub(super) fn number(&mut self, tokens: &[Token]) -> Option<FormNumber> {
        let shape = shape(tokens);
        let known = self.0.iter().position(|form| form.shape == shape);
        if known.is_none() && self.0.len() < MOST {
            self.0.push(Form {
                shape,
                heard: 0,
                contradicted: 0,
            });
            return Some(FormNumber(self.0.len() - 1));
        }
        known.map(FormNumber)
    }

    /// Whether folders contradict that form too often.
    pub(super) fn is_refuted(&self, form: Option<FormNumber>) -> bool {
        self.of(form).is_some_and(|form| {
            form.contradicted >= FEWEST && form.contradicted * ONE_OF >= form.heard
        })
    }

    /// Whether enough dates of that form were heard.
    pub(super) fn is_known(&self, form: Option<FormNumber>) -> bool {
        self.of(form).is_none_or(|form| form.heard >= ENOUGH)
    }

    fn of(&self, form: Option<FormNumber>) -> Option<&Form> {
        self.0.get(form?.0)
    }
}

/// What a text looks like: numbers, names and words by their kind, with the marks between.
fn shape(tokens: &[Token]) -> String {
    let mut shape = String::new();
    for token in tokens {
        match token.gap {
            Gap::Nothing => {}
            Gap::Mark(mark) => shape.push(mark),
            Gap::Comma => shape.push(','),
            Gap::Other => shape.push(' '),
        }
        let is_month = || {
            vocabulary().month(&token.text).is_some()
                || !vocabulary().months_beginning_with(&token.text).is_empty()
                || calendars::month(&token.text).is_some()
        };
        match token.digits {
            1 | 2 => shape.push('9'),
            3.. => shape.push_str("999"),
            0 if vocabulary().hours(&token.text).is_some() => shape.push('h'),
            0 if vocabulary().is_particle(&token.text) => shape.push_str(&token.text),
            0 if is_month() => shape.push('m'),
            0 => shape.push('w'),
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    #[test]
    fn a_form_that_folders_contradict_again_and_again_is_refuted() {
        for (heard, contradicted, is_refuted) in [
            (10, 0, false),
            (10, 2, false),
            (10, 3, true),
            (30, 3, true),
            (40, 3, false),
            (60, 24, true),
        ] {
            let mut forms = Forms::default();
            for number in 0..heard {
                let form = forms.number(&tokens("9 May 2026, 06:44"));
                forms.learn(form, number < contradicted);
            }
            let other = forms.number(&tokens("9.5.2026, 06:44"));
            let same = forms.number(&tokens("12 July 2021, 16:00"));
            assert_eq!(
                forms.is_refuted(same),
                is_refuted,
                "{contradicted} of {heard}"
            );
            assert!(!forms.is_refuted(other));
        }
    }

    #[test]
    fn only_what_is_written_alike_is_of_one_form() {
        let same = |one: &str, other: &str| shape(&tokens(one)) == shape(&tokens(other));
        assert!(same("Oct 19, 2025 6:11 pm", "Jul 9, 2028 12:44 am"));
        assert!(same("8年4月26日 23:46", "7年11月2日 3:01"));
        assert!(!same("8年4月26日 23:46", "2025年11月2日 3:01"));
        assert!(!same("08.04.26 23:46", "08/04/26 23:46"));
        assert!(!same("9 May 2026, 06:44", "9 May 2026 06:44"));
    }
}
