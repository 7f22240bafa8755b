//! Invents what a person publishes over the years.

use jiff::{SignedDuration, Timestamp};

use crate::content::{Content, Size, Video};
use crate::export::Export;
use crate::json::{AccountFile, Slides};
use crate::layout::Era;
use crate::post::{Caption, Degrees, Exif, Home, Item, Kind, Post, Spelling, Told};
use crate::random::Random;
use crate::section;

/// Texts with everything that goes wrong with text: emoji of several code points,
/// scripts from right to left, combining marks, letters of Latin-1, new lines, markup.
const CAPTIONS: [&str; 16] = [
    "First day of spring 🌷",
    "Kaffee & Kuchen bei Oma – schön war’s ☕️",
    "Семья на даче 🌻",
    "يوم جميل على الشاطئ 🏖️",
    "שקיעה מעל הים",
    "夏の終わり。また来年！",
    "Trüffel à la carte",
    "Long weekend\n\nThree lakes, two flat tyres, one very happy dog 🐕\n#cycling #lakes",
    "Quotes \"double\" and 'single', a back\\slash and 3 < 4 > 2 &amp; that's it",
    "👨‍👩‍👧‍👦 all together again",
    "e\u{301}te\u{301} 🇫🇷",
    "No filter. Just fog.",
    "@tom.example took this one",
    "हिमालय की सुबह 🏔️",
    "One year ago today 💛",
    "100 % real 🫠",
];

/// Places in all four quadrants, on the equator and beside the date line.
const PLACES: [(&str, f64, f64); 9] = [
    ("Berlin, Germany", 52.52, 13.405),
    ("San Francisco, California", 37.7749, -122.4194),
    ("Sydney, Australia", -33.8688, 151.2093),
    ("Buenos Aires, Argentina", -34.6037, -58.3816),
    ("Entebbe, Uganda", 0.0, 32.5),
    ("Suva, Fiji", -18.1416, 178.4419),
    ("Reykjavík, Iceland", 64.1466, -21.9426),
    ("Greenwich, London", 51.4779, 0.0),
    ("Quito, Ecuador", -0.1807, -78.4678),
];

impl Export {
    /// An account with that many posts of all kinds the era has, invented from `seed`,
    /// one every few days up to the end of the era.
    pub fn random(era: Era, seed: u64, posts: usize) -> Self {
        let mut export = Self::new(era);
        export.seed = seed;
        let mut life = Life::new(era, seed);
        export.posts = (0..posts).map(|_| life.post()).collect();
        // By a chance of its own, so that the posts stay the same.
        let mut chance = Random::new(seed);
        export.json.account = *chance.pick(&AccountFile::CLEAR);
        if chance.percent(50) {
            export.json.slides = *chance.pick(&Slides::ALL);
        }
        export
    }

    /// With posts of sections that nobody has named yet.
    pub(crate) fn new_sections(&mut self) {
        let mut life = Life::new(self.era, self.seed);
        for number in 0..6 {
            let kind = section::KINDS[number % section::KINDS.len()];
            let mut post = life.bare(kind);
            post.items = life.items(kind);
            post.caption = life.caption();
            self.posts.push(post);
        }
    }

    /// An account with that many photos and videos of one item each, as large as real
    /// ones: what benchmarks measure with.
    pub fn bulk(seed: u64, photos: usize, size: Size, videos: usize, video: Video) -> Self {
        let mut export = Self::new(Era::D);
        export.seed = seed;
        let mut life = Life::new(Era::D, seed);
        life.pause = 20 * 60;
        for index in 0..photos + videos {
            // Videos are spread among the photos.
            let is_video = videos > 0 && index % (photos / videos + 1) == 0;
            let content = if is_video {
                Content::Mp4(video)
            } else {
                Content::Jpeg(size)
            };
            let kind = if is_video { Kind::Reel } else { Kind::Post };
            let mut post = life.bare(kind);
            post.caption = life.caption();
            let item = Item::new(content).exif(life.exif(is_video));
            export.posts.push(post.item(item));
        }
        export
    }
}

struct Life {
    era: Era,
    chance: Random,
    now: Timestamp,
    /// Seconds between two posts, at most.
    pause: u64,
}

impl Life {
    fn new(era: Era, seed: u64) -> Self {
        let end = match era {
            Era::A => 1_602_000_000,
            Era::B => 1_680_000_000,
            Era::C => 1_720_000_000,
            Era::D => 1_760_000_000,
            Era::E => 1_785_000_000,
        };
        Self {
            era,
            chance: Random::new(seed),
            now: Timestamp::from_second(end).unwrap_or_default(),
            pause: 4 * 86_400,
        }
    }

