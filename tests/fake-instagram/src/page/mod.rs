//! The pages a logged-out browser gets: HTML around blocks of JSON (fact sheet 4).

mod answers;
mod api_v1;
mod polaris;
mod rare_forms;
#[cfg(test)]
mod recorded_tests;

pub use rare_forms::Odd;
use serde_json::{Value, json};

use crate::account::{Account, Post};
use crate::address::Signer;

/// In which shape a page tells its post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// `xig_polaris_media`, as recorded in October 2026 (fact sheet 6.4).
    #[default]
    Polaris,
    /// `xdt_api__v1__media__shortcode__web_info`, as pages had it before (6.1).
    ApiV1,
}

/// What the page of a post answers (fact sheet 4.3).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum State {
    /// The post.
    #[default]
    Ok,
    /// The route of a post, but no data: silently throttled.
    Throttled,
    /// A media object whose content is withheld, for its age or region.
    Gated,
    /// The error route, with status 200.
    NotFound,
    /// The route of the login page, with status 200.
    LoginWall,
    /// A redirect to `/accounts/login/`.
    RedirectToLogin,
    /// A redirect to `/`.
    RedirectHome,
    /// The profile of the owner instead of the post.
    Profile,
    /// A page without any block of data.
    EmptyShell,
    /// A route that nobody knows.
    UnknownRoute,
    /// The owner's next post instead of the one asked for.
    AnotherPost,
    /// The post, or why not, in a way that is seen more seldom.
    Odd(Odd),
}

pub(crate) const POST_ROUTE: &str = "PolarisLoggedOutDesktopWWWPostRoute";
pub(crate) const PROFILE_ROUTE: &str = "PolarisLoggedOutDesktopWWWProfileRoute";
pub(crate) const LOGIN_ROUTE: &str = "PolarisCAAIGLoginHomepageRoute";
pub(crate) const ERROR_ROUTE: &str = "PolarisErrorRoute";

/// What is needed to write a page.
#[derive(Debug)]
pub(crate) struct Writer<'a> {
    pub(crate) account: &'a Account,
    pub(crate) signer: &'a Signer,
    /// Blocks that say nothing about the post: [`ballast`].
    pub(crate) ballast: &'a str,
}

impl Writer<'_> {
    /// The page of a post that is told.
    pub(crate) fn post(&self, post: &Post, shape: Shape) -> String {
        let data = match shape {
            Shape::Polaris => json!({ "xig_polaris_media": polaris::media(self, post) }),
            Shape::ApiV1 => json!({
                "xdt_api__v1__media__shortcode__web_info": { "items": [api_v1::media(self, post)] }
            }),
        };
        self.with_data(POST_ROUTE, &[data])
    }

    /// The page of a post whose content is withheld.
    pub(crate) fn gated(&self, post: &Post) -> String {
        let data = json!({ "xig_polaris_media": polaris::gated(post) });
        self.with_data(POST_ROUTE, &[data])
    }

    /// The page of the account, which tells the account twice.
    pub(crate) fn profile(&self) -> String {
        let header = json!({ "xig_user_by_username": polaris::profile(self) });
        let posts = json!({ "xig_user_by_username": polaris::profile_timeline(self) });
        self.with_data(PROFILE_ROUTE, &[header, posts])
    }

    fn with_data(&self, route: &str, data: &[Value]) -> String {
        let mut blocks = vec![route_block(route)];
        blocks.extend(data.iter().map(|data| delivered(route, data)));
        page(self.ballast, &blocks)
    }
}

/// A page of that route without data.
pub(crate) fn bare(ballast: &str, route: &str) -> String {
    page(ballast, &[route_block(route)])
}

fn route_block(route: &str) -> Value {
    json!({ "canonicalRouteName": format!("comet.igweb.{route}") })
}

/// What every page begins with.
pub(crate) fn beginning(ballast: &str) -> String {
    let mut page = String::with_capacity(ballast.len() + 65_536);
    page.push_str(HEAD);
    page.push_str(BROKEN_BLOCK);
    page.push_str(ballast);
    page
}

/// The token against forged requests that every page carries, and that queries must send back.
pub(crate) const LSD: &str = "AdSampleTokenOfNobody";

