//! The elements that are open at a place of a page. Forgiving: what a person left
//! unclosed or closed twice when editing the page by hand costs nothing around it.

use html5ever::LocalName;

/// What an open element means for reading the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    Plain,
    /// Holds no text of the page: scripts and styles.
    Hidden,
    /// A moment outside of posts, as `datetime` has it.
    Time(String),
    /// The same inside of a post.
    Moment(String),
    /// A moment inside of a post, in words alone.
    Words,
    /// A post.
    Block,
    /// Looks like a post, but is a value inside of one ("Interest Topics").
    NestedBlock,
    /// A post's caption, or a message's sender.
    Heading,
    /// A post's date.
    Footer,
    /// A video.
    Video,
    /// A row of a table inside a post.
    Row,
    /// A cell of such a row.
    Cell,
}

/// An element that is or was open.
#[derive(Debug)]
pub(super) struct Element {
    name: LocalName,
    pub role: Role,
    /// Different for each element of the page.
    pub number: u64,
}

/// All elements that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Elements {
    open: Vec<Element>,
    count: u64,
    /// How many more are open that lie too deep to be of interest.
    too_deep: usize,
}

/// Deeper than any page; browsers stop at twice of it.
const DEEPEST: usize = 256;

impl Elements {
    /// Opens an element; false if it lies too deep to be of interest.
    pub(super) fn open(&mut self, name: LocalName, role: Role) -> bool {
        if self.open.len() >= DEEPEST {
            self.too_deep += 1;
            return false;
        }
        self.count += 1;
        let number = self.count;
        self.open.push(Element { name, role, number });
        true
    }

    /// Closes what cannot be open any more when an element of that name starts: a row
    /// ends the row before. Innermost first.
    pub(super) fn close_before(&mut self, name: &str) -> Vec<Element> {
        match name {
            "tr" => self.close_back_to("tr"),
            "td" | "th" => self.close_back_to("td"),
            "dt" | "dd" => {
                let ends = |element: &Element| matches!(&*element.name, "dt" | "dd");
                self.close_where(ends, |element| &*element.name == "dl")
            }
            _ => Vec::new(),
        }
    }

    /// Closes the nearest element of that name and all inside of it, innermost first.
    /// Nothing if there is none; an end tag in a cell closes nothing around the table.
    pub(super) fn close(&mut self, name: &str) -> Vec<Element> {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return Vec::new();
        }
        match name {
            "td" | "th" | "tr" => self.close_back_to(name),
            _ => {
                let whole_page = matches!(name, "table" | "main" | "body" | "html");
                let ends = |element: &Element| &*element.name == name;
                let walls = |element: &Element| !whole_page && is_cell(element);
                self.close_where(ends, walls)
            }
        }
    }

    /// Closes everything from the open block on.
    pub(super) fn close_block(&mut self) -> Vec<Element> {
        self.too_deep = 0;
        self.close_where(|element| element.role == Role::Block, |_| false)
    }

    /// Closes everything.
    pub(super) fn close_all(&mut self) -> Vec<Element> {
        let mut closed = std::mem::take(&mut self.open);
        closed.reverse();
        closed
    }

    /// The roles of the open elements, innermost first, up to the open block.
    pub(super) fn roles(&self) -> impl Iterator<Item = &Role> {
        let mut in_block = true;
        let roles = self.open.iter().rev().map(|element| &element.role);
        roles.take_while(move |role| std::mem::replace(&mut in_block, **role != Role::Block))
    }

    /// The number of the innermost element that holds more than text.
    pub(super) fn container(&self) -> Option<u64> {
        let holds_more = |element: &&Element| !is_of_text(&element.name);
        let container = self.open.iter().rev().find(holds_more)?;
        Some(container.number)
    }

    /// Whether the element of that number is still open.
    pub(super) fn is_open(&self, number: u64) -> bool {
        self.open
            .binary_search_by_key(&number, |element| element.number)
            .is_ok()
    }

    /// How many elements have been opened up to now.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// The number of the innermost open element that was open as well when so many had
    /// been opened; 0 if there is none.
    pub(super) fn holding(&self, at: u64) -> u64 {
        let inner = self.open.partition_point(|element| element.number <= at);
        let holding = inner.checked_sub(1).and_then(|inner| self.open.get(inner));
        holding.map_or(0, |element| element.number)
    }

    /// Whether an element of that name is open.
    pub(super) fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|element| &*element.name == name)
    }

    /// The number of the innermost open element of that name.
    pub(super) fn number_of(&self, name: &str) -> Option<u64> {
        let mut open = self.open.iter().rev();
        let element = open.find(|element| &*element.name == name)?;
        Some(element.number)
    }

    /// Closes the cell or row of the innermost table, if one is open.
    fn close_back_to(&mut self, name: &str) -> Vec<Element> {
        let is_row = name == "tr";
        let ends = |element: &Element| {
            if is_row {
                &*element.name == "tr"
            } else {
                is_cell(element)
            }
        };
        self.close_where(ends, |element| &*element.name == "table")
    }

    /// Closes the innermost element that `ends` names and all inside of it, unless one
    /// of the `walls` lies between.
    fn close_where(
        &mut self,
        ends: impl Fn(&Element) -> bool,
        walls: impl Fn(&Element) -> bool,
    ) -> Vec<Element> {
        let inner = self.open.iter().enumerate().rev();
        let found = inner
            .into_iter()
            .find(|(_, element)| ends(element) || walls(element));
        let Some((at, _)) = found.filter(|(_, element)| ends(element)) else {
            return Vec::new();
        };
        let mut closed = self.open.split_off(at);
        closed.reverse();
        closed
    }
}

