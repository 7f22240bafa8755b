//! A media object of the page as a post. Both shapes have the same names for what is
//! needed here (fact sheet 6.1 and 6.4).

use std::collections::HashSet;

use jiff::SignedDuration;
use jiff::civil::Date;
use serde_json::Value;

use super::best::{self, Candidate};
use super::json::{array_at, fraction_at, number_at, text_at};
use super::{PageMedia, PagePost};
use super::{addresses, manifest};
use crate::link::Shortcode;
use crate::media::{Dimensions, MediaType};
use crate::moment::Moment;
use crate::post::{Coordinates, PostKind, number_in_post};
use crate::source::archive::time;

const PHOTO: u64 = 1;
const VIDEO: u64 = 2;
const CAROUSEL: u64 = 8;

/// Where it stands how many slides a post has.
const COUNT: &str = "carousel_media_count";

/// Whether a page has photos and videos in a list each, so that their order is not known.
pub(super) const IN_TWO_LISTS: &str = "in_two_lists";

/// What has none of these is in no form that is known here.
const SAYS_ITS_FILES: [&str; 8] = [
    "media_type",
    "image_versions2",
    "video_versions",
    "carousel_media",
    "display_uri",
    "video_dash_manifest",
    "dash_info",
    ONE_VIDEO,
];

/// A video's one file, where there is no list of renditions.
const ONE_VIDEO: &str = "video_url";

/// What stands around a slide, or around what people who are not logged in are shown of it.
const WRAPPERS: [&str; 3] = ["node", "media", "if_not_gated_logged_out"];

/// The post, if this is the one that is wanted.
pub(super) fn post(media: &Value, wanted: &Shortcode) -> Option<PagePost> {
    let id = id(media).or_else(|| Some(Shortcode::parse(&text_at(media, "code")?)?.id()))?;
    if id != wanted.id() || !says_its_files(media) {
        return None;
    }
    let media = &addresses::mended(media);
    let published = instant(media);
    let slides = &slides(media)[..];
    let is_carousel = !slides.is_empty() || is_carousel(media);
    let stated = if is_carousel {
        let count = number_at(media, COUNT).unwrap_or(0);
        count.max(slides.len() as u64)
    } else {
        1
    };
    let mut items = if is_carousel {
        // Of a list that is shorter than the post nobody knows where the gaps are.
        let is_whole =
            slides.len() as u64 == stated && media.get(IN_TWO_LISTS) != Some(&Value::Bool(true));
        items_of(id, slides, is_whole)
    } else {
        vec![item(media, id, Some(1))]
    };
    let says_something = |slide: &&Value| slide.as_object().is_some_and(|it| !it.is_empty());
    if items.is_empty() && slides.iter().any(says_something) {
        // They are shown, without the number by which each would be known, or in another form.
        return None;
    }
    for item in &mut items {
        item.taken = unless_later(item.taken, published);
    }
    let place = media.get("location").unwrap_or(&Value::Null);
    let latitude = fraction_at(place, "lat").or_else(|| fraction_at(media, "lat"));
    let longitude = fraction_at(place, "lng").or_else(|| fraction_at(media, "lng"));
    let kind = match text_at(media, "product_type").as_deref() {
        Some("clips") => PostKind::Reel,
        Some("igtv") => PostKind::Igtv,
        _ => PostKind::Post,
    };
    let caption = media
        .get("caption")
        .and_then(|caption| text_at(caption, "text").or_else(|| text_at(media, "caption")));
    let title = text_at(media, "title").filter(|_| kind == PostKind::Igtv);
    Some(PagePost {
        code: wanted.clone(),
        kind,
        published,
        caption: caption.or(title),
        owner: ["user", "owner"]
            .iter()
            .find_map(|key| text_at(media.get(key)?, "username")),
        place: text_at(place, "name"),
        coordinates: latitude
            .zip(longitude)
            .and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude)),
        left_out: u32::try_from(stated.saturating_sub(items.len() as u64)).unwrap_or(u32::MAX),
        media: items,
    })
}

/// A slide's own time, unless that is after its post's: what is published was uploaded before.
fn unless_later(taken: Moment, published: Moment) -> Moment {
    const NEARLY: SignedDuration = SignedDuration::from_mins(10);
    let times = taken.start().zip(published.start());
    match times.is_some_and(|(taken, published)| taken.duration_since(published) > NEARLY) {
        true => Moment::Unknown,
        false => taken,
    }
}

/// How many slides the post that is wanted has, if this object tells it.
pub(super) fn slides_of(media: &Value, wanted: &Shortcode) -> Option<u64> {
    let count = number_at(media, COUNT)?;
    (id(media) == Some(wanted.id())).then_some(count)
}

fn says_its_files(media: &Value) -> bool {
    SAYS_ITS_FILES.iter().any(|key| media.get(key).is_some())
}

