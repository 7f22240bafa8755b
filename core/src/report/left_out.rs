//! Everything that is not in the camera roll, under its reason; and what is, where there is
//! something to know of it. There may be as much of it as there are items, so it waits in
//! temporary files, not in memory.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use super::html::{Short, Text};
use super::words::{ReportPhrase, Words};

/// How many reasons get a list of their own; each holds a file open.
const MOST_GROUPS: usize = 40;

/// So many notes of archives are told, and the others counted: they are on the way of whoever looks
/// at a save.
const MOST_NOTES: usize = 20;
/// Enough of a caption to know the post by.
const CAPTION: usize = 160;

/// One media item in a list.
#[derive(Debug)]
pub(super) struct Item<'a> {
    /// When, as told to a person.
    pub(super) moment: String,
    /// What its post is called.
    pub(super) kind: String,
    /// As in the index.
    pub(super) uri: &'a str,
    pub(super) caption: Option<&'a str>,
}

/// What a list is of. In this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Failed(String),
    Skipped(String),
    /// Saved, with this to know.
    Saved(String),
    /// Reasons beyond [`MOST_GROUPS`], told with each item.
    Various,
}

/// Lists of items, each under its reason.
pub(super) struct Lists {
    groups: BTreeMap<Group, Rows>,
    /// Where its temporary files lie.
    folder: PathBuf,
}

struct Rows {
    count: u64,
    html: BufWriter<File>,
}

impl Lists {
    /// Nothing yet.
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self {
            groups: BTreeMap::new(),
            folder: folder.to_owned(),
        }
    }

    /// Notes one item.
    pub(super) fn add(&mut self, group: Group, item: &Item<'_>) -> io::Result<()> {
        let has_list = self.groups.contains_key(&group) || self.groups.len() < MOST_GROUPS;
        let (group, reason) = match group {
            Group::Failed(reason) | Group::Skipped(reason) | Group::Saved(reason) if !has_list => {
                (Group::Various, Some(reason))
            }
            group => (group, None),
        };
        let rows = match self.groups.entry(group) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(free) => free.insert(Rows::new(&self.folder)?),
        };
        rows.add(item, reason.as_deref())
    }

    /// Writes the lists of what is not in the camera roll, and `notes` of archives, which may be why
    /// something is not.
    pub(super) fn write_left_out(
        self,
        notes: &[String],
        to: &mut dyn Write,
        words: &dyn Words,
    ) -> io::Result<()> {
        let heading = words.phrase(&ReportPhrase::NotInTheRoll);
        writeln!(to, "<h2 id=\"left-out\">{}</h2>", Text(&heading))?;
        if self.groups.is_empty() && notes.is_empty() {
            let nothing = words.phrase(&ReportPhrase::NothingLeftOut);
            return writeln!(to, "<p>{}</p>", Text(&nothing));
        }
        self.write(to, words)?;
        write_notes(notes, to, words)
    }

    /// Writes the lists of what is there, with what there is to know of it.
    pub(super) fn write_remarks(self, to: &mut dyn Write, words: &dyn Words) -> io::Result<()> {
        if self.groups.is_empty() {
            return Ok(());
        }
        let heading = words.phrase(&ReportPhrase::SavedWithRemarks);
        writeln!(to, "<h2>{}</h2>", Text(&heading))?;
        self.write(to, words)
    }

    fn write(self, to: &mut dyn Write, words: &dyn Words) -> io::Result<()> {
        for (group, rows) in self.groups {
            let heading = group.heading(words);
            let count = words.phrase(&ReportPhrase::Number { value: rows.count });
            let (heading, count) = (Text(&heading), Text(&count));
            writeln!(to, "<h3>{heading} <span>{count}</span></h3>")?;
            writeln!(to, "<ul class=\"reasons\">")?;
            io::copy(&mut rows.rewound()?, to)?;
            writeln!(to, "</ul>")?;
        }
        Ok(())
    }
}

fn write_notes(notes: &[String], to: &mut dyn Write, words: &dyn Words) -> io::Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    let heading = words.phrase(&ReportPhrase::WorthKnowing);
    writeln!(to, "<h3>{}</h3>\n<ul>", Text(&heading))?;
    for note in notes.iter().take(MOST_NOTES) {
        writeln!(to, "<li dir=\"auto\">{}</li>", Text(note))?;
    }
    writeln!(to, "</ul>")?;
    match u64::try_from(notes.len().saturating_sub(MOST_NOTES)).unwrap_or(u64::MAX) {
        0 => Ok(()),
        count => {
            let more = words.phrase(&ReportPhrase::MoreNotes { count });
            writeln!(to, "<p class=\"more\">{}</p>", Text(&more))
        }
    }
}

