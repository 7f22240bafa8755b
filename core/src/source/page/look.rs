//! What the blocks of a page say about one post, gathered block by block.

use serde_json::Value;

use super::json::{array_at, each_value, text, text_at};
use super::{PageContent, PagePost, answer, entities, join, ld, legacy, media};
use crate::link::Shortcode;
use crate::media::MediaType;
use crate::outcome::Gate;
use crate::source::mend;

/// Where the objects of media stand in a page, whatever is around them.
const TODAY: &str = "xig_polaris_media";
const OLDER: &str = "xdt_api__v1__media__shortcode__web_info";
/// What a post has under whatever name.
const FINGERPRINTS: [&str; 3] = ["image_versions2", "video_versions", "carousel_media"];
/// And one of old, which has its code as `shortcode`, or as `code` until early 2017.
const LEGACY_FINGERPRINTS: [&str; 3] = ["display_url", "display_resources", "display_src"];
const LEGACY: [&str; 2] = ["xdt_shortcode_media", "shortcode_media"];
/// Where pages had it until early 2017.
const OLDEST: &str = "media";
/// What an embed has of its post: JSON in a text.
const EMBED: &str = "contextJSON";
/// Where answers without a name of their own have their posts.
const ITEMS: &str = "items";
/// What Instagram calls the page.
const ROUTE: &str = "canonicalRouteName";
/// Where old pages say that there is nothing at an address.
const ERROR_PAGE: &str = "HttpErrorPage";
/// From which age on what a page of an error stands for is shown.
const RESTRICTED_AGE: &str = "restricted_age";

/// Whether a block can say anything about a post or the page.
pub(super) fn can_help(block: &str) -> bool {
    let keys = [ROUTE, TODAY, OLDER, LEGACY[1], ERROR_PAGE];
    let words = ld::TYPES.iter().chain(&answer::WORDS);
    let mut words = words.map(|word| format!("\"{word}\""));
    // Any other name, if what it holds is a post.
    let mut all = keys.iter().chain(&FINGERPRINTS).chain(&LEGACY_FINGERPRINTS);
    all.any(|key| block.contains(key))
        || answer::is_message(block)
        || words.any(|word| block.contains(&word))
}

/// What was found so far.
pub(super) struct Look<'a> {
    wanted: &'a Shortcode,
    number: String,
    /// How many slides the post has, as its media object or the one in a list of posts says.
    slides: u64,
    /// The post, where posts are known to stand.
    pub post: Option<PagePost>,
    /// The post under a name that is not known.
    pub under_another_name: Option<PagePost>,
    /// The post as the page tells search engines of it.
    pub told: Option<Box<PagePost>>,
    /// What Instagram calls the page.
    pub route: Option<String>,
    /// Whether there is anything where posts are known to stand.
    pub has_data: bool,
    /// Why the post is withheld.
    pub gate: Option<Gate>,
    /// Whether an old page says that there is nothing.
    pub is_error_page: bool,
    /// Whether the page is for people from some age on.
    pub is_for_adults: bool,
    /// What an answer without the post says of itself.
    said: Option<PageContent>,
    /// Whether an answer asks to log in, whatever else it says.
    wants_login: bool,
    /// Whether the post is withheld without a word.
    pub is_withheld: bool,
    /// Whether an answer has nothing, for no reason that is known.
    pub has_failed: bool,
    /// Whether the post is there, but cannot be read.
    pub is_new_form: bool,
}

impl<'a> Look<'a> {
    pub fn new(wanted: &'a Shortcode) -> Self {
        Self {
            wanted,
            number: wanted.id().to_string(),
            slides: 0,
            post: None,
            under_another_name: None,
            told: None,
            route: None,
            has_data: false,
            gate: None,
            is_error_page: false,
            is_for_adults: false,
            said: None,
            wants_login: false,
            is_withheld: false,
            has_failed: false,
            is_new_form: false,
        }
    }

    /// Whether a block can say more: once the post was found, only one that names it.
    pub fn wants(&self, block: &str) -> bool {
        self.post.is_none() || block.contains(&self.number) || block.contains(self.wanted.as_str())
    }

    /// The post, from where posts are known to stand, or the fuller one from elsewhere. Where they
    /// are known to stand and this one does not, no other place is believed.
    pub fn found(&mut self) -> Option<PagePost> {
        let has_file = |post: &PagePost| post.media.iter().any(|item| item.address.is_some());
        let other = self.under_another_name.take();
        if self.post.is_some() || !self.has_data && other.as_ref().is_some_and(has_file) {
            join::take(&mut self.post, other);
        }
        self.add_told();
        let mut post = self.post.take()?;
        join::count(&mut post, self.slides);
        Some(post)
    }