/// The slides of a post, out of what is wrapped around the list or around each.
fn slides(media: &Value) -> Vec<&Value> {
    let list = media.get("carousel_media").unwrap_or(&Value::Null);
    let list = list.get("edges").unwrap_or(list);
    let slides = list.as_array().into_iter().flatten();
    let unwrapped = |slide| {
        WRAPPERS.iter().fold(slide, |slide: &Value, name| {
            slide.get(name).filter(|it| it.is_object()).unwrap_or(slide)
        })
    };
    slides.map(unwrapped).collect()
}

/// Whether it is a post of several, also where the list of them is not there: then what else it
/// shows is the cover.
fn is_carousel(media: &Value) -> bool {
    number_at(media, "media_type") == Some(CAROUSEL)
        || is_named(media, &["Carousel", "Sidecar"])
        || number_at(media, COUNT) > Some(1)
}

/// Whether it is a video, also where its file is not there: then the picture that it shows is its
/// cover. Of types that are not known here the files tell, and what else only videos have.
fn is_video(media: &Value) -> bool {
    let has_file =
        !array_at(media, "video_versions").is_empty() || text_at(media, ONE_VIDEO).is_some();
    let is_told = media.get("is_video").and_then(Value::as_bool);
    let has_what_videos_have = || {
        let kind = text_at(media, "product_type");
        matches!(kind.as_deref(), Some("clips" | "igtv"))
            || fraction_at(media, "video_duration") > Some(0.0)
            || manifest_of(media).is_some()
    };
    has_file
        || is_told == Some(true)
        || is_named(media, &["Video", "Clips"])
        || match number_at(media, "media_type") {
            Some(VIDEO) => true,
            Some(PHOTO) => false,
            _ => is_told.is_none() && has_what_videos_have(),
        }
}

/// Whether the name of an object's type has one of these words in it.
fn is_named(media: &Value, words: &[&str]) -> bool {
    let name = text_at(media, "__typename").unwrap_or_default();
    words.iter().any(|word| name.contains(word))
}

fn manifest_of(media: &Value) -> Option<String> {
    const MANIFEST: &str = "video_dash_manifest";
    text_at(media, MANIFEST).or_else(|| text_at(media.get("dash_info")?, MANIFEST))
}

/// What can be read of the slides of a post. `is_whole`: each slide has its place in the list,
/// be it null, so that the places count from the first one on.
fn items_of(post: u64, slides: &[&Value], is_whole: bool) -> Vec<PageMedia> {
    let mut taken = HashSet::new();
    let items = (1..).zip(slides).filter_map(|(position, slide)| {
        let told = ids(slide).next().is_some();
        let told = told.then(|| ids(slide).find(|id| !taken.contains(id)));
        let mut item = item(slide, 0, is_whole.then_some(position));
        item.id = told
            .or_else(|| id_in_addresses(slide).map(Some))
            .unwrap_or_else(|| made_id(post, &item, slides.len()))?;
        taken.insert(item.id).then_some(item)
    });
    items.collect()
}

/// A number for a slide that says none: by its place in the whole list, else by the name of its
/// file. A list of another length is another one, as its places may have moved.
fn made_id(post: u64, item: &PageMedia, slides: usize) -> Option<u64> {
    let address = item.address.as_deref()?;
    let what = match item.position {
        Some(position) => format!("{position} of {slides}"),
        None => address.split('?').next()?.rsplit('/').next()?.to_owned(),
    };
    Some(number_in_post(post, what.as_bytes()))
}

/// One photo or video, of that number, at that place among its post's.
fn item(media: &Value, id: u64, position: Option<u32>) -> PageMedia {
    let images = media.get("image_versions2").unwrap_or(&Value::Null);
    let photos = candidates(array_at(images, "candidates"));
    let display = text_at(media, "display_uri");
    let is_video = is_video(media);
    let has_sound = has_sound(media).filter(|_| is_video);
    let named = match is_video {
        true => manifest::videos(&manifest_of(media).unwrap_or_default()),
        false => Vec::new(),
    };
    let (videos, larger_apart) = renditions(media, &named, has_sound);
    let (best, others) = if is_video {
        let others = videos.get(1..).unwrap_or_default();
        (videos.first().copied(), others)
    } else {
        let display = display.as_deref().map(Candidate::of_unknown_size);
        (best::photo(&photos).or(display), &[][..])
    };
    PageMedia {
        id,
        position,
        media_type: if is_video {
            MediaType::Video
        } else {
            MediaType::Photo
        },
        width: best.and_then(best::width),
        address: best.map(|best| best.address.to_owned()),
        other_addresses: others.iter().map(|it| it.address.to_owned()).collect(),
        larger_apart,
        has_sound,
        preview: display
            .clone()
            .or_else(|| best::photo(&photos).map(|photo| photo.address.to_owned())),
        taken: instant(media),
        original_width: number_at(media, "original_width").and_then(|it| u32::try_from(it).ok()),
    }
}

