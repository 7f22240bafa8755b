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
        let free = free_space(&self.state()).ok().flatten();
        if free.is_some_and(|free| free >= LEAST_FREE) {
            self.keep_room_again();
        }
    }

    /// Keeps room that was given back for an undo which did not begin, however little there is.
    pub fn keep_room_again(&self) {
        let room = self.room();
        // A kill may have left a part of it.
        if fs::metadata(&room).is_ok_and(|facts| facts.len() == ROOM) {
            return;
        }
        self.give_room_back();
        let fill = |mut file: File| io::copy(&mut io::repeat(0).take(ROOM), &mut file);
        if File::create_new(&room).and_then(fill).is_err() {
            self.give_room_back();
        }
    }

    /// Gives the room back, for an undo that begins. Whether there was any.
    pub fn give_room_back(&self) -> bool {
        // What is not there holds none.
        fs::remove_file(self.room()).is_ok()
    }

    fn room(&self) -> PathBuf {
        self.state().join("room-for-undo")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_room_that_a_kill_left_is_made_whole() {
        let folder = tempfile::tempdir().unwrap();
        let roll = FolderRoll::new(folder.path());
        fs::create_dir(roll.state()).unwrap();
        fs::write(roll.room(), "a part").unwrap();
        roll.keep_room_again();
        assert_eq!(fs::metadata(roll.room()).unwrap().len(), ROOM);
        assert!(roll.give_room_back());
        assert!(!roll.give_room_back());
    }
}