    /// Where the page is a film's (a reel's, IGTV's), the one picture that search engines are told
    /// of it is its cover.
    pub fn told_of_film(&mut self, is_film: impl FnOnce() -> bool) {
        let Some(told) = &mut self.told else { return };
        let [only] = &mut told.media[..] else { return };
        if only.media_type == MediaType::Photo && is_film() {
            only.media_type = MediaType::Video;
            only.preview = only.address.take().or(only.preview.take());
            only.width = None;
        }
    }

    /// What search engines are told: words that the post itself lacks, or all where nothing else
    /// tells of it.
    fn add_told(&mut self) {
        let has_file = |post: &PagePost| post.media.iter().any(|item| item.address.is_some());
        match (&mut self.post, &mut self.told) {
            (Some(post), Some(told)) => join::add_words(post, told),
            (None, Some(told)) if !self.has_data && has_file(told) => {
                self.post = self.told.take().map(|told| *told);
            }
            (None, Some(told)) => told.media.clear(),
            (_, None) => {}
        }
    }

    /// Whether there was anything of the post, or where posts are known to stand.
    pub fn has_seen_any(&self) -> bool {
        self.post.is_some() || self.under_another_name.is_some() || self.has_data
    }

    /// What an answer without the post says of itself.
    pub fn said(&mut self) -> Option<PageContent> {
        let login = self.wants_login.then_some(PageContent::LoginWall);
        self.said.take().or(login)
    }

    /// Looks at a block.
    pub fn at(&mut self, block: &str) {
        each_member(block, &mut |key, value| self.member(key, value));
    }

    fn member(&mut self, key: &str, value: &Value) {
        if let Some(slides) = media::slides_of(value, self.wanted) {
            self.slides = self.slides.max(slides);
        }
        match key {
            ROUTE => self.route = self.route.take().or_else(|| text(value)),
            RESTRICTED_AGE => self.is_for_adults |= value.as_u64() > Some(0),
            ERROR_PAGE => self.is_error_page = true,
            answer::ENTRY => self.said = self.said.take().or_else(|| answer::entry(value)),
            answer::LOGIN => self.wants_login |= value == &Value::Bool(true),
            "errors" | "message" => self.said = self.said.take().or_else(|| answer::said(value)),
            TODAY => self.today(value),
            OLDER => self.older(value),
            _ if LEGACY.contains(&key) => self.legacy(value),
            _ => self.other(value),
        }
    }

    fn today(&mut self, value: &Value) {
        self.has_data = true;
        let Some(shown) = value.get("if_not_gated_logged_out") else {
            self.take(value, media::post(value, self.wanted));
            return;
        };
        if shown.is_object() {
            self.take(shown, media::post(shown, self.wanted));
        } else if shown.is_null() && !media::is_another(value, self.wanted) {
            self.withhold(value.get("gating_ruling"));
        } else {
            self.take(value, None);
        }
    }

    fn older(&mut self, value: &Value) {
        self.has_data = true;
        match value.get("items").and_then(Value::as_array) {
            Some(items) if items.is_empty() => self.is_withheld = true,
            Some(items) => {
                for media in items {
                    // What is gated stands in the list in its wrapper.
                    let shown = media.get("if_not_gated_logged_out");
                    match shown {
                        Some(Value::Null) if !media::is_another(media, self.wanted) => {
                            self.withhold(media.get("gating_ruling"));
                        }
                        Some(shown) => self.take(shown, media::post(shown, self.wanted)),
                        None => self.take(media, media::post(media, self.wanted)),
                    }
                }
            }
            None => self.take(value, None),
        }
    }

    fn legacy(&mut self, value: &Value) {
        self.has_data = true;
        match value {
            Value::Null => self.is_withheld = true,
            _ => self.take(value, media::post(&legacy::as_media(value), self.wanted)),
        }
    }

    /// Anything else that looks like the post that is wanted, or like an answer in its place.
    fn other(&mut self, value: &Value) {
        self.said = self.said.take().or_else(|| answer::whole(value));
        self.has_failed |= answer::is_nothing(value);
        if let Some(told) = ld::as_media(value) {
            let post = media::post(&told, self.wanted);
            self.told = self.told.take().or(post.map(Box::new));
            return;
        }
        let has = |names: &[&str]| names.iter().any(|name| value.get(name).is_some());
        let post = if has(&FINGERPRINTS) && has(&["code", "pk", "id"]) {
            media::post(value, self.wanted)
        } else if has(&LEGACY_FINGERPRINTS) && has(&["shortcode", "code"]) {
            media::post(&legacy::as_media(value), self.wanted)
        } else {
            return;
        };
        join::take(&mut self.under_another_name, post);
    }

    fn withhold(&mut self, ruling: Option<&Value>) {
        match ruling.filter(|ruling| says_something(ruling)) {
            Some(ruling) => self.gate = self.gate.or(Some(Gate::of(ruling))),
            None => self.is_withheld = true,
        }
    }

