//! For what the share sheet offers Keepsake: the predicate in `ios/project.yml`, read as the system
//! reads it, as far as it goes.

use std::fs;

use crate::command::root;

/// What one app hands over: the types of each attachment.
type Attachments<'a> = &'a [&'a [&'a str]];

const ABOVE: [(&str, &str); 6] = [
    ("public.file-url", "public.url"),
    ("public.zip-archive", "com.pkware.zip-archive"),
    ("public.utf8-plain-text", "public.plain-text"),
    ("public.plain-text", "public.text"),
    ("public.html", "public.text"),
    ("com.adobe.pdf", "public.data"),
];

fn conforms(kind: &str, wanted: &str) -> bool {
    let above = ABOVE.iter().find(|(below, _)| *below == kind);
    kind == wanted || above.is_some_and(|(_, above)| conforms(above, wanted))
}

/// The rule, word by word.
fn rule() -> Vec<String> {
    let project = fs::read_to_string(root().join("ios/project.yml")).unwrap();
    let (_, after) = project
        .split_once("NSExtensionActivationRule: >-\n")
        .unwrap();
    let lines = after
        .lines()
        .take_while(|line| line.starts_with("              "));
    let text = lines.collect::<Vec<_>>().join(" ");
    let apart = text
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace(',', " , ");
    apart.split_whitespace().map(str::to_owned).collect()
}

struct Reader {
    words: Vec<String>,
    at: usize,
}

impl Reader {
    fn next(&mut self) -> String {
        self.at += 1;
        self.words[self.at - 1].clone()
    }

    fn take(&mut self, word: &str) {
        assert_eq!(self.next(), word, "word {}", self.at);
    }

    fn is(&self, word: &str) -> bool {
        self.words.get(self.at).is_some_and(|next| next == word)
    }

    fn either(&mut self, items: &[Attachments<'_>], one: &[&str]) -> bool {
        let mut holds = self.both(items, one);
        while self.is("||") {
            self.take("||");
            holds |= self.both(items, one);
        }
        holds
    }

    fn both(&mut self, items: &[Attachments<'_>], one: &[&str]) -> bool {
        let mut holds = self.single(items, one);
        while self.is("&&") {
            self.take("&&");
            holds &= self.single(items, one);
        }
        holds
    }

    fn single(&mut self, items: &[Attachments<'_>], one: &[&str]) -> bool {
        match self.next().as_str() {
            "NOT" => !self.single(items, one),
            "(" => {
                let holds = self.either(items, one);
                self.take(")");
                holds
            }
            "ANY" => {
                self.take("$attachment.registeredTypeIdentifiers");
                self.take("UTI-CONFORMS-TO");
                let wanted = self.next();
                one.iter()
                    .any(|kind| conforms(kind, wanted.trim_matches('"')))
            }
            "SUBQUERY" => self.counted(items),
            word => panic!("{word} begins nothing"),
        }
    }

    /// How many of the items, or of the attachments of one, something holds for.
    fn counted(&mut self, items: &[Attachments<'_>]) -> bool {
        self.take("(");
        let of_items = self.next() == "extensionItems";
        self.take(",");
        self.take(if of_items { "$item" } else { "$attachment" });
        self.take(",");
        let begin = self.at;
        let mut count = 0;
        let all: Vec<(&[Attachments<'_>], &[&str])> = match of_items {
            true => items.chunks(1).map(|item| (item, &[] as &[&str])).collect(),
            false => items[0].iter().map(|one| (items, *one)).collect(),
        };
        for (items, one) in all {
            self.at = begin;
            count += usize::from(self.either(items, one));
        }
        self.take(")");
        self.take(".@count");
        let how = self.next();
        let number: usize = self.next().parse().unwrap();
        match how.as_str() {
            ">" => count > number,
            "==" => count == number,
            how => panic!("{how} compares nothing"),
        }
    }
}

fn is_offered(attachments: Attachments<'_>) -> bool {
    let mut reader = Reader {
        words: rule(),
        at: 0,
    };
    let holds = reader.either(&[attachments], &[]);
    assert_eq!(reader.at, reader.words.len(), "something stands behind it");
    holds
}

#[test]
fn keepsake_is_offered_for_a_link_as_url_or_as_text() {
    assert!(is_offered(&[&["public.url"]]));
    assert!(is_offered(&[&["public.utf8-plain-text"]]));
    assert!(is_offered(&[
        &["public.url"],
        &["public.plain-text"],
        &["public.jpeg"]
    ]));
}

#[test]
fn keepsake_is_offered_for_exports_in_whatever_they_come_as() {
    assert!(is_offered(&[&["public.zip-archive"]]));
    assert!(is_offered(&[&["public.zip-archive", "public.file-url"]]));
    assert!(is_offered(&[&[
        "com.pkware.zip-archive",
        "public.file-url"
    ]]));
    assert!(is_offered(&[
        &["public.zip-archive"],
        &["public.zip-archive"]
    ]));
}

#[test]
fn keepsake_is_not_offered_for_any_other_file() {
    assert!(!is_offered(&[&["com.adobe.pdf", "public.file-url"]]));
    assert!(!is_offered(&[&["public.jpeg"]]));
    assert!(!is_offered(&[&["public.plain-text", "public.file-url"]]));
    assert!(!is_offered(&[&["public.html"]]));
}

#[test]
fn keepsake_is_not_offered_for_two_links_at_once() {
    assert!(!is_offered(&[&["public.url"], &["public.url"]]));
}
