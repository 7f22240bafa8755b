//! A server that answers as Instagram answers a browser that is not logged in: pages of
//! posts in every state, share links, profiles, and a CDN with photos and videos of people
//! who do not exist; and other programs, which ask for JSON as the web app does. It fails on
//! demand, and remembers what it was asked for and every byte that it sent.
//!
//! It speaks TLS with a root certificate of its own and takes every host name on one
//! port, also as a proxy. It knows nothing of Keepsake: any client may be pointed at it.
//!
//! ```
//! use fake_instagram::{Account, Fault, FakeInstagram, Role, Rule, Target};
//!
//! # fn main() -> std::io::Result<()> {
//! let instagram = FakeInstagram::new(Account::invented(1, 20))
//!     .fault(Rule::new(Target::Role(Role::Page), Fault::status(429)).times(1))
//!     .start()?;
//! // Point a client at instagram.address() and let it trust instagram.root_pem().
//! assert!(instagram.requests().with_header("cookie").is_empty());
//! # Ok(())
//! # }
//! ```

mod account;
mod address;
mod code;
mod content;
mod fault;
mod page;
mod record;
mod server;

pub use account::{Account, Item, Kind, Person, Place, Post};
pub use code::{code_of, pk_of};
pub use fault::{Fault, Role, Rule, Target};
pub use page::{Odd, Shape, State};
pub use record::{Request, Requests};
pub use server::{FakeInstagram, Link, Running};
