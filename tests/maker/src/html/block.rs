//! One post on a page (fact sheet 7.1 to 7.3).

use super::labels::Label;
use super::{Generation, Shape};
use crate::json::as_text;
use crate::plan::{PlannedItem, PlannedPost};

/// The markup of one post. `heading` stands where the caption stands: the caption
/// itself, or in a conversation the name of the sender.
pub(super) fn block(shape: Shape, post: &PlannedPost<'_>, heading: Option<&str>) -> String {
    let parts = Parts::of(shape);
    let heading = parts.heading(shape.generation, heading);
    let media: String = if let [only] = &post.items[..] {
        format!("{}{}", medium(shape, only), fields(shape, post, only))
    } else {
        post.items
            .iter()
            .map(|item| carousel_member(shape, item))
            .collect()
    };
    let date = post
        .post
        .at
        .map_or_else(String::new, |at| shape.language.date(at, shape.generation));
    let media = parts.around.with(&media);
    let date = parts.footer.with(&date);
    parts.post.with(&format!("{heading}{media}{date}"))
}

/// An element around a part of a post.
struct Part {
    tag: &'static str,
    classes: &'static str,
}

impl Part {
    fn with(&self, inside: &str) -> String {
        let Self { tag, classes } = self;
        format!("<{tag} class=\"{classes}\">{inside}</{tag}>")
    }
}

/// The elements around a block, its caption, its media, and its date.
struct Parts {
    post: Part,
    heading: Part,
    around: Part,
    footer: Part,
}

impl Parts {
    fn of(shape: Shape) -> Self {
        let part = |tag, classes| Part { tag, classes };
        let mut parts = match shape.generation {
            Generation::H1 => Self {
                post: part("div", "pam _3-95 _2ph- _2lej uiBoxWhite noborder"),
                heading: part("div", "_3-96 _2pim _2lek _2lel"),
                around: part("div", "_3-95 _2let"),
                footer: part("div", "_3-94 _2lem"),
            },
            generation => Self {
                post: part("div", "pam _3-95 _2ph- _a6-g uiBoxWhite noborder"),
                heading: part(
                    match generation {
                        Generation::H4 => "h2",
                        _ => "div",
                    },
                    "_3-95 _2pim _a6-h _a6-i",
                ),
                around: part("div", "_3-95 _a6-p"),
                footer: part("div", "_3-94 _a6-o"),
            },
        };
        if let Some(tags) = shape.tags {
            for (part, tag) in [
                (&mut parts.post, tags.post),
                (&mut parts.heading, tags.heading),
                (&mut parts.around, tags.around),
                (&mut parts.footer, tags.footer),
            ] {
                part.tag = tag;
                part.classes = tags.classes(part.classes);
            }
        }
        parts
    }

    fn heading(&self, generation: Generation, text: Option<&str>) -> String {
        match (generation, text) {
            (Generation::H1, None) => self.heading.with(""),
            (_, None) => String::new(),
            (_, Some(text)) => self.heading.with(&escape(text)),
        }
    }
}

fn carousel_member(shape: Shape, item: &PlannedItem<'_>) -> String {
    let medium = medium(shape, item);
    if shape.generation == Generation::H1 {
        format!("<div>{medium}</div>")
    } else {
        format!("<div>{medium}<div></div></div>")
    }
}

fn medium(shape: Shape, item: &PlannedItem<'_>) -> String {
    let path = escape(&item.uri);
    let class = if shape.generation == Generation::H1 {
        "_2yuc"
    } else {
        "_a6_o"
    };
    if item.is_video() {
        // The older pages show a picture without a source until the video plays.
        let placeholder = if shape.generation < Generation::H3 {
            "<img />"
        } else {
            ""
        };
        format!(
            "<video src=\"{path}\" controls=\"1\" class=\"{class} _3-96\"><a target=\"_blank\" href=\"{path}\"><div>Click for video:{placeholder}</div></a></video>"
        )
    } else {
        format!(
            "<a target=\"_blank\" href=\"{path}\"><img src=\"{path}\" class=\"{class} _3-96\" /></a>"
        )
    }
}

/// The tables beside a single photo or video.
fn fields(shape: Shape, post: &PlannedPost<'_>, item: &PlannedItem<'_>) -> String {
    let mut rows = Vec::new();
    let exif = &item.item.exif;
    let text = |value: &str| escape(value);
    if post.has_exif() {
        for (label, degrees) in [
            (Label::Latitude, &exif.latitude),
            (Label::Longitude, &exif.longitude),
        ] {
            rows.extend(
                degrees
                    .as_ref()
                    .map(|degrees| (label, text(&as_text(degrees)))),
            );
        }
        rows.extend(
            exif.source_type
                .as_ref()
                .map(|source| (Label::SourceType, text(source))),
        );
        rows.extend(
            exif.original
                .as_ref()
                .map(|original| (Label::Original, text(original))),
        );
        if exif.camera {
            rows.push((Label::Device, "android-0000000000000000".to_owned()));
        }
        if exif.camera && !item.is_video() {
            rows.push((Label::Iso, "40".to_owned()));
            rows.push((Label::Aperture, "1.696".to_owned()));
            rows.push((Label::ShutterSpeed, "5.885".to_owned()));
            rows.push((Label::LensModel, "Sample 4.25mm f/1.8".to_owned()));
        }
    }
    if let Some(path) = &item.subtitles {
        rows.push((
            Label::Subtitles,
            format!("<a target=\"_blank\" href=\"{0}\">{0}</a>", escape(path)),
        ));
    }
    rows.push((
        Label::HasCameraMetadata,
        if exif.camera { "1" } else { "" }.to_owned(),
    ));
    let rows: String = rows
        .iter()
        .map(|(label, value)| {
            row(
                shape.generation,
                label.text(shape.language, item.is_video()),
                value,
            )
        })
        .collect();
    let topics = if shape.interest_topics {
        interest_topics(shape.generation)
    } else {
        String::new()
    };
    format!("{}{topics}", tables(shape.generation, &rows))
}

/// From 2023 on every field has a table of its own.
fn tables(generation: Generation, rows: &str) -> String {
    if generation < Generation::H3 {
        format!("<table style=\"table-layout: fixed;\">{rows}</table>")
    } else {
        rows.to_owned()
    }
}

fn row(generation: Generation, label: &str, value: &str) -> String {
    match generation {
        Generation::H1 => format!(
            "<tr><td class=\"_2oao\"><div class=\"_tqp\">{label}</div></td><td class=\"_23bw\"><div class=\"_tqp\">{value}</div></td></tr>"
        ),
        Generation::H2 => format!(
            "<tr><td class=\"_2pin _a6_q\">{label}</td><td class=\"_2pin _2piu _a6_r\">{value}</td></tr>"
        ),
        _ => format!(
            "<table style=\"table-layout: fixed;\"><tr><td colspan=\"2\" class=\"_2pin _a6_q\"><div class=\"_a6-q\">{label}</div><div><div class=\"_a6-q\">{value}</div></div></td></tr></table>"
        ),
    }
}

/// A field whose value is made of blocks that look like posts, without a footer.
fn interest_topics(generation: Generation) -> String {
    let topics: String = ["Cycling", "Lakes"]
        .iter()
        .map(|topic| {
            let value = row(generation, "Name", topic);
            format!("<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><div class=\"_a6-p\">{}</div></div>", tables(generation, &value))
        })
        .collect();
    tables(generation, &row(generation, "Interest Topics", &topics))
}

/// As Instagram does it: `@` as well, no line breaks.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#039;"),
            '@' => escaped.push_str("&#064;"),
            other => escaped.push(other),
        }
    }
    escaped
}