impl Group {
    fn heading(self, words: &dyn Words) -> String {
        match self {
            Self::Failed(why) => words.phrase(&ReportPhrase::FailedBecause { why }),
            Self::Skipped(why) => words.phrase(&ReportPhrase::SkippedBecause { why }),
            Self::Saved(remark) => remark,
            Self::Various => words.phrase(&ReportPhrase::VariousReasons),
        }
    }
}

impl Rows {
    fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            count: 0,
            html: BufWriter::new(tempfile::tempfile_in(folder)?),
        })
    }

    fn add(&mut self, item: &Item<'_>, reason: Option<&str>) -> io::Result<()> {
        self.count += 1;
        let to = &mut self.html;
        write!(
            to,
            "<li><span dir=\"auto\">{}</span><span>{}</span><span><code dir=\"auto\">{}</code>",
            Text(&item.moment),
            Text(&item.kind),
            Text(item.uri),
        )?;
        if let Some(caption) = item.caption.filter(|caption| !caption.is_empty()) {
            let caption = Short(caption, CAPTION);
            write!(to, "<span class=\"faint\" dir=\"auto\">{caption}</span>")?;
        }
        if let Some(reason) = reason {
            write!(to, "<span>{}</span>", Text(reason))?;
        }
        writeln!(to, "</span></li>")
    }

    fn rewound(self) -> io::Result<File> {
        let mut file = self.html.into_inner().map_err(io::Error::from)?;
        file.rewind()?;
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::English;
    use super::*;

    fn item(uri: &str) -> Item<'_> {
        Item {
            moment: "2021-06-15 10:00".to_owned(),
            kind: "post".to_owned(),
            uri,
            caption: Some("<b>caption</b>"),
        }
    }

    fn html(left_out: Lists) -> String {
        let mut html = Vec::new();
        left_out.write_left_out(&[], &mut html, &English).unwrap();
        String::from_utf8(html).unwrap()
    }

    #[test]
    fn failures_come_first_and_each_reason_has_its_list() {
        let mut left_out = Lists::in_folder(&std::env::temp_dir());
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
        let mut left_out = Lists::in_folder(&std::env::temp_dir());
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

    /// A ZIP that could not be read may have had more.
    #[test]
    fn where_archives_have_something_odd_it_is_told_and_nothing_is_said_to_be_complete() {
        let mut html = Vec::new();
        let notes = ["b.zip: it is <incomplete>".to_owned()];
        let nothing = Lists::in_folder(&std::env::temp_dir());
        nothing.write_left_out(&notes, &mut html, &English).unwrap();
        let html = String::from_utf8(html).unwrap();
        assert!(html.contains("b.zip: it is &lt;incomplete&gt;"), "{html}");
        assert!(!html.contains("all that was found is there"), "{html}");
    }

    #[test]
    fn of_many_notes_the_first_are_told_and_the_others_counted() {
        let told = |count: usize| {
            let mut html = Vec::new();
            let notes: Vec<_> = (0..count).map(|note| format!("note {note};")).collect();
            let nothing = Lists::in_folder(&std::env::temp_dir());
            nothing.write_left_out(&notes, &mut html, &English).unwrap();
            let html = String::from_utf8(html).unwrap();
            (html.matches("<li ").count(), html.contains("and 3 more"))
        };
        assert_eq!(told(MOST_NOTES), (MOST_NOTES, false));
        assert_eq!(told(MOST_NOTES + 3), (MOST_NOTES, true));
    }

    #[test]
    fn that_nothing_is_missing_is_said() {
        assert!(
            html(Lists::in_folder(&std::env::temp_dir())).contains("all that was found is there")
        );
    }

    #[test]
    fn what_there_is_to_know_of_what_was_saved_has_a_list_and_nothing_has_none() {
        let remarks = |lists: Lists| {
            let mut html = Vec::new();
            lists.write_remarks(&mut html, &English).unwrap();
            String::from_utf8(html).unwrap()
        };
        let mut lists = Lists::in_folder(&std::env::temp_dir());
        assert_eq!(remarks(Lists::in_folder(&std::env::temp_dir())), "");
        let group = Group::Saved("its <end> is missing".to_owned());
        lists.add(group, &item("a.jpg")).unwrap();
        let html = remarks(lists);
        let heading = "Saved, with something to know</h2>\n<h3>its &lt;end&gt; is missing";
        assert!(html.contains(heading) && html.contains("a.jpg"), "{html}");
    }
}
