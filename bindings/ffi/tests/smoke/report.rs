use std::sync::{Arc, Mutex};

use keepsake_core::outcome::Reasons;
use keepsake_ffi::{
    ArchiveNote, KeepError, Keepsake, Moment, Outcome, ReportListener, ReportPhrase,
    ReportProgress, ReportWords, Trouble, sentence,
};
use sample_maker::Export;

use crate::world::{World, save_all};

/// Words of a language that is read from right to left, and that has one word.
struct OneWord {
    forgets: Option<ReportPhrase>,
}

impl ReportWords for OneWord {
    fn language(&self) -> Result<String, KeepError> {
        Ok("x-one".to_owned())
    }

    fn is_right_to_left(&self) -> Result<bool, KeepError> {
        Ok(true)
    }

    fn phrase(&self, phrase: ReportPhrase) -> Result<String, KeepError> {
        if self.forgets.as_ref() == Some(&phrase) {
            return Err(KeepError::NotReachable {
                why: Trouble::Other {
                    text: "the word is forgotten".to_owned(),
                },
                reason: "the word is forgotten".to_owned(),
            });
        }
        Ok(match phrase {
            ReportPhrase::Number { value } => format!("<{value}>"),
            ReportPhrase::SkippedBecause { why } => why,
            _ => "word".to_owned(),
        })
    }

    fn moment(&self, moment: Moment) -> Result<String, KeepError> {
        Ok(format!("{:?}", moment.precision))
    }

    fn reasons(&self, reasons: Reasons) -> Result<String, KeepError> {
        Ok(sentence(reasons))
    }

    fn note(&self, note: ArchiveNote) -> Result<String, KeepError> {
        Ok(format!("note: {note}"))
    }
}

#[derive(Default)]
struct Told(Mutex<Vec<ReportProgress>>);

impl ReportListener for Told {
    fn on_progress(&self, now: ReportProgress) -> Result<(), KeepError> {
        self.0.lock().unwrap().push(now);
        Ok(())
    }
}

async fn written(
    keepsake: &Keepsake,
    world: &World,
    run: i64,
    forgets: Option<ReportPhrase>,
    told: Option<Arc<dyn ReportListener>>,
) -> Result<String, KeepError> {
    let file = world.place().join("report.html");
    let words = Arc::new(OneWord { forgets });
    let path = file.to_str().unwrap().to_owned();
    let report = keepsake.report(run, path, words, Some("UTC".to_owned()))?;
    report.run(told).await?;
    Ok(std::fs::read_to_string(file).unwrap())
}

#[tokio::test]
async fn report() {
    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let saved = save_all(&keepsake, world.roll()).await;
    let told = Arc::new(Told::default());
    let page = written(&keepsake, &world, saved.run, None, Some(told.clone()));
    let page = page.await.unwrap();
    assert!(page.contains("<html lang=\"x-one\" dir=\"rtl\">"), "{page}");
    let number = format!("<dt>word</dt><dd>&lt;{}&gt;</dd>", saved.totals.saved);
    assert!(page.contains(&number), "{number}");
    assert!(page.contains("note: "), "{page}");
    assert!(page.matches("<img src=\"data:image/jpeg").count() > 10);
    let skipped = keepsake.ledger_page(saved.run, Some(Outcome::Skipped), 0, 1);
    let skipped = skipped.await.unwrap().remove(0);
    assert!(page.contains(&skipped.uri.replace('&', "&amp;")));
    let last = told.0.lock().unwrap().last().cloned().unwrap();
    assert!(last.done == last.all && last.all >= saved.totals.saved);

    // What the words throw is told, and the page before stays.
    let forgets = Some(ReportPhrase::Footer {
        version: keepsake_ffi::versions().keepsake,
    });
    let forgotten = written(&keepsake, &world, saved.run, forgets, None).await;
    assert!(
        matches!(forgotten, Err(KeepError::NotReachable { .. })),
        "{forgotten:?}"
    );
    let kept = std::fs::read_to_string(world.place().join("report.html")).unwrap();
    assert_eq!(kept, page);
    let unknown = written(&keepsake, &world, 99, None, None).await;
    assert!(matches!(unknown, Err(KeepError::NotUsable { .. })));
    let words = Arc::new(OneWord { forgets: None });
    let path = world.place().join("stopped.html");
    let stopped = keepsake.report(saved.run, path.to_str().unwrap().to_owned(), words, None);
    let stopped = stopped.unwrap();
    stopped.cancel();
    assert!(matches!(stopped.run(None).await, Err(KeepError::Stopped)));
    assert!(!path.exists());
}