    /// Takes the post that was read from `value`. If it is about the post that is wanted and
    /// none could be read, it is in a form that is not known.
    fn take(&mut self, value: &Value, post: Option<PagePost>) {
        match post {
            Some(post) => join::take(&mut self.post, Some(post)),
            None if value.is_null() => self.is_withheld = true,
            None if media::is_another(value, self.wanted) => {}
            None => self.is_new_form |= names(value, self.wanted),
        }
    }
}

/// Every member of a block. One that is no JSON, or deeper than any, may still hold some: what
/// stands behind the names that are known, whatever is around it. Half an emoji costs only itself.
fn each_member(block: &str, take: &mut dyn FnMut(&str, &Value)) {
    let plain = entities::is_escaped(block).then(|| entities::unescaped(block));
    let block = plain.as_deref().unwrap_or(block);
    if let Some(document) = parsed(block) {
        take("", &document);
        return each_value(&document, &mut |key, value| {
            take_with_embed(key, value, take)
        });
    }
    let keys = [
        ROUTE,
        TODAY,
        OLDER,
        ERROR_PAGE,
        LEGACY[0],
        LEGACY[1],
        EMBED,
        ITEMS,
        OLDEST,
        answer::ENTRY,
    ];
    for key in keys {
        let quoted = format!("\"{key}\"");
        for (at, _) in block.match_indices(&quoted) {
            let behind = block.get(at + quoted.len()..).unwrap_or_default();
            let Some(value) = behind.trim_start().strip_prefix(':') else {
                continue;
            };
            match (key, first_value(value)) {
                (ITEMS, Some(Value::Array(items))) => {
                    items.iter().for_each(|item| take("", item));
                }
                (_, Some(value)) => take_with_embed(key, &value, take),
                _ => {}
            }
        }
    }
}

/// Whether a block of JSON that tells of a post cannot be read, also mended.
pub(super) fn is_torn(block: &str) -> bool {
    let tells = [TODAY, OLDER, LEGACY[1]]
        .iter()
        .any(|key| block.contains(key));
    tells && block.trim_start().starts_with(['{', '[']) && parsed(block).is_none()
}

/// A list or object of JSON, mended where it is almost one.
fn parsed(text: &str) -> Option<Value> {
    match serde_json::from_str(text) {
        Ok(value) => Some(value),
        Err(error) if error.is_syntax() && text.trim_start().starts_with(['{', '[']) => {
            serde_json::from_str(&mend::mend(text.as_bytes())).ok()
        }
        Err(_) => None,
    }
}

/// The value that a text begins with, mended where it is almost one.
fn first_value(text: &str) -> Option<Value> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter();
    match values.next()? {
        Ok(value) => Some(value),
        Err(error) if error.is_syntax() => serde_json::from_str(&mend::mend_first(text)?).ok(),
        Err(_) => None,
    }
}

/// A member, and what stands in it where that is JSON in a text.
fn take_with_embed(key: &str, value: &Value, take: &mut dyn FnMut(&str, &Value)) {
    take(key, value);
    let inside = value.as_str().filter(|_| key == EMBED);
    if let Some(inside) = inside.and_then(parsed) {
        each_value(&inside, &mut |key, value| take(key, value));
    }
}

/// The codes of the posts that stand in a block where posts are known to stand: of the post whose
/// page it is, not of those that the page shows around it.
pub(super) fn codes(block: &str) -> Vec<Shortcode> {
    let mut codes = Vec::new();
    each_member(block, &mut |key, value| match key {
        TODAY => {
            let shown = value.get("if_not_gated_logged_out");
            codes.extend(media::code(value).or_else(|| media::code(shown?)));
        }
        OLDER => codes.extend(array_at(value, "items").iter().filter_map(media::code)),
        _ if LEGACY.contains(&key) => codes.extend(media::code(&legacy::as_media(value))),
        _ => codes.extend(ld::as_media(value).as_ref().and_then(media::code)),
    });
    codes
}

fn says_something(ruling: &Value) -> bool {
    match ruling {
        Value::Null | Value::Bool(false) => false,
        Value::Object(members) => !members.is_empty(),
        _ => true,
    }
}

/// Whether the code or number of a post stands anywhere in `value`.
fn names(value: &Value, wanted: &Shortcode) -> bool {
    let mut is_named = false;
    let number = wanted.id().to_string();
    let mut see = |key: &str, value: &Value| {
        let named = match key {
            "code" | "shortcode" => text(value).is_some_and(|it| it == wanted.as_str()),
            "pk" | "id" => {
                let told = text(value).unwrap_or_else(|| value.to_string());
                told.split('_').any(|part| part == number)
            }
            _ => false,
        };
        is_named |= named;
    };
    each_value(value, &mut see);
    is_named || text_at(value, "code").is_some_and(|it| it == wanted.as_str())
}
