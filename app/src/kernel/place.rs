//! Where: a position with how sure it is, and the kinds of places municipalities count by.

use super::codes::codes;

codes! {
    /// How a position was given; it tells the office how far to trust it.
    pub enum HowGiven {
        /// The phone's own position.
        Device = "device",
        /// A street or place chosen in the search.
        Search = "search",
        /// An area of the list; the position is the area's middle.
        Area = "area",
        /// Words alone, placed by the office.
        Words = "words",
        /// Picked on a map.
        Map = "map",
    }
}

codes! {
    /// A kind of place. Who owns the place is data of the municipality, not a list in the code.
    pub enum PlaceType {
        /// Torg, centrum.
        Square = "square",
        /// Resecentrum, hållplats.
        Transit = "transit",
        /// Park.
        Park = "park",
        /// Lekplats.
        Playground = "playground",
        /// Skola, förskola.
        School = "school",
        /// Idrottsplats.
        Sports = "sports",
        /// Gångtunnel.
        Underpass = "underpass",
        /// Gång- och cykelväg.
        Path = "path",
        /// Bostadsgård, trapphus.
        Housing = "housing",
        /// Parkering, garage.
        Parking = "parking",
        /// Butik, galleria.
        Shop = "shop",
        /// Badplats.
        Beach = "beach",
        /// Återvinning.
        Recycling = "recycling",
        /// Industri.
        Industry = "industry",
        /// Landsbygdsväg.
        RuralRoad = "rural-road",
        /// Skog, elljusspår.
        Forest = "forest",
        /// Digitalt, sociala medier: a place without a position.
        Online = "online",
    }
}

/// The numbers are no position on earth. It does not repeat them: where somebody stood is personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a position")]
pub struct NotAPosition;

/// A point in WGS 84, rounded to five decimals (about a metre): nobody can tell more, and less is kept.
#[derive(Clone, Copy, PartialEq)]
pub struct Position {
    lat: f64,
    lon: f64,
    accuracy_m: Option<f64>,
    given: HowGiven,
}

impl Position {
    /// Checks and rounds. A meaningless accuracy becomes "unknown" rather than an error: the point itself
    /// still helps.
    pub fn new(lat: f64, lon: f64, accuracy_m: Option<f64>, given: HowGiven) -> Result<Self, NotAPosition> {
        // The ranges are false for NaN as well, so nothing that is not a number gets through.
        if !(-90.0..=90.0).contains(&lat) || !(-180.0..=180.0).contains(&lon) {
            return Err(NotAPosition);
        }
        let accuracy_m = accuracy_m.filter(|m| (0.0..=1_000_000.0).contains(m)).map(f64::ceil);
        Ok(Self { lat: five_decimals(lat), lon: five_decimals(lon), accuracy_m, given })
    }

    /// Reads what a form sent; a comma counts as a decimal point.
    pub fn parse(lat: &str, lon: &str, accuracy_m: &str, given: HowGiven) -> Result<Self, NotAPosition> {
        let read = |text: &str| text.trim().replace(',', ".").parse::<f64>();
        let (Ok(lat), Ok(lon)) = (read(lat), read(lon)) else {
            return Err(NotAPosition);
        };
        Self::new(lat, lon, read(accuracy_m).ok(), given)
    }

    /// Degrees north.
    pub const fn lat(&self) -> f64 {
        self.lat
    }

    /// Degrees east.
    pub const fn lon(&self) -> f64 {
        self.lon
    }

    /// Radius in whole metres within which the point is thought to lie, when known.
    pub const fn accuracy_m(&self) -> Option<f64> {
        self.accuracy_m
    }

    /// How the position was given.
    pub const fn given(&self) -> HowGiven {
        self.given
    }
}

/// Prints no coordinates: where somebody stood does not belong in a log.
impl std::fmt::Debug for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Position(•••, {})", self.given)
    }
}

/// Metres between two positions along the earth's surface (haversine; wrong by at most half a per cent).
pub fn distance_m(a: &Position, b: &Position) -> f64 {
    const EARTH_RADIUS_M: f64 = 6_371_008.8;
    let half_lat = (b.lat - a.lat).to_radians() / 2.0;
    let half_lon = (b.lon - a.lon).to_radians() / 2.0;
    let h = half_lat.sin().powi(2) + a.lat.to_radians().cos() * b.lat.to_radians().cos() * half_lon.sin().powi(2);
    // Rounding can push `h` a hair past 1 for opposite points, where `asin` has no answer.
    2.0 * EARTH_RADIUS_M * h.sqrt().min(1.0).asin()
}

