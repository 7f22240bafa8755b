//! Notes that another archive settles: what one part of an export lacks, another may have, before
//! or after it.

use rusqlite::Connection;

use crate::error::Result;
use crate::outcome::Oddity;

/// References without bytes in any archive.
const ABSENT: &str = "SELECT count(*) FROM reference r JOIN media m ON m.id = r.media
                      WHERE m.missing = 'not_in_any_part'";
/// Media that no index names.
const UNNAMED: &str = "SELECT count(*) FROM media m WHERE m.id IN (SELECT media FROM reference)
                       AND NOT EXISTS (SELECT 1 FROM reference r JOIN post p ON p.id = r.post
                                       WHERE r.media = m.id AND p.trust > 0)";

/// What the archives that are read now leave open by themselves.
#[derive(Debug, Default)]
pub(super) struct Open {
    absent: u64,
    unnamed: u64,
}

impl Open {
    /// Takes a note that another archive can settle; whether it is one.
    pub(super) fn takes(&mut self, note: &Oddity) -> bool {
        let all = [
            (absent(note), &mut self.absent),
            (unnamed(note), &mut self.unnamed),
        ];
        let mut is_one = false;
        for (told, sum) in all {
            is_one |= told.is_some();
            *sum += told.unwrap_or(0);
        }
        is_one
    }

    /// Tells what is open now, together with what was told before. `is_first`: nothing was.
    pub(super) fn settle(&self, db: &Connection, is_first: bool) -> Result<()> {
        let told = |count| Oddity::NotInAnyPart { count };
        settle(
            db,
            self.absent,
            (!is_first).then_some(ABSENT),
            &absent,
            told,
        )?;
        let told = |count| Oddity::NoIndex { count };
        settle(
            db,
            self.unnamed,
            (!is_first).then_some(UNNAMED),
            &unnamed,
            told,
        )
    }
}

fn absent(note: &Oddity) -> Option<u64> {
    match note {
        Oddity::NotInAnyPart { count } => Some(*count),
        _ => None,
    }
}

fn unnamed(note: &Oddity) -> Option<u64> {
    match note {
        Oddity::NoIndex { count } => Some(*count),
        _ => None,
    }
}

/// Makes one note of `new` and of all that `counted` knows, with no more than the number that
/// `most` asks for; none where that is none.
fn settle(
    db: &Connection,
    new: u64,
    most: Option<&str>,
    counted: &dyn Fn(&Oddity) -> Option<u64>,
    told: impl Fn(u64) -> Oddity,
) -> Result<()> {
    let notes: Vec<(i64, Oddity)> = db
        .prepare_cached("SELECT id, what FROM note WHERE place = '' ORDER BY id")?
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let notes: Vec<_> = notes
        .iter()
        .filter_map(|(id, what)| Some((*id, counted(what)?)))
        .collect();
    let mut open = notes.iter().map(|(_, count)| count).sum::<u64>() + new;
    if let Some(most) = most.filter(|_| open > 0) {
        let most: i64 = db.prepare_cached(most)?.query_row((), |row| row.get(0))?;
        open = open.min(u64::try_from(most).unwrap_or(0));
    }
    if matches!(notes[..], [(_, count)] if count == open) {
        return Ok(());
    }
    // The new one first, so that its number tells that it is new.
    let told = told(open);
    if open > 0 {
        db.prepare_cached("INSERT INTO note (place, what) VALUES ('', ?1) ON CONFLICT DO NOTHING")?
            .execute([&told])?;
    }
    for (id, count) in notes {
        if count != open {
            db.prepare_cached("DELETE FROM note WHERE id = ?1")?
                .execute([id])?;
        }
    }
    Ok(())
}
