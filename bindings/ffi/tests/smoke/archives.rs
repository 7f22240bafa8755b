use std::fs::File;
use std::io::Write;
use std::os::fd::AsRawFd;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use keepsake_ffi::{
    ArchiveSource, KeepError, Keepsake, ReadListener, ReadSummary, ReadingProgress, Reason,
};
use sample_maker::{Era, Export};

use crate::world::{World, save_all};

async fn reopen(
    keepsake: &Keepsake,
    archive: i64,
    source: ArchiveSource,
) -> Result<ReadSummary, KeepError> {
    keepsake.reopen(archive, source)?.run(None).await
}

#[tokio::test]
async fn reopen_an_archive() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let source = ArchiveSource::Path { path: world.zip() };
    let read = keepsake.read(vec![source.clone()]).unwrap();
    let [archive] = read.run(None).await.unwrap().archives[..] else {
        panic!("one was read");
    };
    let again = keepsake.read(vec![source.clone()]).unwrap();
    let again = again.run(None).await.unwrap();
    assert!(again.known && again.archives == [archive]);
    assert!(keepsake.archives().await.unwrap()[0].reachable);
    drop(keepsake);

    let moved = world.place().join("moved.zip");
    std::fs::rename(world.zip(), &moved).unwrap();
    let keepsake = world.open().await;
    let known = keepsake.archives().await.unwrap().remove(0);
    assert!(!known.reachable && known.id == archive);
    assert!(matches!(known.trouble, Some(Reason::ArchiveGone { .. })));

    // Another export has its name now.
    let other = Export::random(Era::D, 3, 4);
    other.write_zip(world.zip().as_ref()).unwrap();
    let refused = reopen(&keepsake, archive, source).await;
    let Err(KeepError::NotUsable { reason, .. }) = refused else {
        panic!("it is another one: {refused:?}");
    };
    assert!(reason.contains("another archive"), "{reason}");
    let after = keepsake.archives().await.unwrap().remove(0);
    assert_eq!((&after.path, after.media), (&known.path, known.media));
    let file = File::open(&moved).unwrap();
    let opened = ArchiveSource::Descriptor {
        name: "renewed.zip".to_owned(),
        descriptor: file.as_raw_fd(),
    };
    let unknown = reopen(&keepsake, 99, opened.clone()).await;
    assert!(matches!(unknown, Err(KeepError::NotUsable { .. })));

    let summary = reopen(&keepsake, archive, opened).await.unwrap();
    assert_eq!(summary.archives, [archive]);
    let known = keepsake.archives().await.unwrap().remove(0);
    assert!(known.reachable && known.path == "renewed.zip");
    assert_eq!(save_all(&keepsake, world.roll()).await.totals.failed, 0);
}

#[derive(Default)]
struct Told(Mutex<Vec<ReadingProgress>>);

impl ReadListener for Told {
    fn on_progress(&self, now: ReadingProgress) -> Result<(), KeepError> {
        self.0.lock().unwrap().push(now);
        Ok(())
    }
}

fn piped(reader: &impl AsRawFd) -> ArchiveSource {
    ArchiveSource::Descriptor {
        name: "piped.zip".to_owned(),
        descriptor: reader.as_raw_fd(),
    }
}

#[tokio::test]
async fn pipe_that_stalls() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let (reader, mut writer) = std::io::pipe().unwrap();
    writer.write_all(b"PK").unwrap();
    let run = keepsake.read(vec![piped(&reader)]).unwrap();
    let told = Arc::new(Told::default());
    let reading = tokio::spawn({
        let (run, told) = (run.clone(), told.clone());
        async move { run.run(Some(told)).await }
    });
    while told.0.lock().unwrap().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // A save does not wait for the sender.
    let saved = tokio::time::timeout(Duration::from_secs(60), save_all(&keepsake, world.roll()));
    assert!(saved.await.unwrap().totals.saved > 0);
    let asked = Instant::now();
    run.cancel();
    let stopped = reading.await.unwrap();
    assert!(matches!(stopped, Err(KeepError::Stopped)), "{stopped:?}");
    assert!(asked.elapsed() < Duration::from_secs(1));
    assert_eq!(told.0.lock().unwrap()[0].copied, 2);
    let copies = world.place().join("data/handed-over");
    assert_eq!(std::fs::read_dir(copies).unwrap().count(), 0);
}

#[tokio::test]
async fn copy_of_a_pipe() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let (reader, mut writer) = std::io::pipe().unwrap();
    let bytes = std::fs::read(world.zip()).unwrap();
    let length = bytes.len() as u64;
    let sender = std::thread::spawn(move || writer.write_all(&bytes).unwrap());
    let run = keepsake.read(vec![piped(&reader)]).unwrap();
    drop(reader);
    let told = Arc::new(Told::default());
    let archive = run.run(Some(told.clone())).await.unwrap().archives[0];
    sender.join().unwrap();
    assert_eq!(told.0.lock().unwrap().last().unwrap().copied, length);
    drop(keepsake);

    // The system empties caches; the copy is none.
    std::fs::remove_dir_all(world.place().join("cache")).unwrap();
    let keepsake = world.open().await;
    assert!(keepsake.archives().await.unwrap()[0].reachable);
    assert_eq!(save_all(&keepsake, world.roll()).await.totals.failed, 0);
    assert!(keepsake.forget(archive).await.unwrap());
    let copies = world.place().join("data/handed-over");
    assert_eq!(std::fs::read_dir(copies).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_descriptor_is_held_once() {
    let world = World::new(&Export::showcase());
    let keepsake = world.open().await;
    let held = || {
        let all = std::fs::read_dir("/proc/self/fd").unwrap();
        let paths = all.filter_map(|one| std::fs::read_link(one.unwrap().path()).ok());
        paths.filter(|path| path.ends_with(world.zip())).count()
    };
    for _ in 0..4 {
        let file = File::open(world.zip()).unwrap();
        let run = keepsake.read(vec![piped(&file)]).unwrap();
        run.run(None).await.unwrap();
        drop(file);
        assert_eq!(held(), 1);
    }
}
