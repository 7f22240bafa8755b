//! Addresses on the CDN: signed, running out, and telling in their parameters which
//! rendition they lead to (fact sheet 6.4, 7, 8).

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::account::{Item, Kind};

/// Where candidates and videos lie.
const MEDIA_HOST: &str = "instagram.fakx4-1.fna.fbcdn.net";
/// Where small pictures for lists lie.
pub(crate) const DISPLAY_HOST: &str = "scontent.cdninstagram.com";

/// Which picture made from an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rendition {
    /// The photo in its full size, or the cover of a video.
    Full,
    /// Made to fit a square of so many pixels.
    Fit(u32),
    /// A square cut out of it, of so many pixels.
    Crop(u32),
}

impl Rendition {
    /// The parameter `stp`, which says what was done to the picture.
    fn steps(self, (width, height): (u32, u32)) -> String {
        match self {
            Self::Full => "dst-jpg_e35_tt6".to_owned(),
            Self::Fit(640) => "dst-jpg_e35_p640x640_sh2.08_tt6".to_owned(),
            Self::Fit(size) => format!("dst-jpg_e35_p{size}x{size}_tt6"),
            Self::Crop(size) => {
                let (left, top) = (
                    width.saturating_sub(height) / 2,
                    height.saturating_sub(width) / 2,
                );
                let side = width.min(height);
                format!("c{left}.{top}.{side}.{side}a_dst-jpg_e35_s{size}x{size}_tt6")
            }
        }
    }

    /// What a `stp` of [`Rendition::steps`] stands for.
    pub(crate) fn from_steps(steps: &str) -> Self {
        let size = steps.split('_').find_map(|step| {
            step.strip_prefix(['p', 's'])?
                .split_once('x')?
                .0
                .parse()
                .ok()
        });
        match size {
            Some(size) if steps.starts_with('c') => Self::Crop(size),
            Some(size) => Self::Fit(size),
            None => Self::Full,
        }
    }
}

/// Makes addresses and tells whether one is good.
#[derive(Debug, Clone)]
pub(crate) struct Signer {
    /// Addresses of an earlier generation have run out.
    pub(crate) generation: u64,
    /// When an address made now runs out, seconds of Unix time: photos, videos.
    pub(crate) ends: (i64, i64),
}

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Its signature is missing or is that of another address.
    Mismatch,
    /// Its time is over.
    Expired,
}

impl Signer {
    /// Address of a picture of an item.
    pub(crate) fn picture(&self, item: &Item, kind: Kind, rendition: Rendition) -> String {
        let (width, _) = item.pixels();
        let tag = match (kind, item.is_video()) {
            (Kind::Carousel, false) => format!("CAROUSEL_ITEM.xpids.{width}.sdr.regular_photo.C3"),
            (_, false) => format!("FEED.xpids.{width}.sdr.regular_photo.C3"),
            (_, true) => format!("CLIPS.xpids.{width}.sdr.video_default_cover_frame.C3"),
        };
        let cache_key = STANDARD.encode(item.pk.to_string());
        let parameters = vec![
            ("stp", rendition.steps(item.pixels())),
            ("ig_cache_key", format!("{cache_key}.3-ccb7-5")),
            ("ccb", "7-5".to_owned()),
            ("efg", efg(&json!({ "vencode_tag": tag }))),
        ];
        self.sign(
            MEDIA_HOST,
            &picture_path(item, "t51.82787-15"),
            parameters,
            self.ends.0,
        )
    }

    /// Address of the 640 pixel picture for lists.
    pub(crate) fn display(&self, item: &Item, kind: Kind) -> String {
        let tag = match (kind, item.is_video()) {
            (Kind::Carousel, _) => "CAROUSEL_ITEM.best_image_urlgen.C3",
            (_, false) => "FEED.best_image_urlgen.C3",
            (_, true) => "CLIPS.best_image_urlgen.C3",
        };
        let parameters = vec![
            ("stp", "dst-jpg_e35_s640x640_tt6".to_owned()),
            ("ccb", "7-5".to_owned()),
            ("efg", efg(&json!({ "vencode_tag": tag }))),
        ];
        self.sign(
            DISPLAY_HOST,
            &picture_path(item, "t51.82787-15"),
            parameters,
            self.ends.0,
        )
    }

