//! The macro for closed lists that a newer server may lengthen: an unknown value is kept as it came.

macro_rules! open_text {
    (
        $(#[$doc:meta])* $type:ident default $default:ident {
            $($(#[$variant_doc:meta])* $name:ident = $text:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum $type {
            $($(#[$variant_doc])* $name,)*
            /// A value that this program does not know, as it came (at most 64 characters).
            Other(String),
        }

        impl $type {
            /// The known values, in the order of the table.
            pub const KNOWN: &[Self] = &[$(Self::$name),*];

            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self { $(Self::$name => $text,)* Self::Other(text) => text }
            }

            /// Reads any text; never fails.
            pub fn parse(text: &str) -> Self {
                match text {
                    $($text => Self::$name,)*
                    _ => Self::Other(text.chars().take(64).collect()),
                }
            }

            /// Whether the value is one of the table.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        impl Default for $type {
            fn default() -> Self {
                Self::$default
            }
        }

        impl From<String> for $type {
            fn from(text: String) -> Self {
                Self::parse(&text)
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.as_str().to_owned()
            }
        }
    };
}

pub(crate) use open_text;
