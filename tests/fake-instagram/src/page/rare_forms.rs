//! Pages that are seen more seldom: one made page for each case that a client must tell apart.

use serde_json::{Value, json};

use super::{POST_ROUTE, Writer, delivered, in_script, page, polaris, route_block};
use crate::account::Post;

/// What is odd about the page of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// The name of the data, and null behind it.
    NullMedia,
    /// Content that is null, and no ruling why.
    WithheldWithoutWord,
    /// Content that is null for visitors from some countries.
    GatedByRegion,
    /// The post in a shape that nobody knows.
    NewForm,
    /// The post in a block without `data-sjs`.
    WithoutMark,
    /// The post as `xdt_shortcode_media`, in the shape of old.
    ShortcodeMedia,
    /// The post under four hundred lists.
    Deep,
    /// The post under a name that nobody knows.
    AnotherName,
    /// Each slide has a time of its own, an hour after the one before, and the last that of the post.
    SlideTimes,
    /// The slides' times are an hour after the one before, and the first that of the post: none was
    /// there when it was published.
    LateSlides,
    /// The slides' times are those of 1970.
    ImpossibleTimes,
    /// Photos without the one of full size, the smallest first: addresses alone tell their sizes.
    SizesInAddresses,
    /// Photos have `display_uri` alone, which is smaller than they were.
    DisplayOnly,
    /// Videos have a manifest alone, whose tracks are apart: a silent one for the picture, as Instagram
    /// has it, where the item is a silent video.
    ManifestOnly,
    /// Videos have a manifest beside their files, with a larger picture whose sound lies apart.
    LargerApart,
    /// All slides have the number of the first.
    SameNumber,
    /// Null stands in the place of the second slide.
    SlideNull,
    /// The second slide is not in the list, which says only how many there are.
    SlideMissing,
}

impl Odd {
    /// Every case.
    pub const ALL: [Self; 18] = [
        Self::NullMedia,
        Self::WithheldWithoutWord,
        Self::GatedByRegion,
        Self::NewForm,
        Self::WithoutMark,
        Self::ShortcodeMedia,
        Self::Deep,
        Self::AnotherName,
        Self::SlideTimes,
        Self::LateSlides,
        Self::ImpossibleTimes,
        Self::SizesInAddresses,
        Self::DisplayOnly,
        Self::ManifestOnly,
        Self::LargerApart,
        Self::SameNumber,
        Self::SlideNull,
        Self::SlideMissing,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::NullMedia => "null-media",
            Self::WithheldWithoutWord => "withheld",
            Self::GatedByRegion => "gated-by-region",
            Self::NewForm => "new-form",
            Self::WithoutMark => "without-mark",
            Self::ShortcodeMedia => "shortcode-media",
            Self::Deep => "deep",
            Self::AnotherName => "another-name",
            Self::SlideTimes => "slide-times",
            Self::LateSlides => "late-slides",
            Self::ImpossibleTimes => "impossible-times",
            Self::SizesInAddresses => "sizes-in-addresses",
            Self::DisplayOnly => "display-only",
            Self::ManifestOnly => "manifest-only",
            Self::LargerApart => "larger-apart",
            Self::SameNumber => "same-number",
            Self::SlideNull => "slide-null",
            Self::SlideMissing => "slide-missing",
        }
    }
}

impl Writer<'_> {
    /// The page of a post that is told oddly.
    pub(crate) fn odd(&self, post: &Post, odd: Odd) -> String {
        let mut media = polaris::media(self, post);
        let content = media["if_not_gated_logged_out"].take();
        let data = match odd {
            Odd::NullMedia => json!({ "xig_polaris_media": null }),
            Odd::WithheldWithoutWord => json!({ "xig_polaris_media": media }),
            Odd::GatedByRegion => {
                media["gating_ruling"] = json!({ "gating_type": 1,
                    "title": "Not available in your region", "description": null });
                json!({ "xig_polaris_media": media })
            }
            Odd::NewForm => json!({ "xig_polaris_media": {
                "code": post.code(), "if_shown": { "code": post.code(), "files": [1, 2] } } }),
            Odd::ShortcodeMedia => json!({ "xdt_shortcode_media": legacy(&content) }),
            Odd::AnotherName => json!({ "xig_polaris_media_v9": { "post": content } }),
            _ => {
                media["if_not_gated_logged_out"] = changed(content, odd);
                json!({ "xig_polaris_media": media })
            }
        };
        let route = route_block(POST_ROUTE);
        match odd {
            Odd::WithoutMark => {
                let block = in_script(&delivered(POST_ROUTE, &data));
                let page = page(self.ballast, &[route]);
                let block = format!("<script type=\"application/json\">{block}</script></body>");
                page.replace("</body>", &block)
            }
            Odd::Deep => {
                let lists = 400;
                let block = in_script(&data);
                let block = format!(
                    "<script type=\"application/json\" data-sjs>{}{block}{}</script></body>",
                    "[".repeat(lists),
                    "]".repeat(lists)
                );
                page(self.ballast, &[route]).replace("</body>", &block)
            }
            _ => page(self.ballast, &[route, delivered(POST_ROUTE, &data)]),
        }
    }
}

