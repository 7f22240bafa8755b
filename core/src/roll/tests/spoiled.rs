//! What a full disk, a copy that broke off or a cloud leaves of a saved file.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use image::{GrayImage, ImageFormat, Luma};

use super::super::{Better, Outcome, Plan, Reason};
use super::{Person, options, photo};
use crate::CancellationToken;
use crate::catalog::Selection;
use crate::source::archive::Archive;

/// With two photos that were saved, and the file of the first one.
fn saved() -> (Person, PathBuf) {
    save(Person::with(&[1, 2]))
}

/// The same, where the first one is a PNG.
fn saved_png() -> (Person, PathBuf) {
    let mut person = Person::with(&[1, 2]);
    let export = person.dir.path().join("export");
    let first = export.join("media/posts/202401/photo-0.jpg");
    let picture = GrayImage::from_pixel(8, 8, Luma([7]));
    picture.save_with_format(first, ImageFormat::Png).unwrap();
    person.archive = Archive::open(&[&export]).unwrap().into();
    person.lose_catalog();
    save(person)
}

fn save(mut person: Person) -> (Person, PathBuf) {
    person.save(&person.roll()).unwrap();
    let name = person.files().into_keys().next().unwrap();
    let file = person.folder().join(name);
    (person, file)
}

#[test]
fn what_is_only_a_part_of_a_picture_is_told_and_replaced_by_the_whole_one() {
    for left in [0, 3, 100] {
        let (mut person, file) = saved();
        let whole = fs::read(&file).unwrap();
        fs::write(&file, &whole[..left]).unwrap();
        for _ in 0..2 {
            let told = person.save(&person.roll()).unwrap().totals;
            assert_eq!((told.already_there, told.better, told.saved), (2, 1, 0));
            assert_eq!(person.lines()[0].better, [Better::Whole]);
        }
        let replaced = person.replace().totals;
        assert_eq!((replaced.already_there, replaced.replaced), (1, 1));
        assert!(person.files().into_values().any(|bytes| bytes == whole));
        assert_eq!(person.files().len(), 2, "the part is kept aside");
        assert_eq!(person.save(&person.roll()).unwrap().totals.better, 0);

        let undone = person.undo(&person.roll(), None).unwrap().unwrap();
        // An empty file is as it was, and no picture.
        let (back, empty) = (undone.brought_back, undone.brought_back_empty.len());
        assert_eq!((back, empty), if left > 0 { (1, 0) } else { (0, 1) });
        assert_eq!(undone.not_brought_back, []);
        assert_eq!(fs::read(&file).unwrap(), whole[..left]);
        // The ledger tells it, too.
        let lines = person.undo_lines(undone.undo);
        let empty = lines
            .iter()
            .filter(|(_, reasons)| *reasons == Reason::EmptyFile.into());
        assert_eq!(empty.count(), usize::from(left == 0), "{lines:?}");
    }
}

/// Bytes of the right number, none of which is of the picture.
#[test]
fn what_is_zeros_or_ends_in_zeros_is_noticed_though_it_is_as_long_as_before() {
    let formats = [saved, saved_png];
    for (saved, left) in formats
        .iter()
        .flat_map(|saved| [(saved, 0), (saved, 6), (saved, 30)])
    {
        let (mut person, file) = saved();
        let whole = fs::read(&file).unwrap();
        let mut bytes = whole.clone();
        let start = if left == 0 { 0 } else { whole.len() - left };
        bytes[start..].fill(0);
        write_later(&file, &bytes);
        let told = person.save(&person.roll()).unwrap().totals;
        assert_eq!((told.already_there, told.better, told.saved), (2, 1, 0));
        assert_eq!(person.lines()[0].better, [Better::Whole]);
        assert_eq!(person.replace().totals.replaced, 1);
        assert!(person.files().into_values().any(|bytes| bytes == whole));
    }
}

/// Whoever changes a PNG may leave its checksums wrong, and means it.
#[test]
fn an_edit_of_the_same_length_that_is_broken_is_somebodys() {
    let (mut person, file) = saved_png();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    write_later(&file, &bytes);
    assert_eq!(person.save(&person.roll()).unwrap().totals.better, 0);
}

/// Writes the file, an hour after it was saved.
fn write_later(file: &Path, bytes: &[u8]) {
    fs::write(file, bytes).unwrap();
    let later = SystemTime::now() + Duration::from_secs(3600);
    let open = File::options().append(true).open(file).unwrap();
    open.set_modified(later).unwrap();
}

