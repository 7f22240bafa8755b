//! Makes Instagram exports ("Download your information") of people who do not exist:
//! every era, JSON and HTML, with real pictures and videos, and every oddity of the
//! fact sheet. The same description and seed always give the same bytes.
//!
//! Beside the export it tells what is to be found in it ([`Manifest`]), so that tests
//! compare the core with something that shares no code with it.
//!
//! ```
//! use sample_maker::{Content, Era, Export, Kind, Post};
//!
//! # fn main() -> std::io::Result<()> {
//! let export = Export::new(Era::D)
//!     .post(Post::new(Kind::Post, "2024-05-01T12:00:00Z").caption("Spring 🌷").item(Content::PHOTO));
//! let (zip, manifest) = export.zip()?;
//! assert!(zip.starts_with(b"PK"));
//! assert_eq!(manifest.references[0].caption.as_deref(), Some("Spring 🌷"));
//! # Ok(())
//! # }
//! ```

mod content;
mod export;
mod hands;
pub mod html;
pub mod json;
mod layout;
mod life;
mod manifest;
mod oddity;
mod plan;
mod post;
mod random;
mod section;
mod showcase;
mod zip;

pub use content::{Content, MoovAt, OWN_PLACE, Size, Studio, Video};
pub use export::{Account, Export, ExtraBytes, ExtraFile, Format};
pub use hands::Hands;
pub use layout::Era;
pub use manifest::{Expected, Manifest, Missing};
pub use oddity::Oddity;
pub use post::{
    Caption, Degrees, Exif, ExifShape, Extension, Home, Item, Kind, Post, Presence, Spelling, Told,
};
pub use random::Random;
pub use zip::{Packing, pack};
