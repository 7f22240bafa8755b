//! Links of every form, by what is tried of them.

use super::Link;

mod addresses;
mod front_ends;
mod marked;
mod surroundings;
mod wrapped;

fn only(text: &str) -> Link {
    let links = Link::find_all(text);
    assert_eq!(links.len(), 1, "{text}: {links:?}");
    links[0].clone()
}

fn canonical(text: &str) -> String {
    only(text).canonical().unwrap_or_default()
}

/// The post that the text leads to, and nothing else.
fn code(text: &str) -> String {
    let links = Link::find_all(text);
    let codes: Vec<_> = links
        .iter()
        .map(|link| link.code().unwrap_or("none"))
        .collect();
    codes.join(" ")
}

const PLAIN: &str = "https://www.instagram.com/p/DeAZ0uAgNuA/";
