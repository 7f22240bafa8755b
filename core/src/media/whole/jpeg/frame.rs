//! What a JPEG's frame says: how large the picture is, and of which parts (ITU-T T.81, B.2.2, A.1).

/// Pictures with more blocks than this are not walked through: 170 megapixels.
const MOST_BLOCKS: u64 = 4 << 20;

/// One of the parts of a picture: its brightness, or a colour.
pub(super) struct Component {
    pub id: u8,
    /// How many of its blocks stand in one unit of the picture.
    pub in_unit: u32,
    /// How many of its blocks the picture has.
    pub blocks: u64,
    /// For each block which of its values are not zero, by the scans so far.
    pub known: Vec<u64>,
    /// Whether any scan brought it.
    pub has_come: bool,
}

/// A frame.
pub(super) struct Frame {
    pub is_progressive: bool,
    /// How many units the picture has.
    pub units: u64,
    pub components: Vec<Component>,
}

impl Frame {
    /// Reads the content of a frame's segment; none for a kind whose data is not looked into.
    pub fn read(marker: u8, content: &[u8]) -> Option<Self> {
        let is_progressive = match marker {
            0xc0 | 0xc1 => false,
            0xc2 => true,
            _ => return None,
        };
        let [_, y1, y2, x1, x2, count, parts @ ..] = content else {
            return None;
        };
        let height = u64::from(u16::from_be_bytes([*y1, *y2]));
        let width = u64::from(u16::from_be_bytes([*x1, *x2]));
        let parts: Vec<_> = parts.chunks_exact(3).take(usize::from(*count)).collect();
        let sides = |part: &[u8]| match part {
            [_, sides, ..] => (u64::from(sides >> 4), u64::from(sides & 15)),
            _ => (0, 0),
        };
        let across = parts.iter().map(|part| sides(part).0);
        let down = parts.iter().map(|part| sides(part).1);
        let are_right = across
            .clone()
            .chain(down.clone())
            .all(|it| (1..=4).contains(&it));
        let (most_across, most_down) = (across.max()?, down.max()?);
        // A height of zero is told behind the scan.
        if !are_right || width == 0 || height == 0 || parts.len() != usize::from(*count) {
            return None;
        }
        let component = |part: &&[u8]| {
            let (across, down) = sides(part);
            let wide = (width * across).div_ceil(most_across).div_ceil(8);
            let high = (height * down).div_ceil(most_down).div_ceil(8);
            Some(Component {
                id: *part.first()?,
                in_unit: u32::try_from(across * down).ok()?,
                blocks: wide * high,
                known: Vec::new(),
                has_come: false,
            })
        };
        let components: Option<Vec<_>> = parts.iter().map(component).collect();
        let mut frame = Self {
            is_progressive,
            units: width.div_ceil(8 * most_across) * height.div_ceil(8 * most_down),
            components: components?,
        };
        let blocks: u64 = frame.components.iter().map(|it| it.blocks).sum();
        if blocks > MOST_BLOCKS {
            return None;
        }
        for component in frame.components.iter_mut().filter(|_| is_progressive) {
            component.known = vec![0; usize::try_from(component.blocks).ok()?];
        }
        Some(frame)
    }
}
