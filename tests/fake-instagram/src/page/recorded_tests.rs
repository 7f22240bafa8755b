//! The pages held against recorded ones (`../shared/samples/web`, not part of this
//! project): the same keys, the same types, the same parameters of addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use super::{ERROR_ROUTE, LOGIN_ROUTE, POST_ROUTE, Shape, Writer, bare};
use crate::account::{Account, Item, Person, Post};
use crate::address::Signer;

const SIGNER: Signer = Signer {
    generation: 1,
    ends: (1_791_000_000, 1_790_000_000),
};

/// A recorded file; none where there are no samples.
fn recorded(name: &str) -> Option<String> {
    let file = left_out::sample(&format!("web/{name}"))?;
    Some(fs::read_to_string(file).unwrap())
}

fn recorded_page(name: &str) -> Option<String> {
    recorded(&format!("2scraper+instagram-scraper/tests/fixtures/{name}"))
}

/// An account with one post of each kind, as the recorded ones are.
fn account() -> Account {
    let tom = Person {
        username: "tom.example".to_owned(),
        full_name: "Tom Example".to_owned(),
        pk: 7,
    };
    let mut reel = Post::reel(3_983_118_388_705_688_735, 1_789_045_214).caption("A reel");
    reel.coauthors.push(tom.clone());
    reel.tagged.push(tom);
    Account::new("ida.example")
        .post(Post::photo(3_999_310_043_081_137_024, 1_790_975_127).caption("A photo"))
        .post(reel)
        .post(
            Post::carousel(3_999_518_748_855_536_783, 1_791_075_601)
                .caption("A carousel")
                .item(Item::photo(3_999_518_689_824_883_404))
                .item(Item::video(3_999_518_689_061_561_699)),
        )
}

fn page_of(post: usize, shape: Shape) -> String {
    let account = account();
    let writer = Writer {
        account: &account,
        signer: &SIGNER,
        ballast: "",
    };
    writer.post(&account.posts[post], shape)
}

/// The blocks of JSON of a page, those that are broken left out.
fn blocks(page: &str) -> Vec<Value> {
    let scripts = page.split("<script").skip(1);
    let bodies = scripts.filter_map(|script| {
        let (attributes, body) = script.split_once('>')?;
        attributes
            .contains("data-sjs")
            .then_some(body.split_once("</script>")?.0)
    });
    bodies
        .filter_map(|body| serde_json::from_str(body).ok())
        .collect()
}

fn block_with<'a>(blocks: &'a [Value], word: &str) -> &'a Value {
    let found = blocks.iter().find(|block| block.to_string().contains(word));
    found.unwrap_or_else(|| panic!("no block with {word}"))
}

/// Everything a value is made of: for each path the types, and the names of parameters
/// of addresses. Elements of a list are told apart by their type's name only.
fn outline(value: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut outline = BTreeMap::new();
    add(value, String::new(), &mut outline);
    outline
}

fn add(value: &Value, path: String, outline: &mut BTreeMap<String, BTreeSet<String>>) {
    let kinds = outline.entry(path.clone()).or_default();
    match value {
        Value::Null => {}
        Value::Bool(_) => _ = kinds.insert("bool".to_owned()),
        Value::Number(_) => _ = kinds.insert("number".to_owned()),
        Value::String(text) => {
            kinds.insert("string".to_owned());
            kinds.extend(parameters(text));
        }
        Value::Array(elements) => {
            kinds.insert("list".to_owned());
            for element in elements {
                let named = |value: &Value| value["__typename"].as_str().map(str::to_owned);
                let name = named(element).or_else(|| named(&element["node"]));
                add(
                    element,
                    format!("{path}[{}]", name.unwrap_or_default()),
                    outline,
                );
            }
        }
        Value::Object(fields) => {
            kinds.insert("object".to_owned());
            for (key, value) in fields {
                add(value, format!("{path}.{key}"), outline);
            }
        }
    }
}

/// `?name` for each parameter of an address. The recorded ones lack those that track.
fn parameters(text: &str) -> Vec<String> {
    let Some((_, query)) = text
        .split_once('?')
        .filter(|_| text.starts_with("https://"))
    else {
        return Vec::new();
    };
    let names = query.split('&').filter_map(|part| part.split('=').next());
    let names = names.filter(|name| !name.starts_with("_nc_"));
    names.map(|name| format!("?{name}")).collect()
}