/// The renditions of a video, the best first; and the size of the largest of those that have their
/// sound in another file, as those of a manifest do: they are taken only where there is no other.
fn renditions<'a>(
    media: &'a Value,
    named: &'a [manifest::Video],
    has_sound: Option<bool>,
) -> (Vec<Candidate<'a>>, Option<Dimensions>) {
    let one = media.get(ONE_VIDEO).and_then(Value::as_str);
    let one = one.filter(|address| !address.is_empty());
    let one = one.map(Candidate::of_unknown_size);
    let (whole, apart): (Vec<_>, Vec<_>) = named.iter().partition(|it| it.is_whole(has_sound));
    let whole = whole.into_iter().map(manifest::Video::candidate);
    let apart = apart.into_iter().map(manifest::Video::candidate);
    let files = candidates(array_at(media, "video_versions")).into_iter();
    let files = best::videos(files.chain(one).chain(whole).collect());
    let apart = best::videos(apart.collect());
    if files.is_empty() {
        return (apart, None);
    }
    let largest = apart.first().and_then(|it| it.size);
    (files, largest.filter(|_| has_sound == Some(true)))
}

/// What the page says of a video's sound: `has_audio`, else a manifest with a track of it. A
/// manifest without may leave it out; nothing is concluded from that, nor from the music that a
/// reel is said to have.
fn has_sound(media: &Value) -> Option<bool> {
    let told = media.get("has_audio").and_then(Value::as_bool);
    told.or_else(|| {
        let manifest = manifest_of(media)?;
        let names_sound = ["contentType=\"audio\"", "mimeType=\"audio/"];
        let has_track = names_sound.iter().any(|name| manifest.contains(name));
        has_track.then_some(true)
    })
}

/// Whether a media object says that it is another post than the one that is wanted.
pub(super) fn is_another(media: &Value, wanted: &Shortcode) -> bool {
    id(media).is_some_and(|id| id != wanted.id())
}

/// The code of a media object, as it says it, else that of its number.
pub(super) fn code(media: &Value) -> Option<Shortcode> {
    let told = text_at(media, "code").and_then(|code| Shortcode::parse(&code));
    told.or_else(|| Shortcode::of_id(id(media)?))
}

/// The number of a media object.
fn id(media: &Value) -> Option<u64> {
    ids(media).next()
}

/// The numbers that a media object can be known by: `pk`, what `id` says of it (`POLARIS_<pk>` or
/// `<pk>_<owner>`), what `code` says. They are one and the same where all is well.
fn ids(media: &Value) -> impl Iterator<Item = u64> {
    let of_id = || {
        let id = text_at(media, "id")?;
        let id = id.strip_prefix("POLARIS_").unwrap_or(&id);
        id.split('_').next()?.parse().ok()
    };
    let of_code = || Some(Shortcode::parse(&text_at(media, "code")?)?.id());
    let all = [number_at(media, "pk"), of_id(), of_code()];
    all.into_iter().flatten().filter(|id| *id > 0)
}

/// The number of a photo that does not say it, as the addresses of its files do: the one that it
/// has on pages that say it, so that it is known again. A video's addresses tell none.
fn id_in_addresses(slide: &Value) -> Option<u64> {
    let images = slide.get("image_versions2").unwrap_or(&Value::Null);
    let photos = candidates(array_at(images, "candidates"));
    let display = text_at(slide, "display_uri");
    let mut addresses = photos.iter().map(|it| it.address).chain(display.as_deref());
    let number = addresses.find_map(best::number).filter(|id| *id > 0);
    number.filter(|_| !is_video(slide))
}

fn instant(media: &Value) -> Moment {
    let seconds = number_at(media, "taken_at").and_then(|at| i64::try_from(at).ok());
    match seconds {
        Some(seconds) => Moment::from_unix(seconds),
        None => text_at(media, "taken_at").map_or(Moment::Unknown, |told| in_words(&told)),
    }
}

/// A time as search engines are told it. Of a day alone, in whatever zone, the month is known.
fn in_words(told: &str) -> Moment {
    let of_day = || {
        let day: Date = told.trim().parse().ok()?;
        Some(Moment::from_month(day.year(), day.month()))
    };
    let time = time::from_iso(told);
    time.or_else(of_day).unwrap_or(Moment::Unknown)
}

fn candidates(values: &[Value]) -> Vec<Candidate<'_>> {
    let side = |value, key| number_at(value, key).and_then(|it| u32::try_from(it).ok());
    values
        .iter()
        .filter_map(|value| {
            Some(Candidate {
                address: value.get("url")?.as_str().filter(|url| !url.is_empty())?,
                size: side(value, "width").zip(side(value, "height")),
            })
        })
        .collect()
}