    /// Address of the first frame of a video.
    pub(crate) fn first_frame(&self, item: &Item) -> String {
        let tag = "CLIPS.xpids.640.sdr.video_additional_cover_frame.C3";
        let parameters = vec![
            ("stp", "dst-jpg_e15_tt6".to_owned()),
            ("ccb", "7-5".to_owned()),
            ("efg", efg(&json!({ "vencode_tag": tag }))),
        ];
        self.sign(
            MEDIA_HOST,
            &picture_path(item, "t51.71878-15"),
            parameters,
            self.ends.0,
        )
    }

    /// Address of an account's picture.
    pub(crate) fn profile_picture(&self, pk: u64, size: u32) -> String {
        let parameters = vec![("stp", format!("dst-jpg_s{size}x{size}_tt6"))];
        let path = format!("/v/t51.82787-19/683576066_{pk}_9051036240972105113_n.jpg");
        self.sign(DISPLAY_HOST, &path, parameters, self.ends.0)
    }

    /// Address of a video.
    pub(crate) fn video(&self, item: &Item) -> String {
        let tag = "xpv_progressive.INSTAGRAM.CLIPS.C3.720.dash_baseline_1_v1";
        let told = json!({
            "vencode_tag": tag, "xpv_asset_id": item.pk >> 10, "asset_age_days": 23,
            "vi_usecase_id": 10099, "duration_s": item.seconds().ceil(), "urlgen_source": "www",
        });
        let parameters = vec![
            ("efg", efg(&told)),
            ("ccb", "17-1".to_owned()),
            (
                "vs",
                format!("{:016x}", item.pk.wrapping_mul(0x9e37_79b9_7f4a_7c15)),
            ),
        ];
        self.sign(MEDIA_HOST, &video_path(item), parameters, self.ends.1)
    }

    fn sign(&self, host: &str, path: &str, parameters: Vec<(&str, String)>, ends: i64) -> String {
        let mut query: Vec<String> = parameters
            .iter()
            .map(|(name, value)| format!("{name}={}", escaped(value)))
            .collect();
        query.push(format!("_nc_gid={}", self.generation));
        let ends = format!("{ends:08X}");
        let signature = signature(path, &query.join("&"), &ends);
        format!(
            "https://{host}{path}?{}&oh={signature}&oe={ends}",
            query.join("&")
        )
    }

    /// Whether an address is good at that moment, seconds of Unix time.
    pub(crate) fn check(&self, path: &str, query: &str, now: i64) -> Result<(), Refusal> {
        let rest: Vec<&str> = query
            .split('&')
            .filter(|part| !part.starts_with("oh=") && !part.starts_with("oe="))
            .collect();
        let (Some(given), Some(ends)) = (parameter(query, "oh"), parameter(query, "oe")) else {
            return Err(Refusal::Mismatch);
        };
        if given != signature(path, &rest.join("&"), ends) {
            return Err(Refusal::Mismatch);
        }
        let generation = parameter(query, "_nc_gid").and_then(|value| value.parse().ok());
        let is_over = i64::from_str_radix(ends, 16).is_ok_and(|ends| ends <= now);
        if is_over || generation != Some(self.generation) {
            return Err(Refusal::Expired);
        }
        Ok(())
    }
}

/// What the path of an address on the CDN leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// A picture of the item (or account) with that number.
    Picture(u64),
    /// The video with that number.
    Video(u64),
}

impl Target {
    pub(crate) fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        if path.starts_with("/o1/v/") {
            let token = name.strip_prefix("AQ")?.strip_suffix(".mp4")?;
            let token = URL_SAFE_NO_PAD.decode(token).ok()?;
            let pk = token.first_chunk::<8>()?;
            return Some(Self::Video(u64::from_be_bytes(*pk)));
        }
        if path.starts_with("/v/") {
            return Some(Self::Picture(name.split('_').nth(1)?.parse().ok()?));
        }
        None
    }
}

