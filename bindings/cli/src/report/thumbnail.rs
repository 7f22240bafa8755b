//! Small pictures for the contact sheet, made by as many threads as the machine has, a
//! few at a time, so that memory stays small.

use std::fs::File;
use std::io;
use std::num::NonZero;
use std::path::Path;
use std::thread;
use std::time::SystemTime;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use keepsake_core::media::PreviewCache;

/// The longer edge in pixels: sharp enough for its box, some 10 kB.
const SIDE: u32 = 240;
/// What a camera roll's previews may take, so that the next page about it is there at
/// once: some 10,000 of them.
const CACHE_LIMIT: u64 = 100_000_000;

/// The previews of the camera roll whose state stands in this folder.
///
/// # Errors
/// The folder cannot be written to.
pub fn cache(state: &Path) -> io::Result<PreviewCache> {
    PreviewCache::open(&state.join("previews"), CACHE_LIMIT)
}

/// A `data:` address for each file, in order; none where there is no file or no picture
/// can be made of it.
pub fn addresses(cache: &PreviewCache, files: &[Option<&Path>]) -> Vec<Option<String>> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = files.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = files
            .chunks(share)
            .map(|files| (files.len(), scope.spawn(move || some(cache, files))))
            .collect();
        workers
            .into_iter()
            // A picture that makes its decoder panic takes its neighbours along, not the page.
            .flat_map(|(count, worker)| worker.join().unwrap_or_else(|_| vec![None; count]))
            .collect()
    })
}

fn some(cache: &PreviewCache, files: &[Option<&Path>]) -> Vec<Option<String>> {
    files.iter().map(|file| address(cache, (*file)?)).collect()
}

fn address(cache: &PreviewCache, file: &Path) -> Option<String> {
    let preview = cache.preview(&key(file)?, SIDE, || File::open(file)).ok()?;
    Some(format!(
        "data:image/jpeg;base64,{}",
        BASE64_STANDARD.encode(preview.jpeg)
    ))
}

/// Names the file as it is now: an editor changes its size or its time. Edits that keep
/// both are told apart by nobody else either.
fn key(file: &Path) -> Option<Vec<u8>> {
    let facts = file.metadata().ok()?;
    let changed = facts.modified().ok()?;
    // Photos may be older than the Unix epoch.
    let since = changed
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_else(|before| before.duration());
    let mut key = file.as_os_str().as_encoded_bytes().to_vec();
    key.extend(facts.len().to_le_bytes());
    key.extend(since.as_nanos().to_le_bytes());
    Some(key)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_picture_is_drawn_anew_only_once_its_file_changed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("photo.jpg");
        let cache = cache(folder.path()).unwrap();
        let drawn = || addresses(&cache, &[Some(&file), None]);
        assert_eq!(drawn(), [None, None]);
        let mut bytes = sample(200);
        fs::write(&file, &bytes).unwrap();
        let first = drawn();
        assert!(first[0].is_some() && first[1].is_none());
        let time = fs::metadata(&file).unwrap().modified().unwrap();
        let damaged = vec![0; bytes.len()];
        fs::write(&file, damaged).unwrap();
        File::options()
            .append(true)
            .open(&file)
            .unwrap()
            .set_modified(time)
            .unwrap();
        assert_eq!(drawn(), first, "it is not looked into again");
        bytes = sample(20);
        fs::write(&file, &bytes).unwrap();
        assert_ne!(drawn(), first);
    }

    fn sample(number: u64) -> Vec<u8> {
        sample_maker::Studio::default()
            .bytes(sample_maker::Content::PHOTO, number)
            .unwrap()
    }
}
