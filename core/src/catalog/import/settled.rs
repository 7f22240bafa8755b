//! Notes that another archive settles: what one part of an export lacks, another may have, before
//! or after it.

use rusqlite::Connection;

use crate::error::Result;
use crate::outcome::Oddity;

/// What another archive can settle.
struct Kind {
    /// How much a note of this kind tells of.
    counted: fn(&Oddity) -> Option<u64>,
    told: fn(u64) -> Oddity,
    /// SQL: how much there is of it at most, by what the catalog knows now.
    most: &'static str,
}

/// SQL: how many media no index names.
const UNNAMED: &str = "SELECT count(*) FROM media m WHERE m.id IN (SELECT media FROM reference)
    AND NOT EXISTS (SELECT 1 FROM reference r JOIN post p ON p.id = r.post
                    WHERE r.media = m.id AND p.trust > 0)";

/// References without bytes in any archive, and media that no index names.
const KINDS: [Kind; 4] = [
    Kind {
        counted: |note| match note {
            Oddity::NotInAnyPart { count } => Some(*count),
            _ => None,
        },
        told: |count| Oddity::NotInAnyPart { count },
        most: "SELECT count(*) FROM reference r JOIN media m ON m.id = r.media
               WHERE m.missing = 'not_in_any_part'",
    },
    Kind {
        counted: |note| match note {
            Oddity::NoIndex { count } => Some(*count),
            _ => None,
        },
        told: |count| Oddity::NoIndex { count },
        most: UNNAMED,
    },
    Kind {
        counted: |note| match note {
            Oddity::Unindexed {
                count,
                several: false,
            } => Some(*count),
            _ => None,
        },
        told: |count| Oddity::Unindexed {
            count,
            several: false,
        },
        most: UNNAMED,
    },
    Kind {
        counted: |note| match note {
            Oddity::Unindexed {
                count,
                several: true,
            } => Some(*count),
            _ => None,
        },
        told: |count| Oddity::Unindexed {
            count,
            several: true,
        },
        most: UNNAMED,
    },
];

/// What the archives that are read now leave open by themselves, of each kind.
#[derive(Debug, Default)]
pub(super) struct Open([u64; KINDS.len()]);

impl Open {
    /// Takes a note that another archive can settle; whether it is one.
    pub(super) fn takes(&mut self, note: &Oddity) -> bool {
        for (kind, sum) in KINDS.iter().zip(&mut self.0) {
            if let Some(count) = (kind.counted)(note) {
                *sum += count;
                return true;
            }
        }
        false
    }

    /// Tells what is open now, together with what was told before. `is_first`: nothing was.
    pub(super) fn settle(&self, db: &Connection, is_first: bool) -> Result<()> {
        let mut kinds = KINDS.iter().zip(self.0);
        kinds.try_for_each(|(kind, new)| kind.settle(db, new, is_first))
    }
}

impl Kind {
    /// Makes one note of `new` and of all that notes of this kind tell, with no more than there
    /// is; none where that is none.
    fn settle(&self, db: &Connection, new: u64, is_first: bool) -> Result<()> {
        let notes: Vec<(i64, Oddity)> = db
            .prepare_cached("SELECT id, what FROM note WHERE place = '' ORDER BY id")?
            .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let notes: Vec<_> = notes
            .iter()
            .filter_map(|(id, what)| Some((*id, (self.counted)(what)?)))
            .collect();
        let mut open = notes.iter().map(|(_, count)| count).sum::<u64>() + new;
        if open > 0 && !is_first {
            let most: i64 = db
                .prepare_cached(self.most)?
                .query_row((), |row| row.get(0))?;
            open = open.min(u64::try_from(most).unwrap_or(0));
        }
        if matches!(notes[..], [(_, count)] if count == open) {
            return Ok(());
        }
        // The new one first, so that its number tells that it is new.
        let told = (self.told)(open);
        if open > 0 {
            db.prepare_cached(
                "INSERT INTO note (place, what) VALUES ('', ?1) ON CONFLICT DO NOTHING",
            )?
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
}