#[test]
fn pages_of_posts_have_the_keys_and_types_of_recorded_ones() {
    for (post, name) in [
        (0, "post_image.excerpt.html"),
        (1, "post_reel.excerpt.html"),
        (2, "post_carousel.excerpt.html"),
    ] {
        let Some(theirs) = recorded_page(name) else {
            return;
        };
        let (theirs, ours) = (blocks(&theirs), blocks(&page_of(post, Shape::Polaris)));
        let route = "canonicalRouteName";
        assert_eq!(block_with(&ours, route), block_with(&theirs, route));
        let media = "xig_polaris_media";
        let (ours, theirs) = (
            outline(block_with(&ours, media)),
            outline(block_with(&theirs, media)),
        );
        for (path, kinds) in &theirs {
            let found = ours
                .get(path)
                .unwrap_or_else(|| panic!("{name}: {path} is missing"));
            assert!(
                found.is_superset(kinds),
                "{name}: {path} is {found:?}, recorded {kinds:?}"
            );
        }
        let invented: Vec<_> = ours
            .keys()
            // Slides that are videos were not recorded.
            .filter(|path| {
                !theirs.contains_key(*path)
                    && !path.contains("carousel_media[XIGPolarisVideoMedia]")
            })
            .collect();
        assert!(invented.is_empty(), "{name}: nobody recorded {invented:?}");
    }
}

#[test]
fn a_slide_that_is_a_video_is_told_as_a_reel_is() {
    let blocks = blocks(&page_of(2, Shape::Polaris));
    let slide = outline(block_with(&blocks, "xig_polaris_media"));
    let ours: BTreeSet<_> = slide
        .keys()
        .filter_map(|path| {
            path.split_once("carousel_media[XIGPolarisVideoMedia].")
                .map(|(_, rest)| rest)
        })
        .collect();
    for path in [
        "video_versions[].url",
        "video_versions[].type",
        "image_versions2.candidates[].width",
        "pk",
        "code",
    ] {
        assert!(ours.contains(path), "{path} is missing in {ours:?}");
    }
}

#[test]
fn pages_without_a_post_are_told_apart_by_what_recorded_ones_are() {
    for (route, name) in [
        (ERROR_ROUTE, "not_found.html"),
        (LOGIN_ROUTE, "login_wall.html"),
        (POST_ROUTE, "throttled_post.html"),
    ] {
        let Some(theirs) = recorded_page(name) else {
            return;
        };
        assert_eq!(blocks(&bare("", route)), blocks(&theirs), "{name}");
    }
}

/// Instagram's API answered with numbers where pages of the same shape have strings.
const ONCE_NUMBERS: [&str; 2] = [".pk", ".id"];

#[test]
fn posts_in_the_shape_of_the_api_have_the_types_of_recorded_ones() {
    let mut theirs = BTreeMap::<String, BTreeSet<String>>::new();
    for name in ["media.json", "media-2.json", "media-3.json"] {
        let file = format!("pgrimaud+instagram-user-feed/tests/fixtures/{name}");
        let Some(text) = recorded(&file) else { return };
        let answer: Value = serde_json::from_str(&text).unwrap();
        for (path, kinds) in outline(&answer["items"][0]) {
            theirs.entry(path).or_default().extend(kinds);
        }
    }
    let mut shared = BTreeSet::new();
    for post in 0..3 {
        let blocks = blocks(&page_of(post, Shape::ApiV1));
        let block = block_with(&blocks, "xdt_api__v1__media__shortcode__web_info");
        let ours = block.pointer("/require/0/3/0/__bbox/require/0/3/1/__bbox/result/data/xdt_api__v1__media__shortcode__web_info/items/0");
        for (path, kinds) in outline(ours.unwrap()) {
            let is_id = ONCE_NUMBERS.iter().any(|end| path.ends_with(end));
            if let Some(known) = theirs.get(&path).filter(|_| !is_id) {
                let kinds: BTreeSet<_> = kinds
                    .into_iter()
                    .filter(|kind| !kind.starts_with('?'))
                    .collect();
                assert!(
                    known.is_superset(&kinds) || known.is_empty(),
                    "{path} is {kinds:?}, recorded {known:?}"
                );
                shared.insert(path);
            }
        }
    }
    assert!(shared.len() > 40, "only {shared:?}");
}
