//! The IPTC caption in a JPEG's Photoshop segment, for old readers. Instagram writes a
//! mark of its own there; it and everything else stays.

use std::ops::Range;

/// The resource of Photoshop's that holds IPTC's data sets.
const IPTC: u16 = 0x0404;
/// A checksum of that resource, kept by programs that hold IPTC and XMP in step.
const IPTC_DIGEST: u16 = 0x0425;
/// Data sets of the information interchange model: record and number.
const CHARACTER_SET: (u8, u8) = (1, 90);
const RECORD_VERSION: (u8, u8) = (2, 0);
const CAPTION: (u8, u8) = (2, 120);
/// The escape sequence that ISO 2022 has for UTF-8.
const UTF_8: &[u8] = b"\x1b%G";
/// What the model allows a caption; EXIF and XMP have the whole.
const LONGEST_CAPTION: usize = 2000;

/// Photoshop's resources (the content of the segment behind its name) with a caption
/// put in. None where one is there, and where it is not safe: damaged data, text in
/// another character set, or a checksum that would no longer be true.
pub(crate) fn merge(resources: Option<&[u8]>, caption: &str) -> Option<Vec<u8>> {
    let caption = caption.trim_matches('\0');
    if caption.trim().is_empty() {
        return None;
    }
    let resources = resources.unwrap_or_default();
    walk(resources)?;
    if find(resources, IPTC_DIGEST).is_some() {
        return None;
    }
    let old = find(resources, IPTC);
    let place = old
        .as_ref()
        .map_or(resources.len()..resources.len(), |old| old.whole.clone());
    let data = old.map_or(Some(&[][..]), |old| resources.get(old.content))?;
    let data = with_caption(data, caption)?;
    let mut new = resources.get(..place.start)?.to_vec();
    // Contents are padded to even lengths, the last one's often is not; an empty name
    // takes two bytes.
    new.resize(new.len().next_multiple_of(2), 0);
    new.extend(b"8BIM");
    new.extend(IPTC.to_be_bytes());
    new.extend([0, 0]);
    new.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
    new.extend(&data);
    new.resize(new.len().next_multiple_of(2), 0);
    new.extend(resources.get(place.end..)?);
    Some(new)
}

/// The data sets with a caption, and what makes it readable as UTF-8.
fn with_caption(data: &[u8], caption: &str) -> Option<Vec<u8>> {
    let sets = data_sets(data)?;
    let has = |id| sets.iter().find(|set| set.id == id);
    let is_ascii = data.is_ascii();
    match has(CHARACTER_SET) {
        _ if has(CAPTION).is_some() => return None,
        Some(set) if data.get(set.content.clone())? != UTF_8 => return None,
        None if !is_ascii => return None,
        _ => {}
    }
    let end = caption.floor_char_boundary(LONGEST_CAPTION);
    let wanted = [
        (CHARACTER_SET, UTF_8),
        (RECORD_VERSION, &[0, 4]),
        (CAPTION, caption.get(..end)?.as_bytes()),
    ];
    let mut out = Vec::new();
    let mut sets = sets.iter().peekable();
    for (id, content) in wanted.into_iter().filter(|(id, _)| has(*id).is_none()) {
        while let Some(set) = sets.next_if(|set| set.id < id) {
            out.extend(data.get(set.whole.clone())?);
        }
        out.extend([0x1c, id.0, id.1]);
        out.extend(u16::try_from(content.len()).ok()?.to_be_bytes());
        out.extend(content);
    }
    for set in sets {
        out.extend(data.get(set.whole.clone())?);
    }
    Some(out)
}

struct DataSet {
    id: (u8, u8),
    whole: Range<usize>,
    content: Range<usize>,
}

/// Data sets one after the other; none if anything else is between them. Zeros may
/// fill the end.
fn data_sets(data: &[u8]) -> Option<Vec<DataSet>> {
    let mut sets = Vec::new();
    let mut at = 0;
    while data.get(at..)?.iter().any(|byte| *byte != 0) {
        let [0x1c, record, number, high, low] = *data.get(at..)?.first_chunk()? else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        // Longer ones have the length of their length here.
        if length >= 0x8000 {
            return None;
        }
        let content = at + 5..at + 5 + length;
        data.get(content.clone())?;
        sets.push(DataSet {
            id: (record, number),
            whole: at..content.end,
            content: content.clone(),
        });
        at = content.end;
    }
    Some(sets)
}

struct Resource {
    id: u16,
    whole: Range<usize>,
    content: Range<usize>,
}

fn find(resources: &[u8], id: u16) -> Option<Resource> {
    walk(resources)?
        .into_iter()
        .find(|resource| resource.id == id)
}

/// Photoshop's image resources: `8BIM`, id, name, size, content; none if damaged.
fn walk(resources: &[u8]) -> Option<Vec<Resource>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < resources.len() {
        let rest = resources.get(at..)?;
        if !rest.starts_with(b"8BIM") {
            return None;
        }
        let id = u16::from_be_bytes(*rest.get(4..)?.first_chunk()?);
        let name = (usize::from(*rest.get(6)?) + 1).next_multiple_of(2);
        let size = u32::from_be_bytes(*rest.get(6 + name..)?.first_chunk()?);
        let start = at + 6 + name + 4;
        let end = start.checked_add(usize::try_from(size).ok()?)?;
        resources.get(start..end)?;
        // The last one's padding is often left out.
        let padded = end.next_multiple_of(2).min(resources.len());
        found.push(Resource {
            id,
            whole: at..padded,
            content: start..end,
        });
        at = padded;
    }
    Some(found)
}

#[cfg(test)]
mod tests;
