//! Items with the same bytes: the one that tells most is saved, and where a later one tells
//! more, it is said, and takes its place where the person asks for it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use tempfile::TempDir;

use super::super::{Better, Outcome, SaveSummary, find_twins, find_twins_if_free};
use super::{Archive, CancellationToken, Catalog, Person, Plan, SaveOptions, Selection, photo};
use crate::post::MediaId;

const POST: &str = "media/posts/202001/17840000000000001.jpg";
const STORY: &str = "media/stories/202001/17840000000000002.jpg";
const PROFILE: &str = "media/profile/202001/17840000000000003.jpg";
const ORPHAN: &str = "media/posts/202001/17840000000000004.jpg";
const UNDATED: &str = "media/other/17840000000000005.jpg";
const HEAP: &str = "photos/202001/311db355178fe5fa095a46f89269de12.jpg";

fn write(export: &Path, path: &str, bytes: &[u8]) {
    let file = export.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

fn index(export: &Path, name: &str, text: &serde_json::Value) {
    let path = format!("your_instagram_activity/media/{name}.json");
    write(export, &path, text.to_string().as_bytes());
}

/// A post with all that can be told of it.
fn whole_post(export: &Path) {
    let place = json!({"photo_metadata": {"exif_data": [{"latitude": 48.85, "longitude": 2.35}]}});
    let post = json!([{"media": [{"uri": POST, "creation_timestamp": 1_580_000_000,
        "title": "Sunset", "media_metadata": place}]}]);
    index(export, "posts_1", &post);
    write(export, POST, &photo(1));
}

fn nobody() -> Person {
    let dir = TempDir::new().unwrap();
    let state = dir.path().join("roll/.keepsake");
    fs::create_dir_all(&state).unwrap();
    let empty = dir.path().join("empty");
    fs::create_dir(&empty).unwrap();
    Person {
        archive: Arc::new(Archive::open(&[&empty]).unwrap()),
        catalog: Catalog::open(&state.join("keepsake.db")).unwrap(),
        dir,
    }
}

impl Person {
    fn give(&mut self, export: &Path) {
        let never = CancellationToken::new();
        self.archive = Arc::new(Archive::open(&[export]).unwrap());
        let imported = self.catalog.import(&self.archive, &mut |_| {}, &never);
        imported.unwrap();
        let archives = std::slice::from_ref(&self.archive);
        find_twins(&mut self.catalog, archives, &never).unwrap();
    }

    pub(super) fn replace(&mut self) -> SaveSummary {
        let options = SaveOptions {
            replace: true,
            ..super::options()
        };
        let (roll, lock) = (self.roll(), self.lock());
        let everything = Selection::default();
        let plan = Plan::new(&mut self.catalog, &everything, &roll, &options).unwrap();
        let archives = std::slice::from_ref(&self.archive);
        let never = CancellationToken::new();
        plan.run(&lock, archives, &mut |_| {}, &never).unwrap()
    }

    /// The media items whose bytes the roll got from them.
    fn saved(&self) -> Vec<String> {
        let mut saved = self.lines();
        saved.retain(|line| line.outcome == Outcome::Saved);
        saved.into_iter().map(|line| line.uri).collect()
    }

    /// What the only asset was saved with: precision, whether it has a caption, a place.
    fn told(&self) -> (i64, bool, bool) {
        let sql = "SELECT precision, caption <> 0, place FROM asset WHERE state = 'saved'";
        let row = self
            .outsider()
            .query_row(sql, (), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        row.unwrap()
    }
}

#[test]
fn who_else_writes_is_not_waited_for_to_find_out_what_is_the_same() {
    let mut person = nobody();
    let export = person.dir.path().join("export");
    whole_post(&export);
    write(&export, ORPHAN, &photo(1));
    let never = CancellationToken::new();
    let archives = [Arc::new(Archive::open(&[&export]).unwrap())];
    let imported = person.catalog.import(&archives[0], &mut |_| {}, &never);
    imported.unwrap();
    let state = person.dir.path().join("roll/.keepsake/keepsake.db");
    let mut beside = Catalog::open_beside(&state).unwrap();
    let known = |catalog: &Catalog| -> i64 {
        let sql = "SELECT count(sha256) FROM media";
        catalog.db.query_row(sql, (), |row| row.get(0)).unwrap()
    };
    person.catalog.db.execute_batch("BEGIN IMMEDIATE").unwrap();
    let began = std::time::Instant::now();
    find_twins_if_free(&mut beside, &archives, &never).unwrap();
    assert!(began.elapsed() < std::time::Duration::from_secs(2));
    assert_eq!(known(&beside), 0);
    person.catalog.db.execute_batch("ROLLBACK").unwrap();
    find_twins_if_free(&mut beside, &archives, &never).unwrap();
    assert_eq!(known(&beside), 2);
}

#[test]
fn of_the_same_bytes_the_item_that_tells_most_is_saved() {
    for others in [
        &[ORPHAN][..],
        &[HEAP],
        &[STORY],
        &[PROFILE],
        &[UNDATED],
        &[ORPHAN, HEAP, STORY, PROFILE, UNDATED],
    ] {
        let mut person = nobody();
        let export = person.dir.path().join("export");
        whole_post(&export);
        for other in others {
            write(&export, other, &photo(1));
        }
        // Both a little earlier than the post.
        if others.contains(&STORY) {
            let story =
                json!({"ig_stories": [{"uri": STORY, "creation_timestamp": 1_579_990_000}]});
            index(&export, "stories", &story);
        }
        if others.contains(&PROFILE) {
            let profile = json!({"ig_profile_picture":
                [{"uri": PROFILE, "creation_timestamp": 1_579_980_000}]});
            index(&export, "profile_photos", &profile);
        }
        person.give(&export);
        let numbers = person.plan(&person.roll());
        assert_eq!(
            (numbers.to_save, numbers.already_there),
            (1, others.len() as u64)
        );
        person.save(&person.roll()).unwrap();
        assert_eq!(person.saved(), [POST], "{others:?}");
        assert_eq!(person.told(), (0, true, true));
        let again = person.save(&person.roll()).unwrap();
        assert_eq!((again.totals.saved, again.totals.better), (0, 0));
    }
}

/// An old heap of files first, the export later.
#[test]
fn an_item_of_the_same_bytes_that_tells_more_later_takes_its_place() {
    for heap in [HEAP, ORPHAN, UNDATED] {
        let mut person = nobody();
        let (old, export) = (
            person.dir.path().join("old"),
            person.dir.path().join("export"),
        );
        write(&old, heap, &photo(1));
        whole_post(&export);
        person.give(&old);
        person.save(&person.roll()).unwrap();
        let before = person.files();
        assert!(!person.told().1);
        person.give(&export);
        let told = person.save(&person.roll()).unwrap();
        assert_eq!((told.totals.saved, told.totals.better), (0, 1), "{heap}");
        let better: Vec<_> = person
            .lines()
            .into_iter()
            .filter(|line| !line.better.is_empty())
            .collect();
        assert_eq!(better.len(), 1);
        assert_eq!(better[0].media, MediaId::of_path(POST));
        assert_eq!(
            better[0].better,
            [Better::Date, Better::Caption, Better::Place]
        );
        assert_eq!(person.files(), before, "nothing is replaced unasked");
        let replaced = person.replace();
        assert_eq!(replaced.totals.replaced, 1, "{heap}");
        assert_eq!(person.told(), (0, true, true));
        assert_eq!(person.files().len(), 1);
        // And that is that: the heap is the same bytes with less to tell.
        let again = person.replace();
        assert_eq!((again.totals.saved, again.totals.better), (0, 0), "{heap}");
        person.undo(&person.roll(), Some(replaced.run)).unwrap();
        assert_eq!(person.files(), before, "{heap}");
    }
}

/// Somebody filed it: what takes its place goes there, under the name that they gave it.
#[test]
fn what_takes_the_place_of_a_filed_one_goes_where_that_was() {
    for (place, expected) in [
        ("Mine/2020/IG_here.jpg", "Mine/2020/IG_"),
        ("Mine/Beach day.jpg", "Mine/Beach day"),
        ("Beach day.jpg", "Beach day"),
    ] {
        let mut person = nobody();
        let (old, export) = (
            person.dir.path().join("old"),
            person.dir.path().join("export"),
        );
        write(&old, HEAP, &photo(1));
        whole_post(&export);
        person.give(&old);
        person.save(&person.roll()).unwrap();
        let (name, _) = person.files().pop_first().unwrap();
        let filed = person.folder().join(place);
        fs::create_dir_all(filed.parent().unwrap()).unwrap();
        fs::rename(person.folder().join(name), &filed).unwrap();
        person.give(&export);
        assert_eq!(person.replace().totals.replaced, 1, "{place}");
        assert_eq!(person.told(), (0, true, true));
        let sql = "SELECT roll_id FROM asset WHERE state = 'saved'";
        let id: String = person
            .outsider()
            .query_row(sql, (), |row| row.get(0))
            .unwrap();
        assert!(id.starts_with(expected), "{id} for {place}");
        assert!(person.folder().join(&id).exists() && !filed.exists());
    }
}

/// What tells more of one thing and less of another is not better.
#[test]
fn an_item_of_the_same_bytes_that_would_lose_something_is_not_better() {
    let mut person = nobody();
    let (first, later) = (
        person.dir.path().join("first"),
        person.dir.path().join("later"),
    );
    let captioned = json!([{"media": [{"uri": POST, "creation_timestamp": 1_580_000_000,
        "title": "Sunset"}]}]);
    index(&first, "posts_1", &captioned);
    write(&first, POST, &photo(1));
    let place = json!({"photo_metadata": {"exif_data": [{"latitude": 48.85, "longitude": 2.35}]}});
    let placed = json!({"ig_stories": [{"uri": STORY, "creation_timestamp": 1_579_990_000,
        "media_metadata": place}]});
    index(&later, "stories", &placed);
    write(&later, STORY, &photo(1));
    person.give(&first);
    person.save(&person.roll()).unwrap();
    person.give(&later);
    let told = person.save(&person.roll()).unwrap();
    assert_eq!((told.totals.saved, told.totals.better), (0, 0));
}

/// A person takes the better file out, and then takes the save back that put it there.
#[test]
fn undo_brings_back_what_was_replaced_by_a_file_that_the_person_removed() {
    for keeps_old in [true, false] {
        let mut person = nobody();
        let export = person.dir.path().join("export");
        write(&export, POST, &photo(1));
        person.give(&export);
        person.save(&person.roll()).unwrap();
        whole_post(&export);
        person.give(&export);
        let before: Vec<_> = person.files().into_keys().collect();
        person.replace();
        let after: Vec<_> = person.files().into_keys().collect();
        assert_ne!(before, after);
        fs::remove_file(person.folder().join(&after[0])).unwrap();
        if !keeps_old {
            fs::remove_dir_all(person.folder().join(".keepsake/replaced")).unwrap();
        }
        let undone = person.undo(&person.roll(), None).unwrap().unwrap();
        assert_eq!((undone.removed, undone.gone), (0, 1));
        let now: Vec<_> = person.files().into_keys().collect();
        if keeps_old {
            assert_eq!((undone.brought_back, now), (1, before));
            assert!(undone.not_brought_back.is_empty());
            // It is as before that save: nothing comes back unasked.
            assert_eq!(person.save(&person.roll()).unwrap().totals.saved, 0);
        } else {
            assert_eq!((undone.brought_back, now), (0, Vec::new()));
            assert_eq!(undone.not_brought_back.len(), 1, "it is said why");
        }
    }
}
