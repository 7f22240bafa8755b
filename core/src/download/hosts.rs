//! Whom this app talks to: Instagram's own site, and the two domains of its CDN.

use std::net::{IpAddr, Ipv6Addr};

use reqwest::Url;

/// Where a post's page is.
const SITE: [&str; 2] = ["www.instagram.com", "instagram.com"];

/// Where photos and videos are (fact sheet 8).
const CDN: [&str; 2] = ["cdninstagram.com", "fbcdn.net"];

/// The address, if a page may be fetched from there.
pub(super) fn page(address: &str) -> Option<Url> {
    allowed(Url::parse(address).ok()?, is_site)
}

/// The address, if a photo or video may be fetched from there.
pub(super) fn media(address: &str) -> Option<Url> {
    allowed(Url::parse(address).ok()?, is_cdn)
}

/// Where a redirect from `from` leads, if a photo or video may be fetched from there.
pub(super) fn media_redirect(from: &Url, location: &str) -> Option<Url> {
    allowed(from.join(location).ok()?, is_cdn)
}

fn allowed(url: Url, is_allowed: fn(&str) -> bool) -> Option<Url> {
    let is_plain = url.scheme() == "https"
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    (is_plain && is_allowed(url.host_str()?)).then_some(url)
}

fn is_site(host: &str) -> bool {
    SITE.contains(&host)
}

fn is_cdn(host: &str) -> bool {
    CDN.iter().any(|domain| {
        host.strip_suffix(domain)
            .is_some_and(|subdomain| subdomain.ends_with('.') && subdomain.len() > 1)
    })
}

/// Whether this is an address on the public internet. A name that leads into the
/// person's own network is not followed.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            !(address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_multicast()
                || address.is_unspecified()
                || address.is_broadcast()
                || address.is_documentation()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b)) // carriers' own
                || (a == 198 && (b == 18 || b == 19)) // for measurements
                || (a == 192 && b == 0 && c == 0))
        }
        IpAddr::V6(address) => match embedded(address) {
            Some(inner) => is_public(inner),
            // Only 2000::/3 is routed; of that, not the addresses for documents.
            None => {
                let [first, second, ..] = address.segments();
                first & 0xe000 == 0x2000 && !(first == 0x2001 && second == 0x0db8)
            }
        },
    }
}

/// The IPv4 address inside a mapped one, or one for NAT64, which phones have.
fn embedded(address: Ipv6Addr) -> Option<IpAddr> {
    let inner = match address.segments() {
        [0x0064, 0xff9b, 0, 0, 0, 0, high, low] => {
            let [a, b] = high.to_be_bytes();
            let [c, d] = low.to_be_bytes();
            Some([a, b, c, d].into())
        }
        _ => address.to_ipv4_mapped(),
    };
    inner.map(IpAddr::V4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_instagram_and_its_cdn_are_talked_to_and_only_in_secret() {
        for good in [
            "https://scontent.cdninstagram.com/v/a.jpg?oh=1",
            "https://instagram.fakx4-1.fna.fbcdn.net/o1/v.mp4",
        ] {
            assert!(media(good).is_some() && page(good).is_none(), "{good}");
        }
        assert!(page("https://www.instagram.com/p/DeAZ0uAgNuA/").is_some());
        for bad in [
            "http://scontent.cdninstagram.com/v/a.jpg",
            "https://cdninstagram.com/v/a.jpg",
            "https://evilcdninstagram.com/v/a.jpg",
            "https://scontent.cdninstagram.com.evil.tld/a.jpg",
            "https://scontent.cdninstagram.com:8443/a.jpg",
            "https://a@scontent.cdninstagram.com/a.jpg",
            "https://scontent.cdninstagram.com@evil.tld/a.jpg",
            "https://.fbcdn.net/a.jpg",
            "https://127.0.0.1/a.jpg",
            "https://www.instagram.com/a.jpg",
            "file:///etc/passwd",
            "not an address",
        ] {
            assert!(media(bad).is_none(), "{bad}");
        }
        for bad in [
            "http://www.instagram.com/p/A/",
            "https://www.instagram.com.evil.tld/p/A/",
            "https://www.facebook.com/p/A/",
        ] {
            assert!(page(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_redirect_stays_on_the_cdn() {
        let from = media("https://a.fbcdn.net/x/y.jpg").unwrap();
        let to = |location| media_redirect(&from, location).map(String::from);
        assert_eq!(to("/z.jpg").as_deref(), Some("https://a.fbcdn.net/z.jpg"));
        assert_eq!(
            to("https://b.fbcdn.net/").as_deref(),
            Some("https://b.fbcdn.net/")
        );
        for away in ["//evil.tld/", "http://a.fbcdn.net/", "https://10.0.0.1/"] {
            assert_eq!(to(away), None, "{away}");
        }
    }

    #[test]
    fn private_networks_are_not_public() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "64:ff9b::a00:1",
            "2001:db8::1",
            "ff02::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in ["157.240.1.1", "2a03:2880:f2::1", "64:ff9b::9df0:101"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }
}
