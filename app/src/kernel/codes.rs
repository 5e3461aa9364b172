//! Enums with stable text codes: what forms send, what the database keeps and what keys of texts end in.
//!
//! A code is a promise. A variant may be renamed in the source, its code may not: rows and old pages hold it.

/// The text is none of the codes of its list. It does not repeat the text: that may be anything a stranger
/// typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown code")]
pub struct UnknownCode;

/// Declares an enum whose variants have stable text codes.
///
/// ```ignore
/// use crate::kernel::codes::codes;
///
/// codes! {
///     /// How it was seen.
///     pub enum Seen {
///         /// With one's own eyes.
///         Own = "own",
///         /// Told by somebody else.
///         Hearsay = "hearsay",
///     }
/// }
/// ```
///
/// The enum gets `ALL`, `all()`, `code()`, `parse()`, `FromStr`, `Display` (the code) and serde by code.
/// The order of the variants is their order in lists and in `Ord`. Parsing is exact: a code is never
/// guessed.
macro_rules! codes {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $code:literal ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $( $(#[$variant_meta])* $variant ),+ }

        impl $name {
            /// Every variant, in the order people see them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Every variant, in the order people see them.
            pub const fn all() -> &'static [Self] {
                Self::ALL
            }

            /// The stable text code, as in forms and in the database.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Reads a code; the error does not repeat what was read.
            pub fn parse(code: &str) -> Result<Self, $crate::kernel::codes::UnknownCode> {
                match code { $($code => Ok(Self::$variant),)+ _ => Err($crate::kernel::codes::UnknownCode) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::kernel::codes::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::parse(code)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                // Not the derived reader: its error repeats the rejected value.
                let code = <std::borrow::Cow<'de, str> as serde::Deserialize<'de>>::deserialize(input)?;
                Self::parse(&code).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    use super::UnknownCode;
    use serde::{Deserialize, de::IntoDeserializer, de::value::Error};

    codes! {
        /// Two lamps.
        pub enum Lamp {
            /// Burning.
            Lit = "lit",
            /// Dark.
            Out = "out",
        }
    }

    #[test]
    fn a_code_is_read_back_as_its_variant() {
        for lamp in Lamp::all() {
            assert_eq!(Lamp::parse(lamp.code()), Ok(*lamp));
            assert_eq!(lamp.to_string().parse(), Ok(*lamp));
        }
    }

    #[test]
    fn codes_are_exact() {
        for wrong in ["", "Lit", " lit", "lit ", "dark"] {
            assert_eq!(Lamp::parse(wrong), Err(UnknownCode));
        }
    }

    #[test]
    fn a_refusal_does_not_repeat_what_was_sent() {
        let refused = Lamp::deserialize(IntoDeserializer::<Error>::into_deserializer("19900101-0017"));
        assert_eq!(refused.unwrap_err().to_string(), "unknown code");
    }

    #[test]
    fn serde_reads_the_code() {
        let read = Lamp::deserialize(IntoDeserializer::<Error>::into_deserializer("out"));
        assert_eq!(read, Ok(Lamp::Out));
    }
}