/// Whether an element stands in a line of text: no border between pieces of text.
pub(super) fn is_of_text(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "em"
            | "i"
            | "picture"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "video"
            | "wbr"
    )
}

/// Whether an element never has an end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

fn is_cell(element: &Element) -> bool {
    matches!(&*element.name, "td" | "th")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(names: &[&str]) -> Elements {
        let mut elements = Elements::default();
        for name in names {
            elements.open(LocalName::from(*name), Role::Plain);
        }
        elements
    }

    fn names(closed: &[Element]) -> Vec<&str> {
        closed.iter().map(|element| &*element.name).collect()
    }

    #[test]
    fn an_end_tag_closes_what_was_left_open_inside() {
        let mut elements = elements(&["main", "div", "a", "span"]);
        assert_eq!(names(&elements.close("div")), ["span", "a", "div"]);
        assert_eq!(names(&elements.close_all()), ["main"]);
    }

    #[test]
    fn an_end_tag_of_nothing_open_closes_nothing() {
        let mut elements = elements(&["main", "div"]);
        assert!(elements.close("h2").is_empty());
        assert_eq!(names(&elements.close_all()), ["div", "main"]);
    }

    #[test]
    fn an_end_tag_too_many_in_a_cell_does_not_leave_the_table() {
        let mut elements = elements(&["div", "table", "tr", "td", "div"]);
        assert_eq!(names(&elements.close("div")), ["div"]);
        assert!(elements.close("div").is_empty());
        assert_eq!(names(&elements.close("table")), ["td", "tr", "table"]);
    }

    #[test]
    fn rows_and_cells_end_the_ones_before_in_their_own_table() {
        let mut elements = elements(&["table", "tr", "td", "table", "tr", "td", "div"]);
        assert_eq!(names(&elements.close_before("td")), ["div", "td"]);
        assert_eq!(names(&elements.close_before("tr")), ["tr"]);
        assert!(elements.close_before("td").is_empty());
        assert_eq!(names(&elements.close("table")), ["table"]);
        assert_eq!(names(&elements.close("tr")), ["td", "tr"]);
    }

    #[test]
    fn what_lies_too_deep_is_counted_and_not_kept() {
        let mut elements = elements(&vec!["div"; DEEPEST + 1000]);
        assert_eq!(elements.open.len(), DEEPEST);
        for _ in 0..1000 {
            assert!(elements.close("div").is_empty());
        }
        assert_eq!(elements.close("div").len(), 1);
    }
}
