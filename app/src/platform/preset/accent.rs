//! The accent colour, and whether people can read with it (WCAG 2.2, 1.4.3).

/// White, under and around the accent.
pub const WHITE: Rgb = Rgb([0xFF, 0xFF, 0xFF]);
/// The paper of the light theme.
pub const PAPER: Rgb = Rgb([0xFC, 0xFA, 0xF5]);
/// The least contrast for text.
pub const LEAST_CONTRAST: f64 = 4.5;

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb([u8; 3]);

impl Rgb {
    /// Reads `#1F4B99`.
    pub fn parse(text: &str) -> Option<Self> {
        let figures = text.strip_prefix('#').filter(|f| f.len() == 6 && f.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(&figures[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// How much two colours differ, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Can it be text on white and on paper, and carry white text?
    pub fn is_readable(self) -> bool {
        [WHITE, PAPER].iter().all(|ground| self.contrast(*ground) >= LEAST_CONTRAST)
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one() {
        let black = Rgb::parse("#000000").unwrap();
        assert!((black.contrast(WHITE) - 21.0).abs() < 0.001);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 0.001);
    }

    #[test]
    fn amber_is_refused_and_the_link_blue_is_not() {
        assert!(!Rgb::parse("#F5B32E").unwrap().is_readable());
        assert!(Rgb::parse("#1F4B99").unwrap().is_readable());
    }

    #[test]
    fn a_grey_that_passes_on_white_only_is_refused() {
        let grey = Rgb::parse("#767676").unwrap();
        assert!(grey.contrast(WHITE) >= LEAST_CONTRAST && !grey.is_readable());
    }

    #[test]
    fn other_ways_to_write_a_colour_are_refused() {
        for wrong in ["", "#fff", "1F4B99", "#1F4B9", "#1F4B99F", "red", "#ÅÄÖ", "#+1+1+1"] {
            assert_eq!(Rgb::parse(wrong), None, "{wrong}");
        }
    }
}