fn picture_path(item: &Item, folder: &str) -> String {
    let (pk, named) = (item.pk, item.named);
    let (before, behind) = (pk % 899_999_999 + 100_000_000, pk.rotate_left(31));
    format!("/v/{folder}/{before}_{pk}_{behind}_n.{named}")
}

fn video_path(item: &Item) -> String {
    let mut token = item.pk.to_be_bytes().to_vec();
    token.extend(Sha256::digest(item.pk.to_be_bytes()));
    let token = URL_SAFE_NO_PAD.encode(token);
    format!("/o1/v/t2/f2/m86/AQ{token}.mp4")
}

fn efg(value: &serde_json::Value) -> String {
    STANDARD.encode(value.to_string())
}

fn signature(path: &str, query: &str, ends: &str) -> String {
    let digest = Sha256::digest(format!("no secret: {path}?{query} {ends}"));
    format!("00_AQ{}", URL_SAFE_NO_PAD.encode(&digest[..24]))
}

/// The value of a parameter, as it stands there.
pub(crate) fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

/// Base 64 in a query.
fn escaped(value: &str) -> String {
    value
        .replace('+', "%2B")
        .replace('/', "%2F")
        .replace('=', "%3D")
}

#[cfg(test)]
mod tests {
    use super::{Refusal, Rendition, Signer, Target};
    use crate::account::{Item, Kind};

    const SIGNER: Signer = Signer {
        generation: 1,
        ends: (2_000, 1_000),
    };

    fn parts(address: &str) -> (&str, &str) {
        let (path, query) = address.split_once('?').unwrap();
        let host_end = path.match_indices('/').nth(2).unwrap().0;
        (path.split_at(host_end).1, query)
    }

    #[test]
    fn an_address_is_good_until_its_time_is_over() {
        let address = SIGNER.video(&Item::video(3_999_310_043_081_137_024));
        let (path, query) = parts(&address);
        assert_eq!(SIGNER.check(path, query, 999), Ok(()));
        assert_eq!(SIGNER.check(path, query, 1_000), Err(Refusal::Expired));
        let later = Signer {
            generation: 2,
            ..SIGNER
        };
        assert_eq!(later.check(path, query, 999), Err(Refusal::Expired));
    }

    #[test]
    fn an_address_that_was_altered_is_refused() {
        let item = Item::photo(3_999_310_043_081_137_024);
        let address = SIGNER.picture(&item, Kind::Photo, Rendition::Fit(640));
        let (path, query) = parts(&address);
        assert_eq!(SIGNER.check(path, query, 0), Ok(()));
        for altered in [
            query.replace("p640x640", "p1080x1080"),
            query.replace("oe=", "oe=F"),
            query.replace("&oh=", "&no="),
            String::new(),
        ] {
            assert_eq!(
                SIGNER.check(path, &altered, 0),
                Err(Refusal::Mismatch),
                "{altered}"
            );
        }
    }

    #[test]
    fn a_path_leads_to_its_item() {
        let item = Item::video(3_999_310_043_081_137_024);
        let (video, cover) = (SIGNER.video(&item), SIGNER.first_frame(&item));
        assert_eq!(Target::of(parts(&video).0), Some(Target::Video(item.pk)));
        assert_eq!(Target::of(parts(&cover).0), Some(Target::Picture(item.pk)));
        assert_eq!(Target::of("/favicon.ico"), None);
    }

    #[test]
    fn what_was_done_to_a_picture_is_read_back() {
        for rendition in [
            Rendition::Full,
            Rendition::Fit(640),
            Rendition::Fit(1080),
            Rendition::Crop(150),
        ] {
            assert_eq!(
                Rendition::from_steps(&rendition.steps((1080, 1350))),
                rendition
            );
        }
    }
}
