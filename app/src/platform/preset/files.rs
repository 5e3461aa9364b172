//! The documents that come with the program.

/// A preset and what lies in its folder.
pub struct Embedded {
    /// Its name, the same as its slug.
    pub name: &'static str,
    /// The preset itself.
    pub toml: &'static str,
    /// A coat of arms, as SVG.
    pub coat_of_arms: Option<&'static str>,
    /// Outlines of the areas, as GeoJSON.
    pub areas: Option<&'static str>,
    /// Streets and named places, as CSV.
    pub gazetteer: Option<&'static str>,
}

macro_rules! document {
    ($path:literal) => {
        include_str!(concat!("../../../presets/", $path))
    };
}

/// A real municipality: facts only, no drawing and no map of our making.
const fn plain(name: &'static str, toml: &'static str) -> Embedded {
    Embedded { name, toml, coat_of_arms: None, areas: None, gazetteer: None }
}

/// What every preset is laid over, with the names of the files.
pub const DEFAULTS: [(&str, &str); 5] = [
    ("default/municipality.toml", document!("default/municipality.toml")),
    ("default/lists.toml", document!("default/lists.toml")),
    ("default/categories.toml", document!("default/categories.toml")),
    ("default/support.toml", document!("default/support.toml")),
    ("default/templates.toml", document!("default/templates.toml")),
];

/// The presets, real municipalities first.
pub static EMBEDDED: [Embedded; 6] = [
    plain("surahammar", document!("surahammar.toml")),
    plain("fagersta", document!("fagersta.toml")),
    plain("hjo", document!("hjo.toml")),
    plain("degerfors", document!("degerfors.toml")),
    plain("gagnef", document!("gagnef.toml")),
    Embedded {
        name: "lyktkoping",
        toml: document!("lyktkoping.toml"),
        coat_of_arms: Some(document!("lyktkoping/vapen.svg")),
        areas: Some(document!("lyktkoping/areas.geojson")),
        gazetteer: Some(document!("lyktkoping/gazetteer.csv")),
    },
];

/// Finds a preset by name.
pub fn embedded(name: &str) -> Option<&'static Embedded> {
    EMBEDDED.iter().find(|preset| preset.name == name)
}
