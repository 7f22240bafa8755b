//! Values of EXIF tags as TIFF stores them, in either byte order.

/// The byte order of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ByteOrder {
    Big,
    Little,
}

/// A value in one of the types that the fields written here have.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Bytes(Vec<u8>),
    /// Text without the NUL that ends it. UTF-8, though EXIF says ASCII: all readers
    /// named in `facts/photo-libraries.md`, 7.2, take it so.
    Text(Vec<u8>),
    Short(u16),
    Long(u32),
    Rationals(Vec<(u32, u32)>),
    SignedRational(i32, i32),
    Undefined(Vec<u8>),
    /// Text of type UNDEFINED behind its character code, as `UserComment` has it.
    Unicode(String),
}

const BYTE: u16 = 1;
const ASCII: u16 = 2;
const SHORT: u16 = 3;
const LONG: u16 = 4;
const RATIONAL: u16 = 5;
const UNDEFINED: u16 = 7;
const SIGNED_RATIONAL: u16 = 10;

/// EXIF 2.32, 4.6.5 table 9: the character code of UTF-16.
const UNICODE: &[u8] = b"UNICODE\0";

impl ByteOrder {
    pub(super) fn u16(self, bytes: &[u8]) -> Option<u16> {
        let bytes = *bytes.first_chunk()?;
        Some(match self {
            Self::Big => u16::from_be_bytes(bytes),
            Self::Little => u16::from_le_bytes(bytes),
        })
    }

    pub(super) fn u32(self, bytes: &[u8]) -> Option<u32> {
        let bytes = *bytes.first_chunk()?;
        Some(match self {
            Self::Big => u32::from_be_bytes(bytes),
            Self::Little => u32::from_le_bytes(bytes),
        })
    }

    pub(super) fn bytes16(self, value: u16) -> [u8; 2] {
        match self {
            Self::Big => value.to_be_bytes(),
            Self::Little => value.to_le_bytes(),
        }
    }

    pub(super) fn bytes32(self, value: u32) -> [u8; 4] {
        match self {
            Self::Big => value.to_be_bytes(),
            Self::Little => value.to_le_bytes(),
        }
    }
}

impl Value {
    /// Bytes that `count` values of a type take; none for unknown types.
    pub(super) fn size(kind: u16, count: u32) -> Option<usize> {
        const SIGNED_BYTE: u16 = 6;
        const SIGNED_SHORT: u16 = 8;
        const SIGNED_LONG: u16 = 9;
        const FLOAT: u16 = 11;
        const DOUBLE: u16 = 12;
        const DIRECTORY: u16 = 13;
        let each = match kind {
            BYTE | ASCII | UNDEFINED | SIGNED_BYTE => 1,
            SHORT | SIGNED_SHORT => 2,
            LONG | SIGNED_LONG | FLOAT | DIRECTORY => 4,
            RATIONAL | SIGNED_RATIONAL | DOUBLE => 8,
            _ => return None,
        };
        usize::try_from(count).ok()?.checked_mul(each)
    }

    /// Type, count and bytes for a directory entry.
    pub(super) fn encode(&self, order: ByteOrder) -> (u16, u32, Vec<u8>) {
        let (kind, bytes) = match self {
            Self::Bytes(bytes) => (BYTE, bytes.clone()),
            Self::Text(text) => {
                let mut bytes = Vec::with_capacity(text.len() + 1);
                bytes.extend(text.iter().filter(|byte| **byte != 0));
                bytes.push(0);
                (ASCII, bytes)
            }
            Self::Short(value) => (SHORT, order.bytes16(*value).to_vec()),
            Self::Long(value) => (LONG, order.bytes32(*value).to_vec()),
            Self::Rationals(values) => {
                let mut bytes = Vec::with_capacity(8 * values.len());
                for (over, under) in values {
                    bytes.extend(order.bytes32(*over));
                    bytes.extend(order.bytes32(*under));
                }
                (RATIONAL, bytes)
            }
            Self::SignedRational(over, under) => {
                let numbers = [over.cast_unsigned(), under.cast_unsigned()];
                (
                    SIGNED_RATIONAL,
                    numbers.map(|number| order.bytes32(number)).concat(),
                )
            }
            Self::Undefined(bytes) => (UNDEFINED, bytes.clone()),
            Self::Unicode(text) => {
                let mut bytes = Vec::with_capacity(UNICODE.len() + 2 * text.len());
                bytes.extend(UNICODE);
                for unit in text.encode_utf16() {
                    bytes.extend(order.bytes16(unit));
                }
                (UNDEFINED, bytes)
            }
        };
        let each = Self::size(kind, 1).unwrap_or(1);
        let count = u32::try_from(bytes.len() / each).unwrap_or(u32::MAX);
        (kind, count, bytes)
    }

    /// The value of an entry; none for an empty one, and for types that are not read.
    pub(super) fn decode(kind: u16, count: u32, bytes: &[u8], order: ByteOrder) -> Option<Self> {
        let bytes = bytes.get(..Self::size(kind, count)?)?;
        let pairs = || {
            bytes
                .chunks_exact(8)
                .map(|pair| Some((order.u32(pair)?, order.u32(pair.get(4..)?)?)))
        };
        Some(match kind {
            BYTE => Self::Bytes(bytes.to_vec()),
            ASCII => {
                let end = bytes.iter().position(|byte| *byte == 0);
                Self::Text(bytes.get(..end.unwrap_or(bytes.len()))?.to_vec())
            }
            SHORT => Self::Short(order.u16(bytes)?),
            LONG => Self::Long(order.u32(bytes)?),
            RATIONAL => Self::Rationals(pairs().collect::<Option<_>>()?),
            SIGNED_RATIONAL => {
                let (over, under) = pairs().next()??;
                Self::SignedRational(over.cast_signed(), under.cast_signed())
            }
            UNDEFINED => match bytes.strip_prefix(UNICODE) {
                Some(units) => {
                    let units = units.chunks_exact(2).filter_map(|unit| order.u16(unit));
                    Self::Unicode(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
                }
                None => Self::Undefined(bytes.to_vec()),
            },
            _ => return None,
        })
    }
}