    fn post(&mut self) -> Post {
        let kind = self.kind();
        let mut post = self.bare(kind);
        post.items = self.items(kind);
        if !kind.is_message() && kind != Kind::ProfilePhoto {
            post.caption = self.caption();
        }
        if self.era == Era::A && kind == Kind::Post && self.chance.percent(15) {
            post.place = Some(self.chance.pick(&PLACES).0.to_owned());
        }
        if self.era == Era::E && kind == Kind::Post {
            post.told = *self.chance.pick(&[
                Told::Twice,
                Told::Twice,
                Told::Twice,
                Told::Labels,
                Told::Classic,
            ]);
            post.draft = post.told == Told::Labels && self.chance.percent(20);
            post.labelled_position = self.chance.percent(30).then(|| {
                let (_, latitude, longitude) = *self.chance.pick(&PLACES);
                (
                    Degrees::Text(latitude.to_string()),
                    Degrees::Text(longitude.to_string()),
                )
            });
        }
        post
    }

    /// A post of that kind, some time before the last one.
    fn bare(&mut self, kind: Kind) -> Post {
        let before = 300 + self.chance.below(self.pause);
        let back = SignedDuration::from_secs(i64::try_from(before).unwrap_or(0));
        self.now = self.now.checked_sub(back).unwrap_or(self.now);
        Post {
            at: Some(self.now),
            ..Post::new(kind, "2020-01-01T00:00:00Z")
        }
    }

    fn kind(&mut self) -> Kind {
        let wish = match self.chance.below(100) {
            0..50 => Kind::Post,
            50..75 => Kind::Story,
            75..83 => Kind::Reel,
            83..86 => Kind::ArchivedPost,
            86..88 => Kind::ProfilePhoto,
            88..90 => Kind::Igtv,
            90..92 => Kind::Other,
            92..94 => Kind::RecentlyDeleted,
            94..95 => Kind::Repost,
            95..97 => Kind::OwnMessage,
            _ => Kind::OthersMessage,
        };
        if self.era.lists(wish) {
            wish
        } else {
            Kind::Post
        }
    }

    fn items(&mut self, kind: Kind) -> Vec<Item> {
        let is_of_several = match kind {
            Kind::Post | Kind::ArchivedPost => self.chance.percent(25),
            Kind::NewSection | Kind::Thread => self.chance.percent(50),
            _ => false,
        };
        let count = if is_of_several {
            2 + self.chance.below(8)
        } else {
            1
        };
        (0..count).map(|_| self.one(kind, is_of_several)).collect()
    }

    fn one(&mut self, kind: Kind, carousel: bool) -> Item {
        let video = match kind {
            Kind::Reel | Kind::Igtv => true,
            Kind::ProfilePhoto => false,
            Kind::Story => self.chance.percent(40),
            _ => self.chance.percent(10),
        };
        let content = if video { Content::CLIP } else { self.photo() };
        let mut item = Item::new(content);
        item.subtitles = kind == Kind::Reel && self.chance.percent(50);
        item.backup_uri = self.era >= Era::D && self.chance.percent(10);
        if video && self.chance.percent(15) {
            item = item.named("");
        } else if !video && self.era >= Era::C && self.chance.percent(15) {
            item = item.named("webp");
        }
        // Instagram has no EXIF for carousels, and knew none before 2021.
        if !carousel && self.era >= Era::B && self.chance.percent(40) {
            item.exif = self.exif(video);
        }
        if kind == Kind::Story && self.chance.percent(40) {
            item.exif.source_type =
                Some((*self.chance.pick(&["reel_reshare", "feed_reshare"])).to_owned());
        }
        item
    }

    fn photo(&mut self) -> Content {
        match self.chance.below(100) {
            0..90 => Content::PHOTO,
            90..93 => Content::ProgressiveJpeg,
            93..95 => Content::Png(Size::Small),
            95..97 => Content::LossyWebP,
            97..98 => Content::WebP(Size::Small),
            98..99 => Content::ExtendedWebP,
            _ => Content::Heic,
        }
    }

    fn caption(&mut self) -> Option<Caption> {
        self.chance.percent(80).then(|| Caption {
            text: (*self.chance.pick(&CAPTIONS)).to_owned(),
            spelling: Spelling::Mojibake,
            home: Home::Usual,
        })
    }

    fn exif(&mut self, video: bool) -> Exif {
        let (_, latitude, longitude) = *self.chance.pick(&PLACES);
        let position = self.chance.percent(60);
        let original = self
            .now
            .checked_sub(SignedDuration::from_secs(90))
            .unwrap_or(self.now);
        let form = if video {
            "%Y%m%dT%H%M%S.000Z"
        } else {
            "%Y:%m:%d %H:%M:%S"
        };
        Exif {
            latitude: position.then_some(Degrees::Number(latitude)),
            longitude: position.then_some(Degrees::Number(longitude)),
            original: self
                .chance
                .percent(70)
                .then(|| original.strftime(form).to_string()),
            source_type: Some(
                (*self
                    .chance
                    .pick(&["library", "camera", "4", "ANDROID_GALLERY"]))
                .to_owned(),
            ),
            camera: self.chance.percent(50),
            shape: crate::post::ExifShape::PositionFirst,
        }
    }
}
