//! Invents an account of any size.

use sample_maker::{Content, Size};

use super::{Account, Item, Person, Place, Post};
use sample_maker::Random;

/// When Instagram's numbers begin, milliseconds of Unix time.
const EPOCH: i64 = 1_314_220_021_721;
/// The newest post: 2026-10-01.
const NEWEST: i64 = 1_790_812_800;

/// Texts with what goes wrong with text: emoji of several code points, scripts from right
/// to left, new lines, quotes, markup that could end the script it stands in.
const CAPTIONS: [&str; 10] = [
    "First frost on the allotment 🥬",
    "Zwei Räder, drei Seen\n\nund ein sehr nasser Hund 🐕\n#radtour #see",
    "صباح الخير من الحديقة 🌿",
    "雨の日の散歩",
    "Quotes \"double\" and 'single', a back\\slash, 3 < 4 > 2 &amp; that's it",
    "Not the end: </script><!-- nor this -->",
    "👩🏽‍🌾 with @tom.example\u{2028}and a line separator",
    "Bread, butter, radishes.",
    "Nothing to see here; move along…",
    "À bientôt, l’été 🇫🇷",
];

const PLACES: [(&str, f64, f64); 3] = [
    ("Leipzig, Germany", 51.3397, 12.3731),
    ("Valparaíso, Chile", -33.0472, -71.6127),
    ("Suva, Fiji", -18.1416, 178.4419),
];

impl Account {
    /// An account with that many photos, reels and mixed carousels, invented from `seed`.
    /// The same seed gives the same account.
    pub fn invented(seed: u64, posts: usize) -> Self {
        let mut life = Life::new(seed);
        let mut account = Self::new("ida.example");
        account.pk += seed % 1_000_000;
        account.posts = (0..posts).map(|index| life.post(index)).collect();
        account
    }

    /// An account with that many photos of at least so many bytes, one a post.
    pub fn bulk(seed: u64, photos: usize, bytes: usize) -> Self {
        let mut life = Life::new(seed);
        let mut account = Self::new("ida.example");
        account.posts = (0..photos)
            .map(|_| {
                let (taken_at, pk) = life.earlier();
                let mut item = Item::photo_of(pk, bytes);
                // Drawn once for all, so that an account of thousands starts at once.
                item.content = Content::Jpeg(Size::Tiny);
                let mut post = Post::photo(pk, taken_at);
                post.items = vec![item];
                post
            })
            .collect();
        account
    }

    /// With one more post, the newest: a video of at least that many bytes.
    #[must_use]
    pub fn with_video(mut self, bytes: usize) -> Self {
        let at = NEWEST + 3600;
        let pk = Life {
            chance: Random::new(0),
            now: at,
        }
        .id();
        let mut post = Post::reel(pk, at);
        post.items = vec![Item::video_of(pk, bytes)];
        self.posts.insert(0, post);
        self
    }
}

struct Life {
    chance: Random,
    now: i64,
}

impl Life {
    fn new(seed: u64) -> Self {
        Self {
            chance: Random::new(seed),
            now: NEWEST,
        }
    }

    /// A moment up to four days before the last one, and an id of that moment.
    fn earlier(&mut self) -> (i64, u64) {
        let pause = 300 + self.chance.below(4 * 86_400);
        self.now -= i64::try_from(pause).unwrap_or(0);
        (self.now, self.id())
    }

    /// Milliseconds since the epoch in front of 23 bits of chance.
    fn id(&mut self) -> u64 {
        let since = u64::try_from(self.now * 1000 - EPOCH).unwrap_or(0);
        (since << 23) | self.chance.below(1 << 23)
    }

    fn post(&mut self, index: usize) -> Post {
        let (taken_at, pk) = self.earlier();
        // The first three are one of each kind, whatever the seed.
        let mut post = match index % 7 {
            0 | 3 | 5 => Post::photo(pk, taken_at),
            1 | 4 => Post::reel(pk, taken_at),
            _ => self.carousel(pk, taken_at),
        };
        if !self.chance.percent(15) {
            post.caption = Some((*self.chance.pick(&CAPTIONS)).to_owned());
        }
        if self.chance.percent(30) {
            let (name, latitude, longitude) = *self.chance.pick(&PLACES);
            post.place = Some(Place {
                name: name.to_owned(),
                latitude,
                longitude,
            });
        }
        if self.chance.percent(20) {
            post.coauthors.push(tom());
        }
        if self.chance.percent(20) {
            post.tagged.push(tom());
        }
        post
    }

    /// Two to ten slides, the first a photo and the second a video.
    fn carousel(&mut self, pk: u64, taken_at: i64) -> Post {
        let slides = 2 + self.chance.below(9);
        let mut post = Post::carousel(pk, taken_at);
        for slide in 0..slides {
            let id = self.id();
            let is_video = slide == 1 || (slide > 1 && self.chance.percent(30));
            let item = if is_video {
                Item::video(id)
            } else {
                Item::photo(id)
            };
            post = post.item(item);
        }
        post
    }
}

fn tom() -> Person {
    Person {
        username: "tom.example".to_owned(),
        full_name: "Tom Example".to_owned(),
        pk: 71_234_567_891,
    }
}
