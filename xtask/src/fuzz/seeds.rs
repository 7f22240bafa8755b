//! Makes the seeds the fuzzer starts from: small exports, their index files, and media
//! of every format (pieces of media files are made by hand). They are committed as `seed-…`; what the fuzzer finds besides is not.

use std::fs;

use sample_maker::html::{Generation, Language};
use sample_maker::{
    Content, Era, Export, Format, Item, Kind, MoovAt, Oddity, Post, Size, Studio, Video,
};

use crate::Done;
use crate::command::root;

pub(super) fn make() -> Done {
    for (name, export) in exports() {
        let mut zip = export.zip()?.0;
        write("archive", &name, &zip)?;
        if name == "json-d" {
            zip.truncate(zip.len() * 2 / 3);
            write("archive", "truncated", &zip)?;
        }
        if matches!(name.as_str(), "json-A" | "json-B") {
            let outer = Export::new(Era::D).file("part.zip", zip.clone()).zip()?.0;
            let outer = Export::new(Era::D)
                .file("part.zip", zip)
                .file("all.zip", outer);
            write("archive", &format!("zips-in-{name}"), &outer.zip()?.0)?;
        }
        for (path, text) in export.index_files() {
            let target = if path.ends_with(".json") {
                "json"
            } else {
                "html"
            };
            if !path.contains("start_here") && !path.contains("index.html") {
                write(
                    target,
                    &format!("{name}-{}", path.replace(['/', '.'], "-")),
                    &text,
                )?;
            }
        }
    }
    for (target, name, content) in media() {
        let bytes = Studio::default().bytes(content, 1)?;
        write(target, name, &bytes)?;
        if content.media_type() == Some("photo") {
            write("preview", name, &bytes)?;
        }
    }
    Ok(())
}

fn write(target: &str, name: &str, bytes: &[u8]) -> Done {
    let folder = root().join("core/fuzz/corpus").join(target);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("seed-{}", name.to_lowercase())), bytes)?;
    Ok(())
}

/// Exports of a few kilobytes that together have everything.
fn exports() -> Vec<(String, Export)> {
    let mut exports = Vec::new();
    for era in Era::ALL {
        exports.push((format!("json-{era:?}"), small(era)));
    }
    for (generation, era, language) in [
        (Generation::H1, Era::B, Language::Russian),
        (Generation::H2, Era::B, Language::English),
        (Generation::H3, Era::C, Language::Chinese),
        (Generation::H4, Era::D, Language::Italian),
    ] {
        let mut export = small(era).format(Format::Html);
        export.html.generation = generation;
        export.html.language = language;
        exports.push((format!("html-{generation:?}"), export));
    }
    for oddity in [
        Oddity::Encrypted,
        Oddity::EscapingPaths,
        Oddity::ForeignNames,
        Oddity::Zip64,
        Oddity::BrokenIndexes,
        Oddity::LabelledCarousel,
        Oddity::UnknownKeys,
        Oddity::InterestTopics,
        Oddity::Spellings,
        Oddity::Positions,
    ] {
        exports.push((
            format!("{oddity:?}"),
            tiny(Export::new(Era::D).with(oddity)),
        ));
    }
    exports
}

/// One post of every kind.
fn small(era: Era) -> Export {
    let mut export = Export::new(era);
    for kind in Kind::ALL {
        let content = if kind == Kind::Reel {
            Content::CLIP
        } else {
            Content::PHOTO
        };
        let post = Post::new(kind, "2024-05-01T12:34:56Z")
            .caption("Grüße 🌷")
            .item(content);
        export.posts.push(if kind == Kind::Post {
            post.item(content)
        } else {
            post
        });
    }
    tiny(export)
}

/// With the smallest pictures and videos there are.
fn tiny(mut export: Export) -> Export {
    for item in export.posts.iter_mut().flat_map(|post| &mut post.items) {
        item.content = match item.content {
            Content::Mp4(_) => Content::Mp4(Video {
                frames: 1,
                sound: false,
                ..Video::CLIP
            }),
            Content::Jpeg(_) => Content::Jpeg(Size::Tiny),
            other => other,
        };
        *item = Item {
            subtitles: false,
            ..item.clone()
        };
    }
    export
}

fn media() -> [(&'static str, &'static str, Content); 11] {
    let clip = Video {
        frames: 2,
        ..Video::CLIP
    };
    [
        ("jpeg", "jpeg", Content::Jpeg(Size::Tiny)),
        ("jpeg", "jpeg-progressive", Content::ProgressiveJpeg),
        ("png", "png", Content::Png(Size::Tiny)),
        ("webp", "webp-lossless", Content::WebP(Size::Tiny)),
        ("webp", "webp-simple", Content::LossyWebP),
        ("webp", "webp-extended", Content::ExtendedWebP),
        ("iso-bmff", "heic", Content::Heic),
        ("iso-bmff", "mp4", Content::Mp4(clip)),
        (
            "iso-bmff",
            "mp4-moov-last",
            Content::Mp4(Video {
                moov: MoovAt::End,
                ..clip
            }),
        ),
        (
            "iso-bmff",
            "mp4-co64",
            Content::Mp4(Video {
                wide_offsets: true,
                ..clip
            }),
        ),
        (
            "iso-bmff",
            "mp4-user-data",
            Content::Mp4(Video {
                user_data: true,
                sound: false,
                ..clip
            }),
        ),
    ]
}
