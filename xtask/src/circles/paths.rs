//! What a file of Rust defines, takes in by `use`, and names by a path.

/// What stands before the name of something that is defined.
const DEFINING: [&str; 8] = [
    "struct", "enum", "union", "trait", "type", "fn", "const", "static",
];

/// What a file says to others and takes from them.
#[derive(Default)]
pub(super) struct Code<'a> {
    pub(super) defined: Vec<Defined<'a>>,
    /// What it takes in.
    pub(super) uses: Vec<Used<'a>>,
    /// Every other path of more than one name.
    pub(super) named: Vec<Vec<&'a str>>,
}

/// An item that stands in the file itself, in none of its blocks.
pub(super) struct Defined<'a> {
    pub(super) name: &'a str,
    pub(super) shown: bool,
}

/// One path of a `use`, by itself where several stand in braces.
pub(super) struct Used<'a> {
    pub(super) path: Vec<&'a str>,
    /// What it is called in the file.
    pub(super) name: &'a str,
    /// Whether others find it here.
    pub(super) shown: bool,
}

/// A file without comments and without the tests at its end.
pub(super) fn without_tests(text: &str) -> String {
    let product = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = product.lines();
    let code = lines.map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    code.collect::<Vec<_>>().join("\n")
}

/// Reads what stands in a file, without its comments and tests.
pub(super) fn read(code: &str) -> Code<'_> {
    let mut found = Code::default();
    let mut last = "";
    let mut rest = code;
    while let Some(start) = rest.find(is_name) {
        let (_, here) = rest.split_at(start);
        let line = line_of(code, code.len() - here.len());
        let shown = line.starts_with("pub");
        let (word, behind) = split_name(here);
        rest = behind;
        if word == "use" {
            let (path, behind) = behind.split_once(';').unwrap_or((behind, ""));
            take(path, Vec::new(), shown, &mut found.uses);
            rest = behind;
        } else if DEFINING.contains(&last) && !line.starts_with(' ') {
            found.defined.push(Defined { name: word, shown });
        } else {
            let (path, behind) = split_path(here);
            if path.len() > 1 {
                found.named.push(path);
            }
            rest = behind;
        }
        last = word;
    }
    found
}

/// The start of the line in which a place is.
fn line_of(code: &str, place: usize) -> &str {
    let (before, _) = code.split_at(place);
    before.rsplit('\n').next().unwrap_or_default()
}

/// Takes one path of a `use`, with what follows in braces; answers with the rest.
fn take<'a>(
    rest: &'a str,
    mut path: Vec<&'a str>,
    shown: bool,
    uses: &mut Vec<Used<'a>>,
) -> &'a str {
    let rest = rest.trim_start();
    if let Some(group) = rest.strip_prefix('{') {
        return take_group(group, &path, shown, uses);
    }
    let end = rest.find(|it| !is_name(it) && it != '*');
    let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
    if name != "self" || path.is_empty() {
        path.push(name);
    }
    if let Some(next) = behind.strip_prefix("::") {
        return take(next, path, shown, uses);
    }
    let (name, rest) = match behind.trim_start().strip_prefix("as ") {
        Some(renamed) => split_name(renamed.trim_start()),
        None => (path.last().copied().unwrap_or_default(), behind),
    };
    uses.push(Used { path, name, shown });
    rest
}

fn take_group<'a>(
    mut rest: &'a str,
    path: &[&'a str],
    shown: bool,
    uses: &mut Vec<Used<'a>>,
) -> &'a str {
    while !rest.trim_start().starts_with('}') {
        rest = take(rest, path.to_vec(), shown, uses);
        rest = rest.trim_start_matches(|it| it != ',' && it != '}');
        match rest.strip_prefix(',') {
            Some(next) => rest = next,
            None => break,
        }
    }
    rest.split_once('}').map_or("", |(_, behind)| behind)
}

/// The names that `::` joins at the start of a text, and what follows them.
fn split_path(text: &str) -> (Vec<&str>, &str) {
    let (name, mut rest) = split_name(text);
    let mut path = vec![name];
    while let Some(next) = rest.strip_prefix("::")
        && next.starts_with(is_name)
    {
        let (name, behind) = split_name(next);
        path.push(name);
        rest = behind;
    }
    (path, rest)
}

fn split_name(text: &str) -> (&str, &str) {
    text.split_at(text.find(|it| !is_name(it)).unwrap_or(text.len()))
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
