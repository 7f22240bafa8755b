//! Instagram's JPEGs: JFIF, then an APP13 segment with an IPTC note of Meta's own, and
//! no EXIF (fact sheet 12).

// Made once: convert m.png -interlace Plane -quality 40 progressive.jpg
// (m.png as in the parent module)
pub(super) const PROGRESSIVE: &[u8] = include_bytes!("../../seeds/progressive.jpg");

/// SOI and the JFIF segment that every encoder here writes first.
const HEAD: usize = 2 + 18;

/// The picture with Meta's note, which also makes it different from all others.
pub(super) fn with_note(picture: &[u8], number: u64) -> Vec<u8> {
    let (head, rest) = picture.split_at(HEAD.min(picture.len()));
    let note = note(number);
    let mut file = Vec::with_capacity(picture.len() + note.len());
    file.extend(head);
    file.extend(note);
    file.extend(rest);
    file
}

/// The picture with an EXIF block that tells a place, 48° north, 11° 30' east, and besides only
/// what every EXIF block has to have.
pub(super) fn with_place(picture: &[u8]) -> Vec<u8> {
    let (head, rest) = picture.split_at(HEAD.min(picture.len()));
    let mut block = b"II*\0\x08\0\0\0".to_vec();
    // The picture's directory: resolutions, at 140 and 148, in inches; where colours lie; and the
    // directory of the place, at 74.
    block.extend([5, 0]);
    block.extend([0x1a, 1, 5, 0, 1, 0, 0, 0, 140, 0, 0, 0]);
    block.extend([0x1b, 1, 5, 0, 1, 0, 0, 0, 148, 0, 0, 0]);
    block.extend([0x28, 1, 3, 0, 1, 0, 0, 0, 2, 0, 0, 0]);
    block.extend([0x13, 2, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
    block.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 74, 0, 0, 0]);
    block.extend([0; 4]);
    // The place's: its version, then the angles, at 156 and 180.
    block.extend([5, 0]);
    block.extend([0, 0, 1, 0, 4, 0, 0, 0, 2, 3, 0, 0]);
    block.extend([1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0]);
    block.extend([2, 0, 5, 0, 3, 0, 0, 0, 156, 0, 0, 0]);
    block.extend([3, 0, 2, 0, 2, 0, 0, 0, b'E', 0, 0, 0]);
    block.extend([4, 0, 5, 0, 3, 0, 0, 0, 180, 0, 0, 0]);
    block.extend([0; 4]);
    for part in [72_u32, 72, 48, 0, 0, 11, 30, 0] {
        block.extend(part.to_le_bytes());
        block.extend(1_u32.to_le_bytes());
    }
    let segment = [b"Exif\0\0".as_slice(), &block].concat();
    let start = [0xff, 0xe1, 0, length_byte(segment.len() + 2)];
    [head, &start, &segment, rest].concat()
}

/// APP13: Photoshop's resource 0x0404 (IPTC), its field 2:40 (special instructions).
fn note(number: u64) -> Vec<u8> {
    let text = format!("FBMD2300{number:016x}0200002e7a0000898b0000");
    let mut iptc = vec![0x1c, 2, 40, 0, length_byte(text.len())];
    iptc.extend(text.as_bytes());
    if iptc.len() % 2 == 1 {
        iptc.push(0);
    }
    let mut resource = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0".to_vec();
    resource.push(length_byte(text.len() + 5));
    resource.extend(iptc);
    let mut segment = vec![0xff, 0xed, 0, length_byte(resource.len() + 2)];
    segment.extend(resource);
    segment
}

/// Every length here is below 256.
fn length_byte(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}
