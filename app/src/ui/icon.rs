//! The icon set: few, drawn on a 24 × 24 grid with one round stroke, always beside words.

use leptos::prelude::*;

/// Every icon there is. A page never draws its own, so that the set stays small and even.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what the picture shows")]
pub enum Glyph {
    Alert,
    ArrowLeft,
    ArrowRight,
    Award,
    Bush,
    Calendar,
    Camera,
    Car,
    Chart,
    Check,
    CheckCircle,
    ChevronDown,
    Clock,
    Close,
    Copy,
    Council,
    Danger,
    Download,
    Edit,
    Exit,
    Eye,
    EyeOff,
    Filter,
    Flag,
    Globe,
    Half,
    Heart,
    Home,
    Inbox,
    Info,
    Lamp,
    List,
    Locate,
    Lock,
    Mail,
    Map,
    Menu,
    Merge,
    Note,
    People,
    Phone,
    Pin,
    Plus,
    Print,
    Question,
    Route,
    Search,
    Settings,
    Shield,
    Speech,
    Spray,
    Trash,
    User,
}

/// An icon that repeats what the words beside it say; screen readers skip it.
#[component]
pub fn Icon(
    /// Which picture.
    glyph: Glyph,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=glyph.path()/>
        </svg>
    }
}

impl Glyph {
    /// The drawing as one stroke, so that an icon costs one element.
    pub fn path(self) -> &'static str {
        self.sign().or_else(|| self.thing()).unwrap_or_else(|| self.work())
    }

    /// Signs that steer or judge: arrows, marks, warnings.
    fn sign(self) -> Option<&'static str> {
        Some(match self {
            Self::Alert => "M12 3.5 22 20.5H2zM12 10v4.5M12 17.5h.01",
            Self::ArrowLeft => "M19.5 12h-15M11 5.5 4.5 12l6.5 6.5",
            Self::ArrowRight => "M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",
            Self::Check => "M4.5 12.5 10 18 19.5 6.5",
            Self::CheckCircle => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8 12.3l2.8 2.8L16 9.5",
            Self::ChevronDown => "M6 9.5l6 6 6-6",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Danger => "M8.3 2.5h7.4l5.8 5.8v7.4l-5.8 5.8H8.3l-5.8-5.8V8.3zM12 7.5V13M12 16.5h.01",
            Self::Half => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 3v18M12 8h7M12 12h9M12 16h7",
            Self::Info => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 11v5.5M12 7.5h.01",
            Self::Menu => "M4 6.5h16M4 12h16M4 17.5h16",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Question => {
                "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9.5 9.5a2.6 2.6 0 1 1 3.8 2.3c-.9.5-1.3 1-1.3 1.9M12 17h.01"
            }
            _ => return None,
        })
    }

    /// Things and places that residents report or meet.
    fn thing(self) -> Option<&'static str> {
        Some(match self {
            Self::Bush => {
                "M12 21.5V13M12 17l3-2.5M8 17.5a4.5 4.5 0 0 1-1.5-8.7 5.6 5.6 0 0 1 11 0A4.5 4.5 0 0 1 16 17.5"
            }
            Self::Camera => "M3 8h4l1.7-2.5h6.6L17 8h4v11.5H3zM8.5 13.3a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0",
            Self::Car => {
                "M5 17H3v-4.5l2-1 2-5h10l2 5 2 1V17h-2M5.5 11.5h13M9 17h6M5 17.2a2 2 0 1 0 4 0 2 2 0 1 0-4 0M15 17.2a2 2 0 1 0 4 0 2 2 0 1 0-4 0"
            }
            Self::Clock => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 7v5l3.5 2",
            Self::Heart => "M12 20.5 4.3 12.6a4.9 4.9 0 0 1 7-6.9l.7.7.7-.7a4.9 4.9 0 0 1 7 6.9z",
            Self::Home => "M3.5 11.5 12 4l8.5 7.5M6 9.5v11h12v-11M10 20.5v-6h4v6",
            Self::Lamp => "M9 18.5h6M10.5 21.5h3M9.2 15.5c0-1.3-.5-2-1.3-2.9a6 6 0 1 1 8.2 0c-.8.9-1.3 1.6-1.3 2.9z",
            Self::Locate => {
                "M5 12a7 7 0 1 0 14 0 7 7 0 1 0-14 0M12 2v3M12 19v3M2 12h3M19 12h3M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0"
            }
            Self::Map => "M3.5 6 9 3.5l6 3 5.5-2.5v14L15 20.5l-6-3L3.5 20zM9 3.5v14M15 6.5v14",
            Self::People => {
                "M3 20v-1.5A4.5 4.5 0 0 1 7.5 14h3a4.5 4.5 0 0 1 4.5 4.5V20M5.5 7.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.3a4.5 4.5 0 0 1 3 4.2V20"
            }
            Self::Pin => {
                "M12 21.5c-4-4.2-7-7.5-7-11.5a7 7 0 0 1 14 0c0 4-3 7.3-7 11.5zM9.5 10a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0"
            }
            Self::Route => {
                "M3.6 18.5a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0M15.6 5.5a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0M8.4 18.5H15a3.2 3.2 0 0 0 0-6.5H9a3.2 3.2 0 0 1 0-6.5h6.6"
            }
            Self::Speech => "M4 4.5h16v11.5h-8.5L7 20v-4H4zM8 8.8h8M8 12h5",
            Self::Spray => {
                "M6 11.5a3 3 0 0 1 3-3h3a3 3 0 0 1 3 3V21H6zM8.5 8.5V5h4v3.5M6 15h9M17 5.5h.01M20 3.5h.01M20 7.5h.01"
            }
            Self::Trash => "M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 11v5.5M14 11v5.5",
            Self::User => "M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4.5 21a7.5 6.5 0 0 1 15 0",
            _ => return None,
        })
    }

    /// Tools and rooms of the office. Total on purpose: what the others leave ends here.
    fn work(self) -> &'static str {
        match self {
            Self::Award => "M6 9a6 6 0 1 0 12 0 6 6 0 1 0-12 0M8.5 14.5 7 21.5l5-2.8 5 2.8-1.5-7",
            Self::Calendar => "M4 5.5h16v15H4zM4 10h16M8.5 3v4M15.5 3v4",
            Self::Chart => "M4 20.5h16M7 17v-5M12 17V5M17 17V9",
            Self::Copy => "M8.5 8.5h12v12h-12zM15.5 8.5v-5h-12v12h5",
            Self::Council => "M3.5 9 12 3.5 20.5 9zM6 12v5.5M10 12v5.5M14 12v5.5M18 12v5.5M3.5 20.5h17",
            Self::Download => "M12 3.5V15M7 10.5l5 5 5-5M4 20.5h16",
            Self::Edit => "M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5",
            Self::Exit => "M14 3.5H5v17h9M10 12h10.5M16.5 8l4 4-4 4",
            Self::Eye => {
                "M2.5 12C4.3 8 8 5.5 12 5.5s7.7 2.5 9.5 6.5c-1.8 4-5.5 6.5-9.5 6.5S4.3 16 2.5 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0"
            }
            Self::EyeOff => {
                "M4 4l16 16M10 5.8A9.8 9.8 0 0 1 21.5 12a12 12 0 0 1-2.6 3.6M6.3 7.6A12.5 12.5 0 0 0 2.5 12a10.2 10.2 0 0 0 13.2 5.5M9.9 9.9a3 3 0 0 0 4.2 4.2"
            }
            Self::Filter => "M3.5 5h17L14 12.5V19l-4 2v-8.5z",
            Self::Flag => "M5 21.5V3.5M5 4.5h13.5L16 9l2.5 4.5H5",
            Self::Globe => {
                "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M3.5 12h17M12 3c3 2.7 3.8 5.7 3.8 9S15 18.3 12 21c-3-2.7-3.8-5.7-3.8-9S9 5.7 12 3z"
            }
            Self::Inbox => "M3 13h5l1.5 3h5L16 13h5M3 13 6 5h12l3 8v6.5H3z",
            Self::List => "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01",
            Self::Lock => "M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11",
            Self::Mail => "M3 5h18v14H3zM3.5 6l8.5 7 8.5-7",
            Self::Merge => "M6 3.5v5c0 4 6 4 6 8v4M18 3.5v5c0 4-6 4-6 8M8.5 17l3.5 3.5 3.5-3.5",
            Self::Note => "M5 3.5h14v11l-6 6H5zM13 20.5v-6h6M8.5 8h7M8.5 11.5h5",
            Self::Phone => {
                "M6.5 3h3l1.5 5-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l5 1.5v3a3.5 3.5 0 0 1-3.8 3.5A16.5 16.5 0 0 1 3 6.8 3.5 3.5 0 0 1 6.5 3z"
            }
            Self::Print => "M7 8.5V3h10v5.5M7 17.5H3.5v-9h17v9H17M7 14.5h10V21H7z",
            Self::Search => "M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.3 15.3l5.2 5.2",
            Self::Settings => {
                "M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0"
            }
            _ => "M12 3l7.5 2.5V11c0 5-3 8.2-7.5 10-4.5-1.8-7.5-5-7.5-10V5.5z",
        }
    }
}
