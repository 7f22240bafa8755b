//! Whether each declaration in Apple's name says where it was read, and since when it is there.

use std::fs;
use std::path::Path;

use super::sources;
use crate::command::Result;

const PAGE: &str = "/// https://developer.apple.com/documentation/";

/// What a stub does is Apple's nowhere.
const HELPER: &str = "public func stub()";

/// # Errors
/// Names the first one that does not.
pub(super) fn check(folder: &Path) -> Result<()> {
    for file in sources(folder)? {
        if let Some(line) = without_origin(&fs::read_to_string(&file)?) {
            let file = file.display();
            return Err(format!("{file}: no page or no availability: {line}").into());
        }
    }
    Ok(())
}

/// The first line that begins a declaration without both before it.
fn without_origin(source: &str) -> Option<&str> {
    let (mut page, mut since) = (false, false);
    for line in source.lines() {
        if line.is_empty() {
            (page, since) = (false, false);
        }
        page |= line.starts_with(PAGE);
        since |= line.starts_with("@available(iOS ");
        let is_inside = line.starts_with([' ', '/']);
        let declares = line.starts_with("extension ") || line.contains("public ");
        let needs_origin = declares && !is_inside && !line.starts_with(HELPER);
        let has_origin = page && since;
        if needs_origin && !has_origin {
            return Some(line);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_and_availability_are_asked_for() {
        let good = "/// https://developer.apple.com/documentation/photos/phasset\n\
            @available(iOS 8.0, *)\nopen class PHAsset {\n    public var a: Int\n}\n";
        assert_eq!(without_origin(good), None);
        let bare = "\npublic struct Made {}";
        assert_eq!(
            without_origin(&format!("{good}{bare}")),
            Some("public struct Made {}")
        );
        assert!(without_origin("@available(iOS 8.0, *)\nextension A {}").is_some());
    }
}