/// The photos and videos of a post: its slides, else itself.
fn each_item(content: &mut Value, mut change: impl FnMut(usize, &mut Value)) {
    match content
        .get_mut("carousel_media")
        .and_then(Value::as_array_mut)
    {
        Some(slides) => slides
            .iter_mut()
            .enumerate()
            .for_each(|(index, slide)| change(index, slide)),
        None => change(0, content),
    }
}

fn changed(mut content: Value, odd: Odd) -> Value {
    let published = content["taken_at"].as_i64().unwrap_or_default();
    let slide = |index: usize| content["carousel_media"][index]["pk"].clone();
    let (first, second) = (slide(0), slide(1));
    let last = content["carousel_media"]
        .as_array()
        .map_or(0, |all| all.len().saturating_sub(1));
    let hours = |hours: usize| 3_600 * i64::try_from(hours).unwrap_or(0);
    each_item(&mut content, |index, item| match odd {
        Odd::SlideTimes => item["taken_at"] = (published - hours(last - index)).into(),
        Odd::LateSlides => item["taken_at"] = (published + hours(index)).into(),
        Odd::ImpossibleTimes => item["taken_at"] = (1_000 + index).into(),
        Odd::SizesInAddresses => scaled_alone(item),
        Odd::DisplayOnly => {
            item["image_versions2"] = Value::Null;
            (item["original_width"], item["original_height"]) = (1440.into(), 1800.into());
        }
        Odd::ManifestOnly if manifest(item) => item["video_versions"] = json!([]),
        Odd::LargerApart => {
            manifest(item);
        }
        Odd::SameNumber => {
            item["pk"] = first.clone();
            item["id"] = first.clone();
            item["code"] = Value::Null;
        }
        Odd::SlideNull if index == 1 => *item = Value::Null,
        _ => {}
    });
    if let (Odd::SlideMissing, Some(slides)) = (odd, content["carousel_media"].as_array_mut()) {
        let count = slides.len();
        slides.retain(|slide| slide["pk"] != second);
        content["carousel_media_count"] = count.into();
    }
    content
}

/// Leaves the candidates that are scaled and not cut, the smallest first.
fn scaled_alone(item: &mut Value) {
    let candidates = item["image_versions2"]["candidates"].as_array();
    let mut scaled: Vec<_> = candidates.cloned().unwrap_or_default();
    scaled.retain(|one| {
        let url = one["url"].as_str().unwrap_or_default();
        let stp = url.split("stp=").nth(1).unwrap_or_default();
        let stp = stp.split('&').next().unwrap_or_default();
        !stp.starts_with('c') && stp.split('_').any(|token| token.contains('x'))
    });
    scaled.reverse();
    for one in &mut scaled {
        *one = json!({ "url": one["url"] });
    }
    item["image_versions2"]["candidates"] = scaled.into();
}

/// Whether there is a manifest now: of a video with an address.
fn manifest(item: &mut Value) -> bool {
    let address = item["video_versions"][0]["url"]
        .as_str()
        .unwrap_or_default();
    if address.is_empty() {
        return false;
    }
    let address = address.replace('&', "&amp;");
    item["video_dash_manifest"] = format!(
        "<?xml version=\"1.0\"?><MPD><Period><AdaptationSet contentType=\"video\">\
         <Representation id=\"1v\" mimeType=\"video/mp4\" width=\"720\" height=\"1280\">\
         <BaseURL>{address}</BaseURL></Representation></AdaptationSet>\
         <AdaptationSet contentType=\"audio\"><Representation id=\"2a\" mimeType=\"audio/mp4\">\
         <BaseURL>{address}</BaseURL></Representation></AdaptationSet></Period></MPD>"
    )
    .into();
    true
}

/// The same in the shape of old.
fn legacy(content: &Value) -> Value {
    let text = &content["caption"]["text"];
    let slides = content["carousel_media"].as_array();
    let slides = slides.map(|all| all.iter().map(|slide| json!({ "node": legacy(slide) })));
    let slides: Vec<_> = slides.into_iter().flatten().collect();
    let photo = &content["image_versions2"]["candidates"][0]["url"];
    json!({
        "__typename": if slides.is_empty() { "XDTGraphImage" } else { "XDTGraphSidecar" },
        "id": content["pk"],
        "shortcode": content["code"],
        "dimensions": { "width": content["original_width"], "height": content["original_height"] },
        "display_url": photo,
        "is_video": content["media_type"] == 2,
        "video_url": content["video_versions"][0]["url"],
        "taken_at_timestamp": content["taken_at"],
        "owner": { "id": "7", "username": content["user"]["username"] },
        "edge_media_to_caption": { "edges": [{ "node": { "text": text } }] },
        "edge_sidecar_to_children": { "edges": slides },
    })
}
