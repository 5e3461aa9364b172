//! One page of a long list, and where it lies in the whole.

/// Which page of a list is asked for: page numbers start at 1, as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageAsk {
    number: u32,
    size: u32,
}

impl PageAsk {
    /// The largest page served: more rows than this help nobody and cost memory.
    pub const MAX_SIZE: u32 = 200;

    /// Asks for a page. Zero and nonsense mean the first page; the size is kept within 1 and
    /// [`Self::MAX_SIZE`].
    pub fn new(number: u32, size: u32) -> Self {
        Self { number: number.max(1), size: size.clamp(1, Self::MAX_SIZE) }
    }

    /// Reads the page number of an address; what is not a number means the first page.
    pub fn read(number: Option<&str>, size: u32) -> Self {
        Self::new(number.and_then(|text| text.trim().parse().ok()).unwrap_or(1), size)
    }

    /// The number of the page, from 1.
    pub fn number(self) -> u32 {
        self.number
    }

    /// Rows on a page: the `LIMIT` of its query.
    pub fn size(self) -> u32 {
        self.size
    }

    /// Rows before the page: the `OFFSET` of its query. A product of two `u32` always fits.
    pub fn offset(self) -> i64 {
        i64::from(self.number - 1) * i64::from(self.size)
    }
}

/// One page of a list: its rows, its number from 1, rows per page and rows in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageOf<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// The number of this page, from 1.
    pub number: u32,
    /// Rows on a full page.
    pub size: u32,
    /// Rows in the whole list.
    pub total: u64,
}

impl<T> PageOf<T> {
    /// Puts the rows found together with what was asked for.
    pub fn new(items: Vec<T>, ask: PageAsk, total: u64) -> Self {
        Self { items, number: ask.number, size: ask.size, total }
    }

    /// How many pages there are; an empty list has one empty page.
    pub fn pages(&self) -> u64 {
        self.total.div_ceil(u64::from(self.size.max(1))).max(1)
    }

    /// The number of the page before, if there is one.
    pub fn previous(&self) -> Option<u32> {
        (self.number > 1).then(|| self.number - 1)
    }

    /// The number of the page after, if there is one.
    pub fn next(&self) -> Option<u32> {
        (u64::from(self.number) < self.pages()).then(|| self.number + 1)
    }

    /// First and last row shown, counted from 1, for "11–20 of 57"; `None` on an empty page.
    pub fn rows(&self) -> Option<(u64, u64)> {
        let before = u64::from(self.number.max(1) - 1) * u64::from(self.size);
        (!self.items.is_empty()).then(|| (before + 1, before + self.items.len() as u64))
    }

    /// The same page with each row turned into something else: rows into views.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> PageOf<U> {
        let Self { items, number, size, total } = self;
        PageOf { items: items.into_iter().map(turn).collect(), number, size, total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_pages_of_a_list_know_their_neighbours() {
        let last = PageOf::new(vec!["a"; 7], PageAsk::new(6, 10), 57);
        assert_eq!((last.pages(), last.previous(), last.next()), (6, Some(5), None));
        assert_eq!(last.rows(), Some((51, 57)));
    }

    #[test]
    fn an_empty_list_is_one_empty_page() {
        let none = PageOf::<u8>::new(vec![], PageAsk::new(0, 10), 0);
        assert_eq!((none.pages(), none.previous(), none.next(), none.rows()), (1, None, None, None));
    }

    #[test]
    fn nonsense_in_the_address_means_the_first_page() {
        for text in [None, Some(""), Some("-1"), Some("0"), Some("99999999999"), Some("två")] {
            assert_eq!(PageAsk::read(text, 20).number(), 1);
        }
        assert_eq!(PageAsk::read(Some(" 3 "), 9_999), PageAsk { number: 3, size: PageAsk::MAX_SIZE });
    }

    proptest! {
        #[test]
        fn walking_the_pages_visits_each_row_once(total in 0_u32..2_000, size in 1_u32..60) {
            let mut seen = 0_u32;
            let mut number = Some(1);
            while let Some(n) = number {
                let ask = PageAsk::new(n, size);
                let rows: Vec<i64> = (ask.offset()..i64::from(total)).take(size as usize).collect();
                prop_assert_eq!(rows.first().copied().unwrap_or(i64::from(seen)), i64::from(seen));
                seen += rows.len() as u32;
                number = PageOf::new(rows, ask, u64::from(total)).next();
            }
            prop_assert_eq!(seen, total);
        }
    }
}
