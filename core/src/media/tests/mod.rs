//! What tests of every format share, and what holds for all formats.

pub(super) mod judges;
mod outside;
mod own_place;
