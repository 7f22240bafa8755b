//! The place in a JPEG's EXIF block, read by nobody of Keepsake's (EXIF 2.32, 4.6).

/// Degrees north and east, if the photo has a place.
pub fn place(jpeg: &[u8]) -> Option<(f64, f64)> {
    let start = jpeg.windows(6).position(|bytes| bytes == b"Exif\0\0")?;
    let tiff = Tiff(&jpeg[start + 6..]);
    let gps = tiff.entry(tiff.long(4), 0x8825)?;
    let gps = tiff.long(gps + 8);
    Some((
        tiff.degrees(gps, 1, 2, b'S')?,
        tiff.degrees(gps, 3, 4, b'W')?,
    ))
}

struct Tiff<'a>(&'a [u8]);

impl Tiff<'_> {
    fn number(&self, at: usize, length: usize) -> usize {
        let bytes = self.0[at..at + length].iter();
        let fold = |number, byte: &u8| number << 8 | usize::from(*byte);
        match &self.0[..2] {
            b"MM" => bytes.fold(0, fold),
            _ => bytes.rev().fold(0, fold),
        }
    }

    fn long(&self, at: usize) -> usize {
        self.number(at, 4)
    }

    /// Where the entry with that tag stands in the directory at `at`.
    fn entry(&self, at: usize, tag: usize) -> Option<usize> {
        let entries = self.number(at, 2);
        (0..entries)
            .map(|number| at + 2 + 12 * number)
            .find(|entry| self.number(*entry, 2) == tag)
    }

    /// Degrees, minutes and seconds, each a fraction; below zero on the `negative` side.
    fn degrees(&self, gps: usize, side: usize, value: usize, negative: u8) -> Option<f64> {
        let side = self.0[self.entry(gps, side)? + 8];
        let value = self.long(self.entry(gps, value)? + 8);
        let part = |number: usize| {
            let at = value + 8 * number;
            let whole = |at| f64::from(u32::try_from(self.long(at)).unwrap());
            whole(at) / whole(at + 4)
        };
        let degrees = part(0) + part(1) / 60.0 + part(2) / 3600.0;
        Some(if side == negative { -degrees } else { degrees })
    }
}
