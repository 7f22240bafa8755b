//! Everything that is not in the camera roll, under its reason. There may be as much of
//! it as there are items, so it waits in temporary files, not in memory.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};

use super::text::{Short, Text};
use crate::language::{self, Language};
use crate::words;

/// How many reasons get a list of their own; each holds a file open.
const MOST_GROUPS: usize = 40;
/// Enough of a caption to know the post by.
const CAPTION: usize = 160;

/// One media item that is not in the camera roll.
#[derive(Debug)]
pub struct Item<'a> {
    /// When, as told to a person.
    pub when: String,
    pub kind: &'static str,
    /// As in the index.
    pub uri: &'a str,
    pub caption: Option<&'a str>,
}

/// What stands above a list. In this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Failed(String),
    Skipped(String),
    /// Reasons beyond [`MOST_GROUPS`], told with each item.
    Various,
}

#[derive(Default)]
pub struct LeftOut {
    groups: BTreeMap<Group, Rows>,
}

struct Rows {
    count: u64,
    html: BufWriter<File>,
}

impl LeftOut {
    /// Notes one item.
    ///
    /// # Errors
    /// The temporary file cannot be written.
    pub fn add(&mut self, group: Group, item: &Item<'_>) -> io::Result<()> {
        let has_list = self.groups.contains_key(&group) || self.groups.len() < MOST_GROUPS;
        let (group, reason) = match group {
            Group::Failed(reason) | Group::Skipped(reason) if !has_list => {
                (Group::Various, Some(reason))
            }
            group => (group, None),
        };
        let rows = match self.groups.entry(group) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(free) => free.insert(Rows::new()?),
        };
        rows.add(item, reason.as_deref())
    }

    /// Writes all lists.
    ///
    /// # Errors
    /// A temporary file cannot be read, or `to` cannot be written.
    pub fn write(self, to: &mut dyn Write) -> io::Result<()> {
        writeln!(to, "<h2 id=\"left-out\">Not in the camera roll</h2>")?;
        if self.groups.is_empty() {
            return writeln!(to, "<p>Nothing: everything is there.</p>");
        }
        for (group, rows) in self.groups {
            let count = words::number(rows.count);
            let heading = match &group {
                Group::Failed(reason) => format!("Failed: {}", Why(reason)),
                Group::Skipped(reason) => format!("Skipped: {}", Why(reason)),
                Group::Various => "Failed or skipped: various reasons".to_owned(),
            };
            writeln!(to, "<h3>{heading} <span>{count}</span></h3>")?;
            writeln!(to, "<ul class=\"reasons\">")?;
            io::copy(&mut rows.rewound()?, to)?;
            writeln!(to, "</ul>")?;
        }
        Ok(())
    }
}

impl Rows {
    fn new() -> io::Result<Self> {
        Ok(Self {
            count: 0,
            html: BufWriter::new(tempfile::tempfile()?),
        })
    }

    fn add(&mut self, item: &Item<'_>, reason: Option<&str>) -> io::Result<()> {
        self.count += 1;
        let to = &mut self.html;
        write!(
            to,
            "<li><span>{}</span><span>{}</span><span><code>{}</code>",
            item.when,
            item.kind,
            Text(item.uri),
        )?;
        if let Some(caption) = item.caption.filter(|caption| !caption.is_empty()) {
            let caption = Short(caption, CAPTION);
            write!(to, "<span class=\"faint\" dir=\"auto\">{caption}</span>")?;
        }
        if let Some(reason) = reason {
            write!(to, "<span>{}</span>", Why(reason))?;
        }
        writeln!(to, "</span></li>")
    }

    fn rewound(self) -> io::Result<File> {
        let mut file = self.html.into_inner().map_err(io::Error::from)?;
        file.rewind()?;
        Ok(file)
    }
}

/// A reason, marked where its language is not the page's.
struct Why<'a>(&'a str);

impl fmt::Display for Why<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = Text(self.0);
        match language::spoken().language() {
            Language::English => why.fmt(f),
            other => write!(f, "<bdi lang=\"{}\">{why}</bdi>", other.tag()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(uri: &str) -> Item<'_> {
        Item {
            when: "2021-06-15 10:00".to_owned(),
            kind: "post",
            uri,
            caption: Some("<b>caption</b>"),
        }
    }

    fn html(left_out: LeftOut) -> String {
        let mut html = Vec::new();
        left_out.write(&mut html).unwrap();
        String::from_utf8(html).unwrap()
    }

    #[test]
    fn failures_come_first_and_each_reason_has_its_list() {
        let mut left_out = LeftOut::default();
        for (group, uri) in [
            (Group::Skipped("not there".to_owned()), "a.jpg"),
            (Group::Failed("<damaged>".to_owned()), "b.jpg"),
            (Group::Skipped("not there".to_owned()), "c.jpg"),
        ] {
            left_out.add(group, &item(uri)).unwrap();
        }
        let html = html(left_out);
        let places: Vec<_> = [
            "Failed: &lt;damaged&gt; <span>1</span>",
            "b.jpg",
            "Skipped: not there <span>2</span>",
            "a.jpg",
            "c.jpg",
        ]
        .iter()
        .map(|text| html.find(text).unwrap())
        .collect();
        assert!(places.is_sorted(), "{html}");
        assert!(html.contains("&lt;b&gt;caption"), "{html}");
    }

    #[test]
    fn of_very_many_reasons_the_last_are_told_with_their_items() {
        let mut left_out = LeftOut::default();
        for number in 0..100 {
            let reason = Group::Failed(format!("reason {number}."));
            left_out.add(reason, &item("a.jpg")).unwrap();
        }
        let html = html(left_out);
        assert_eq!(html.matches("<h3>").count(), MOST_GROUPS + 1);
        assert_eq!(html.matches("a.jpg").count(), 100);
        for number in 0..100 {
            assert_eq!(html.matches(&format!("reason {number}.")).count(), 1);
        }
    }

    #[test]
    fn that_nothing_is_missing_is_said() {
        assert!(html(LeftOut::default()).contains("everything is there"));
    }
}