/// Only a file that was written to costs more than a look at its size and times.
#[test]
fn a_file_with_the_time_of_its_photo_is_not_read_again() {
    let (mut person, file) = saved();
    let times = fs::metadata(&file).unwrap();
    let length = fs::read(&file).unwrap().len();
    fs::write(&file, vec![0; length]).unwrap();
    let open = File::options().append(true).open(&file).unwrap();
    open.set_modified(times.modified().unwrap()).unwrap();
    assert_eq!(person.save(&person.roll()).unwrap().totals.better, 0);
}

/// Nobody removed it, and who emptied it is not known.
#[test]
fn an_emptied_file_is_left_alone_by_undo_and_told_by_its_name() {
    let (mut person, file) = saved();
    fs::write(&file, "").unwrap();
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.gone), (1, 0));
    let [(asset, why)] = &undone.changed[..] else {
        panic!("{undone:?}");
    };
    assert_eq!(
        (person.folder().join(&asset.0), why),
        (file.clone(), &Reason::EmptyFile.into())
    );
    assert!(file.exists());
    // A later save knows it, and puts no other beside it unasked.
    let totals = person.save(&person.roll()).unwrap().totals;
    assert_eq!((totals.saved, totals.better), (1, 1));
    assert_eq!(person.files().len(), 2);
    assert_eq!(person.replace().totals.replaced, 1);
    assert_eq!(person.files().len(), 2);
}

#[test]
fn what_a_file_that_is_empty_now_had_replaced_comes_back() {
    let (mut person, file) = saved();
    let part = fs::read(&file).unwrap()[..100].to_vec();
    fs::write(&file, &part).unwrap();
    let before: BTreeSet<_> = person.files().into_keys().collect();
    assert_eq!(person.replace().totals.replaced, 1);
    let new = person
        .files()
        .into_keys()
        .find(|name| !before.contains(name));
    let new = person.folder().join(new.unwrap());
    fs::write(&new, "").unwrap();
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!(
        (undone.brought_back, undone.changed.len(), undone.gone),
        (1, 1, 0)
    );
    assert_eq!(
        (fs::read(&file).unwrap(), fs::read(&new).unwrap()),
        (part, vec![])
    );
}

/// As of an asset that a Keepsake of before saved, which does not know what it had.
#[test]
fn what_is_left_of_a_picture_does_not_stand_for_it_where_it_is_asked_for_again() {
    let (mut person, file) = saved();
    let whole = fs::read(&file).unwrap();
    fs::write(&file, "").unwrap();
    let forget = "UPDATE asset SET kind = NULL";
    person.catalog.db.execute(forget, ()).unwrap();
    let again = Selection {
        again: true,
        ..Selection::default()
    };
    for saved in [1, 0] {
        let (lock, roll) = (person.lock(), person.roll());
        let plan = Plan::new(&mut person.catalog, &again, &roll, &options()).unwrap();
        let archives = std::slice::from_ref(&person.archive);
        let never = CancellationToken::new();
        let summary = plan.run(&lock, archives, &mut |_| {}, &never).unwrap();
        assert_eq!(summary.totals.saved, saved);
    }
    assert!(person.files().into_values().any(|bytes| bytes == whole));
}

#[test]
fn an_edit_is_no_part_of_a_picture_however_short_it_is() {
    let (mut person, file) = saved();
    let saved = fs::read(&file).unwrap();
    let edited = photo(7);
    assert!(edited.len() < saved.len());
    let longer = [&saved[..], b"more"].concat();
    for bytes in [edited, longer] {
        fs::write(&file, &bytes).unwrap();
        assert_eq!(person.save(&person.roll()).unwrap().totals.better, 0);
        let replaced = person.replace().totals;
        assert_eq!((replaced.already_there, replaced.replaced), (2, 0));
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
}

/// macOS, up to 13, puts a sign in the place of a file that is in iCloud alone.
#[test]
fn what_icloud_took_off_this_computer_is_there() {
    let (mut person, file) = saved();
    let name = file.file_name().unwrap().to_str().unwrap();
    let sign = file.with_file_name(format!(".{name}.icloud"));
    fs::write(&sign, "bplist00").unwrap();
    fs::remove_file(&file).unwrap();
    person.save(&person.roll()).unwrap();
    assert_eq!(person.outcomes(), [Outcome::AlreadyThere; 2]);
    assert_eq!(person.replace().totals.already_there, 2);
    // Nothing is taken out of the cloud.
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!((undone.removed, undone.failed.len()), (1, 1));
    assert!(sign.exists());
    fs::remove_file(&sign).unwrap();
    let undone = person.undo(&person.roll(), None).unwrap().unwrap();
    assert_eq!((undone.gone, undone.failed.len()), (1, 0));
}
