//! Who waits for whom, and who does not.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::task::Poll;
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use sample_maker::Export;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::*;

/// Nobody here waits for longer.
const LONG: Duration = Duration::from_secs(30);

async fn opened_in(folder: &TempDir) -> Arc<Shared> {
    let (data, cache) = (folder.path().join("data"), folder.path().join("cache"));
    Arc::new(Shared::open(data, cache, None).await.unwrap())
}

/// Begins, and is not asked again how far it is.
async fn begin<T>(future: &mut Pin<Box<impl Future<Output = T>>>) {
    let now = poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await;
    assert!(now.is_pending());
}

/// What goes on until the sender is dropped, and says when it began.
fn until_dropped() -> (
    mpsc::Sender<()>,
    mpsc::Receiver<()>,
    impl FnOnce() -> Result<(), KeepError> + Send,
) {
    let ((go_on, held), (say, began)) = (mpsc::channel::<()>(), mpsc::channel());
    let work = move || {
        say.send(()).unwrap();
        let _ = held.recv();
        Ok(())
    };
    (go_on, began, work)
}

async fn heard(began: mpsc::Receiver<()>) {
    let heard = tokio::task::spawn_blocking(move || began.recv_timeout(LONG));
    heard.await.unwrap().unwrap();
}

fn why<T>(answer: Result<T, KeepError>) -> Option<Trouble> {
    match answer {
        Err(KeepError::TryLater { why, .. }) => Some(why),
        _ => None,
    }
}

#[tokio::test]
async fn a_question_that_is_never_polled_again_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    let (go_on, began, work) = until_dropped();
    let first = shared.clone();
    let first = tokio::spawn(async move { first.ask(|_| work()).await });
    heard(began).await;
    let mut forgotten = Box::pin(shared.ask(|_| Ok(1)));
    begin(&mut forgotten).await;
    let mut last = Box::pin(shared.ask(|_| Ok(2)));
    begin(&mut last).await;
    drop(go_on);
    first.await.unwrap().unwrap();
    assert_eq!(timeout(LONG, last).await.unwrap().unwrap(), 2);
    assert_eq!(forgotten.await.unwrap(), 1);
}

#[tokio::test]
async fn what_waits_for_a_change_and_is_never_polled_again_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    let (go_on, began, work) = until_dropped();
    let first = shared.clone();
    let first = tokio::spawn(async move { first.change_now(|_, _| work()).await });
    heard(began).await;
    let mut forgotten = Box::pin(shared.change_now(|_, _| Ok(1)));
    begin(&mut forgotten).await;
    let mut last = Box::pin(shared.change_now(|_, _| Ok(2)));
    begin(&mut last).await;
    drop(go_on);
    first.await.unwrap().unwrap();
    assert_eq!(timeout(LONG, last).await.unwrap().unwrap(), 2);
    assert_eq!(forgotten.await.unwrap(), 1);
}

/// A catalog whose notes are looked for without end.
fn endless(shared: &Shared) {
    let db = Connection::open(shared.catalog_file()).unwrap();
    db.execute_batch(
        "ALTER TABLE note RENAME TO note_of_before;
         CREATE VIEW note AS
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
             SELECT i AS id, '' AS place, '' AS what FROM n WHERE i < 0;",
    )
    .unwrap();
}

/// A question without end that is being answered.
async fn endless_question(shared: &Arc<Shared>) -> JoinHandle<Result<usize, KeepError>> {
    endless(shared);
    let (say, began) = mpsc::channel();
    let long = shared.clone();
    let long = tokio::spawn(async move {
        let question = long.ask(move |catalog| {
            say.send(()).unwrap();
            Ok(catalog.notes()?.len())
        });
        question.await
    });
    heard(began).await;
    long
}

#[tokio::test]
async fn a_dropped_question_is_interrupted() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    let long = endless_question(&shared).await;
    sleep(Duration::from_millis(50)).await;
    long.abort();
    assert!(long.await.unwrap_err().is_cancelled());
    let next = timeout(LONG, shared.ask(|catalog| Ok(catalog.sources()?)));
    assert_eq!(next.await.unwrap().unwrap().len(), 0);
}

#[tokio::test]
async fn shutting_down_interrupts_a_long_question() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    let long = endless_question(&shared).await;
    timeout(LONG, shared.shut_down()).await.unwrap();
    assert_eq!(long.await.unwrap(), Err(KeepError::Stopped));
}

