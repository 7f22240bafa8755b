//! The pages of an HTML export, and what stands around the posts.

use super::block::{block, escape};
use super::{Generation, Shape};
use crate::export::Export;
use crate::layout::Era;
use crate::plan::PlannedPost;
use crate::post::Kind;
use crate::section;

const PAGES: [(Kind, &str, &str); 8] = [
    (Kind::Story, "stories", "Stories"),
    (Kind::ProfilePhoto, "profile_photos", "Profile photos"),
    (Kind::Reel, "reels", "Reels"),
    (Kind::Igtv, "igtv_videos", "IGTV"),
    (Kind::ArchivedPost, "archived_posts", "Archived posts"),
    (
        Kind::RecentlyDeleted,
        "recently_deleted_content",
        "Recently deleted",
    ),
    (Kind::Other, "other_content", "Other content"),
    (Kind::Repost, "reposts", "Reposts"),
];

/// Every page: path and text. Era A never had any.
pub(crate) fn index_files(export: &Export, planned: &[PlannedPost<'_>]) -> Vec<(String, Vec<u8>)> {
    if export.era == Era::A {
        return Vec::new();
    }
    let root = export.era.index_root();
    let of_kind = |kind: Kind| planned.iter().filter(move |post| post.post.kind == kind);
    let mut pages = vec![start_page(export)];
    let told_twice = |post: &&PlannedPost<'_>| post.post.told.by_classic(export.era == Era::E);
    let classic: Vec<_> = of_kind(Kind::Post).filter(told_twice).collect();
    for (number, shard) in (1..).zip(classic.chunks(export.json.posts_a_file)) {
        pages.push((
            format!("{root}posts_{number}.html"),
            posts_page(export, "Posts", shard),
        ));
    }
    if export.era == Era::E {
        let told: Vec<_> = of_kind(Kind::Post)
            .filter(|post| post.post.told.by_labels())
            .collect();
        if !told.is_empty() {
            pages.push((
                format!("{root}posts.html"),
                posts_page(export, "Posts", &told),
            ));
        }
    }
    for (kind, name, title) in PAGES {
        let posts: Vec<_> = of_kind(kind).collect();
        if !posts.is_empty() {
            pages.push((
                format!("{root}{name}.html"),
                posts_page(export, title, &posts),
            ));
        }
    }
    for kind in section::KINDS {
        let posts: Vec<_> = of_kind(kind).collect();
        if !posts.is_empty() {
            pages.push((
                format!("{}.html", section::path(export, kind)),
                posts_page(export, "New", &posts),
            ));
        }
    }
    pages.extend(conversation(export, planned));
    pages.push(account_page(export));
    pages
}

fn posts_page(export: &Export, title: &str, posts: &[&PlannedPost<'_>]) -> Vec<u8> {
    let blocks: Vec<_> = posts
        .iter()
        .map(|post| {
            block(
                export.html,
                post,
                post.post
                    .caption
                    .as_ref()
                    .map(|caption| caption.text.as_str()),
            )
        })
        .collect();
    let base = if export.era == Era::B {
        "../"
    } else {
        "../../"
    };
    page(export.html, title, base, &blocks)
}

fn conversation(export: &Export, planned: &[PlannedPost<'_>]) -> Option<(String, Vec<u8>)> {
    let mut sent: Vec<_> = planned
        .iter()
        .filter(|post| post.post.kind.is_message())
        .collect();
    if sent.is_empty() {
        return None;
    }
    sent.sort_by_key(|post| std::cmp::Reverse(post.post.at));
    let account = &export.account;
    let shape = Shape {
        tags: None,
        ..export.html
    };
    let blocks: Vec<_> = sent
        .iter()
        .map(|post| {
            let own = post.post.kind == Kind::OwnMessage;
            block(
                shape,
                post,
                Some(if own {
                    &account.display_name
                } else {
                    &account.friend
                }),
            )
        })
        .collect();
    let base = if export.era == Era::B {
        "../../../"
    } else {
        "../../../../"
    };
    let path = format!(
        "{}inbox/{}/message_1.html",
        export.era.messages_root(),
        export.thread()
    );
    Some((path, page(export.html, &account.friend, base, &blocks)))
}

fn account_page(export: &Export) -> (String, Vec<u8>) {
    let account = &export.account;
    let row = |label: &str, value: &str| {
        format!(
            "<tr><td colspan=\"2\" class=\"_2pin _a6_q\">{label}<div><div>{}</div></div></td></tr>",
            escape(value)
        )
    };
    let block = format!(
        "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><div class=\"_3-95 _a6-p\"><table style=\"table-layout: fixed;\">{}{}</table></div></div>",
        row("Username", &account.username),
        row("Name", &account.display_name),
    );
    let path = export.era.account_file().replace(".json", ".html");
    let base = "../".repeat(path.matches('/').count());
    (
        path,
        page(export.html, "Personal information", &base, &[block]),
    )
}

fn start_page(export: &Export) -> (String, Vec<u8>) {
    let name = if export.html.generation == Generation::H4 {
        "start_here.html"
    } else {
        "index.html"
    };
    let link = format!(
        "<a href=\"{}posts_1.html\">Posts</a>",
        export.era.index_root()
    );
    (
        name.to_owned(),
        page(export.html, "Your Instagram activity", "", &[link]),
    )
}

fn page(shape: Shape, title: &str, base: &str, blocks: &[String]) -> Vec<u8> {
    let title = escape(title);
    let logo = match shape.generation {
        Generation::H1 => "https://static.xx.fbcdn.net/rsrc.php/v3/ys/r/logo.png",
        _ => "files/Instagram-Logo.png",
    };
    let break_ = if shape.indented { "\n    " } else { "" };
    let blocks = blocks.join(break_);
    let main = match shape.generation {
        Generation::H4 => {
            format!("<main class=\"_a706\" role=\"main\"><h1>{title}</h1>{break_}{blocks}</main>")
        }
        _ => format!("<div class=\"_a706\" role=\"main\">{break_}{blocks}</div>"),
    };
    format!(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\" /><base href=\"{base}\" />\
         <title>{title}</title><style type=\"text/css\">.pam{{padding:10px}}</style></head>\
         <body class=\"_5vb_ _2yq _a7o5\"><div class=\"clearfix _ikh\"><div class=\"_4bl9\"><div class=\"_li\">\
         <div class=\"_3a_u\"><img class=\"_6-y6\" src=\"{logo}\" /><div class=\"_a70e\">{title}</div></div>{main}</div></div></div></body></html>"
    )
    .into_bytes()
}