/// Around the blocks stand others, one of them broken.
fn page(ballast: &str, blocks: &[Value]) -> String {
    let mut page = beginning(ballast);
    for block in blocks {
        page.push_str(&script(block));
    }
    page.push_str("</body></html>\n");
    page
}

/// What the web app knows of its visitor, who is nobody, and what it sends along with its
/// queries: told twice, as other programs look for it in either place.
fn tokens() -> String {
    let visitor = json!({ "require": [["ScheduledServerJS", "handle", null, [{ "__bbox": {
        "define": [
            ["CurrentUserInitialData", [], { "ACCOUNT_ID": "0", "USER_ID": "0", "IG_USER_EIMU": "0" }, 270],
            ["LSD", [], { "token": LSD }, 323],
        ],
    } }]]] });
    let sent = json!({ "u": "/ajax/qm/?__a=1&__user=0&__comet_req=7", "w": 0, "f": "", "l": LSD });
    format!(
        "<script type=\"application/json\" id=\"__eqmc\">{}</script>\n{}",
        in_script(&sent),
        script(&visitor)
    )
}

/// A block of data. `data-sjs` comes last, as on every recorded page.
fn script(block: &Value) -> String {
    let block = in_script(block);
    let length = block.len();
    format!(
        "<script type=\"application/json\" data-content-len=\"{length}\" data-sjs>{block}</script>\n"
    )
}

const BROKEN_BLOCK: &str =
    "<script type=\"application/json\" data-sjs>{\"require\":[[\"cut\",</script>\n";

const HEAD: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\n\
    <title>Instagram</title>\n\
    <script>window.__sjs=[];var end=\"<\\/script>\";</script>\n\
    </head><body><div id=\"splash-screen\"></div>\n";

/// A page without any block of data, as unusual browsers get it.
pub(crate) const EMPTY_SHELL: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
    <title>Instagram</title></head><body><noscript>JavaScript is needed.</noscript></body></html>\n";

/// Blocks of about that many bytes that say nothing about any post, as the real page is
/// full of them: first the tokens.
pub(crate) fn ballast(bytes: usize) -> String {
    const BLOCK: usize = 48 << 10;
    let mut text = tokens();
    let mut number = 0_u32;
    while text.len() < bytes {
        let end = (text.len() + BLOCK).min(bytes);
        text.push_str("<script type=\"application/json\" data-sjs>{\"require\":[[\"Bootloader\",\"handlePayload\",null,[{\"consistency\":{\"rev\":1048576},\"rsrcMap\":{");
        let mut between = "";
        while text.len() < end {
            let mixed = number.wrapping_mul(0x9e37_79b1);
            text.push_str(&format!("{between}\"{mixed:08x}\":{{\"type\":\"js\",\"src\":\"https:\\/\\/static.cdninstagram.com\\/rsrc.php\\/v4\\/{mixed:08x}.js\",\"p\":\":{number}\",\"nc\":1}}"));
            between = ",";
            number += 1;
        }
        text.push_str("}}]]]}</script>\n");
    }
    text
}

/// The way data comes to the page: wrapped as the recorded pages have it.
fn delivered(route: &str, data: &Value) -> Value {
    let name = format!(
        "adp_{}RootContentQueryRelayPreloader_6ac20c5f983a35d97730809",
        route.trim_end_matches("Route")
    );
    let result = json!({ "data": data, "extensions": { "is_final": true } });
    let entry = json!({ "__bbox": { "complete": true, "result": result, "sequence_number": 0 } });
    let inner = json!([
        ["RelayPrefetchedStreamCache", "next", [], [name, entry]],
        [
            "CometResourceScheduler",
            "registerHighPriHashes",
            null,
            [["l/IvyUO", "QVQHOxj"]]
        ],
    ]);
    let outer = json!([{ "__bbox": { "require": inner } }, { "__bbox": null }, { "__bbox": null }]);
    json!({ "require": [["ScheduledServerJS", "handle", null, outer]] })
}

/// JSON that cannot end the script it stands in.
fn in_script(value: &Value) -> String {
    value.to_string().replace("</", "<\\/")
}