/// Degrees of latitude and longitude around a position that surely hold every point within `metres` of it:
/// a box for a database query, to be followed by [`distance_m`].
pub fn degrees_around(at: &Position, metres: f64) -> (f64, f64) {
    const METRES_PER_DEGREE: f64 = 111_000.0;
    let lat = metres / METRES_PER_DEGREE;
    // The box must hold at its pole-ward edge too, where degrees of longitude are shortest.
    let edge = (at.lat.abs() + lat).min(89.9).to_radians().cos();
    (lat, (metres / (METRES_PER_DEGREE * edge)).min(360.0))
}

fn five_decimals(degrees: f64) -> f64 {
    // Adding zero turns -0 into 0, so that equal points also print alike.
    (degrees * 100_000.0).round() / 100_000.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lat: f64, lon: f64) -> Position {
        Position::new(lat, lon, None, HowGiven::Map).unwrap()
    }

    #[test]
    fn what_is_not_on_earth_is_refused() {
        for (lat, lon) in [(f64::NAN, 16.0), (59.0, f64::INFINITY), (90.1, 0.0), (0.0, -180.1), (-91.0, 0.0)] {
            assert_eq!(Position::new(lat, lon, None, HowGiven::Device), Err(NotAPosition));
        }
        assert!(Position::new(90.0, -180.0, None, HowGiven::Device).is_ok());
    }

    #[test]
    fn a_meaningless_accuracy_is_unknown() {
        for accuracy in [f64::NAN, -1.0, f64::INFINITY, 1e9] {
            assert_eq!(Position::new(59.7, 16.2, Some(accuracy), HowGiven::Device).unwrap().accuracy_m(), None);
        }
        assert_eq!(Position::parse("59,7", " 16.2", "12.3", HowGiven::Device).unwrap().accuracy_m(), Some(13.0));
        assert_eq!(Position::parse("", "16.2", "", HowGiven::Device), Err(NotAPosition));
    }

    #[test]
    fn known_distances_are_right() {
        let (stockholm, uppsala) = (at(59.33258, 18.0649), at(59.85856, 17.63893));
        let km = distance_m(&stockholm, &uppsala) / 1000.0;
        assert!((63.0..64.0).contains(&km), "{km}");
        assert!((20_015.0..20_016.0).contains(&(distance_m(&at(0.0, 0.0), &at(0.0, 180.0)) / 1000.0)));
    }

    #[test]
    fn debug_tells_no_coordinates() {
        assert_eq!(format!("{:?}", at(59.33258, 18.0649)), "Position(•••, map)");
    }

    #[test]
    fn there_are_seventeen_kinds_of_places() {
        assert_eq!(PlaceType::all().len(), 17);
    }

    proptest! {
        #[test]
        fn rounding_is_final_and_moves_less_than_a_metre(lat in -90.0..=90.0_f64, lon in -180.0..=180.0_f64) {
            let once = at(lat, lon);
            prop_assert_eq!(once, at(once.lat(), once.lon()));
            prop_assert!((once.lat() - lat).abs() <= 0.000_005_1 && (once.lon() - lon).abs() <= 0.000_005_1);
        }

        #[test]
        fn distance_is_the_same_both_ways(a in (-90.0..=90.0, -180.0..=180.0), b in (-90.0..=90.0, -180.0..=180.0)) {
            let (a, b) = (at(a.0, a.1), at(b.0, b.1));
            prop_assert!((distance_m(&a, &b) - distance_m(&b, &a)).abs() < 0.001);
            prop_assert_eq!(distance_m(&a, &a), 0.0);
        }

        #[test]
        fn the_box_holds_everything_near(lat in 55.0..69.0, lon in 11.0..24.0, north in -1.0..1.0, east in -1.0..1.0) {
            let here = at(lat, lon);
            let there = at(lat + north * 0.002, lon + east * 0.004);
            if distance_m(&here, &there) <= 50.0 {
                let (dlat, dlon) = degrees_around(&here, 50.0);
                prop_assert!((there.lat() - here.lat()).abs() <= dlat && (there.lon() - here.lon()).abs() <= dlon);
            }
        }
    }
}
