//! A place as ISO 6709 writes it: `+DD.DDDD+DDD.DDDD/`.

use crate::post::Coordinates;

/// Six decimals: a tenth of a metre.
pub(super) fn exact(place: Coordinates) -> String {
    format!("{:+010.6}{:+011.6}/", place.latitude(), place.longitude())
}

/// Four decimals, which is what Android writes: its readers up to version 6 refuse a
/// video whose `©xyz` is longer.
pub(super) fn short(place: Coordinates) -> String {
    format!("{:+08.4}{:+09.4}/", place.latitude(), place.longitude())
}