/// Only what is wanted no more is interrupted: the next question has its whole time.
#[tokio::test]
async fn the_question_after_a_dropped_one_is_not_interrupted() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    for _ in 0..200 {
        let mut dropped = Box::pin(shared.ask(|catalog| Ok(catalog.summary()?)));
        let polled = poll_fn(|context| Poll::Ready(dropped.as_mut().poll(context))).await;
        if let Poll::Ready(answer) = polled {
            answer.unwrap();
        }
        drop(dropped);
        shared.ask(|catalog| Ok(catalog.summary()?)).await.unwrap();
    }
}

#[tokio::test]
async fn what_is_soon_done_is_done_while_pictures_are_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    let is_over = Arc::new(AtomicBool::new(false));
    let drawing: Vec<_> = (0..2)
        .map(|media| {
            let (shared, is_over) = (shared.clone(), is_over.clone());
            thread::spawn(move || {
                let hash = ThumbHash::from_bytes(vec![0; 25]).unwrap();
                while !is_over.load(Ordering::Relaxed) {
                    shared.keep_thumb_hash(MediaId::from_number(media), &hash);
                }
            })
        })
        .collect();
    for turn in 0..200 {
        let changed = shared.change_now(move |_, _| Ok(turn)).await;
        assert_eq!(changed.unwrap(), turn);
        let taken_back = shared.take_back(move |_, _| Ok(turn)).await;
        assert_eq!(taken_back.unwrap(), turn);
    }
    is_over.store(true, Ordering::Relaxed);
    for drawing in drawing {
        drawing.join().unwrap();
    }
}

#[tokio::test]
async fn who_has_to_come_later_is_told_of_what_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    for (is_undo, at_once) in [(false, false), (false, true), (true, true)] {
        let (go_on, began, work) = until_dropped();
        let long = shared.clone();
        let long = tokio::spawn(async move {
            let stop = CancellationToken::new();
            match (is_undo, at_once) {
                (true, _) => long.take_back(|_, _| work()).await,
                (false, true) => long.settle(|_, _| work()).await,
                (false, false) => long.change(&stop, |_, _| work()).await,
            }
        });
        heard(began).await;
        let expected = match is_undo {
            true => Trouble::UndoGoesOn,
            false => Trouble::SaveGoesOn,
        };
        let short = why(shared.change_now(|_, _| Ok(())).await);
        assert_eq!(short.as_ref(), Some(&expected));
        assert_eq!(why(shared.take_back(|_, _| Ok(())).await), short);
        assert_eq!(why(shared.settle(|_, _| Ok(())).await), short);
        let busy = KeepError::try_later(Trouble::CatalogBusy);
        assert_eq!(
            why::<()>(Err(shared.told_of_ourselves(busy.clone()))),
            short
        );
        drop(go_on);
        long.await.unwrap().unwrap();
        shared.change_now(|_, _| Ok(())).await.unwrap();
        assert_eq!(shared.told_of_ourselves(busy.clone()), busy);
    }
}

#[tokio::test]
async fn shutting_down_waits_for_what_is_at_work() {
    let folder = tempfile::tempdir().unwrap();
    let shared = opened_in(&folder).await;
    let (say, began) = mpsc::channel();
    let done = Arc::new(AtomicBool::new(false));
    let (beside, is_done) = (shared.clone(), done.clone());
    let beside = tokio::spawn(async move {
        let work = beside.beside(move |_, stop| {
            say.send(()).unwrap();
            while !stop.is_cancelled() {
                thread::sleep(Duration::from_millis(5));
            }
            thread::sleep(Duration::from_millis(200));
            is_done.store(true, Ordering::Relaxed);
            Ok(())
        });
        work.await
    });
    heard(began).await;
    shared.shut_down().await;
    assert!(done.load(Ordering::Relaxed));
    beside.await.unwrap().unwrap();
    let later = shared.ask(|_| Ok(())).await;
    assert_eq!(later, Err(KeepError::closed()));
}

#[tokio::test]
async fn an_archive_of_which_the_catalog_cannot_tell_stays_open() {
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("export.zip");
    Export::showcase().write_zip(&zip).unwrap();
    let shared = opened_in(&folder).await;
    shared
        .opened
        .keep(Arc::new(Archive::open(&[&zip]).unwrap()));
    let db = Connection::open(shared.catalog_file()).unwrap();
    db.execute_batch("ALTER TABLE source RENAME TO source_of_before")
        .unwrap();
    shared
        .opened
        .let_go(&Catalog::open_beside(&shared.catalog_file()).unwrap());
    assert_eq!(shared.opened.archives().len(), 1);
    db.execute_batch("ALTER TABLE source_of_before RENAME TO source")
        .unwrap();
    shared
        .opened
        .let_go(&Catalog::open_beside(&shared.catalog_file()).unwrap());
    assert_eq!(
        shared.opened.archives().len(),
        0,
        "the catalog does not know it"
    );
}
