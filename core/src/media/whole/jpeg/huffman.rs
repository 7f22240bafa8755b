//! Huffman codes, and the bits that they are read from (ITU-T T.81, C and F.2.2.3).

/// How many bits the longest code has.
const LONGEST: u32 = 16;

/// The codes of one table: for each 16 bits how long the code is that they begin with, and what it
/// stands for.
pub(super) struct Table(Vec<(u8, u8)>);

impl Table {
    /// A table by how many codes there are of each length, and what they stand for in their order;
    /// none if there are more than there can be.
    pub fn new(counts: &[u8], symbols: &[u8]) -> Option<Self> {
        let mut codes = Vec::with_capacity(1 << LONGEST);
        let mut symbols = symbols.iter();
        for (length, count) in (1..=LONGEST).zip(counts) {
            let length_told = u8::try_from(length).ok()?;
            for symbol in symbols.by_ref().take(usize::from(*count)) {
                let same = codes.len() + (1 << (LONGEST - length));
                if same > 1 << LONGEST {
                    return None;
                }
                codes.resize(same, (length_told, *symbol));
            }
        }
        // What no code begins with.
        codes.resize(1 << LONGEST, (0, 0));
        Some(Self(codes))
    }
}

/// Bits from the highest of the first byte on.
pub(super) struct Bits<'a> {
    rest: &'a [u8],
    /// The next ones, from the highest on; zeros behind them.
    window: u64,
    /// How many of them there are.
    there: u32,
}

impl<'a> Bits<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            window: 0,
            there: 0,
        }
    }

    /// How many whole bytes nobody took.
    pub fn left(&self) -> usize {
        self.rest.len() + usize::try_from(self.there / 8).unwrap_or(0)
    }

    /// What the next code stands for; none if there is none, or it is of no table.
    #[inline]
    pub fn symbol(&mut self, table: &Table) -> Option<u8> {
        self.fill();
        let next = usize::try_from(self.window >> (64 - LONGEST)).ok()?;
        let (length, symbol) = *table.0.get(next)?;
        if length == 0 {
            return None;
        }
        self.drop(length.into())?;
        Some(symbol)
    }

    /// Passes over so many bits, of which there are at most 16.
    #[inline]
    pub fn skip(&mut self, count: u32) -> Option<()> {
        self.fill();
        self.drop(count)
    }

    /// The next bits as a number, of which there are at most 16.
    pub fn number(&mut self, count: u32) -> Option<u32> {
        self.fill();
        let number = if count == 0 {
            0
        } else {
            self.window >> (64 - count)
        };
        self.drop(count)?;
        u32::try_from(number).ok()
    }

    #[inline]
    fn fill(&mut self) {
        if self.there >= LONGEST {
            return;
        }
        while self.there <= 56
            && let Some((next, rest)) = self.rest.split_first()
        {
            self.window |= u64::from(*next) << (56 - self.there);
            self.there += 8;
            self.rest = rest;
        }
    }

    #[inline]
    fn drop(&mut self, count: u32) -> Option<()> {
        self.there = self.there.checked_sub(count)?;
        self.window <<= count;
        Some(())
    }
}
