//! Room that is kept on the disk of the folder, so that an undo can begin where that is full: it makes
//! room, but has to write down first what it is about to do.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::PathBuf;

use super::FolderRoll;
use crate::free_space::free_space;

/// What SQLite needs to open the catalog, and an undo of some 15,000 items to begin.
const ROOM: u64 = 2 << 20;
/// Where less is free, nothing is kept.
const LEAST_FREE: u64 = 8 * ROOM;

impl FolderRoll {
    /// Keeps room for an undo, unless there is little. Where that cannot be had, nothing is kept.
    pub fn keep_room(&self) {
        let room = self.room();
        let free = free_space(&self.state()).ok().flatten();
        if room.exists() || free.is_none_or(|free| free < LEAST_FREE) {
            return;
        }
        let fill = |mut file: File| io::copy(&mut io::repeat(0).take(ROOM), &mut file);
        if File::create_new(&room).and_then(fill).is_err() {
            self.give_room_back();
        }
    }

    /// Gives the room back, for an undo that begins.
    pub fn give_room_back(&self) {
        // What is not there holds none.
        let _ = fs::remove_file(self.room());
    }

    fn room(&self) -> PathBuf {
        self.state().join("room-for-undo")
    }
}
