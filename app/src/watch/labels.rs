//! What codes of neighbourhood watch are called in the office.

use super::model::{Demand, Housing, Signs, State};
use crate::{kernel::lang::Lang, t, ui::Tone};

const SV: Lang = Lang::Sv;

/// The name of a state.
pub fn state(state: State) -> String {
    match state {
        State::Interested => t!(SV, "watch-state-interested"),
        State::Booked => t!(SV, "watch-state-booked"),
        State::Starting => t!(SV, "watch-state-starting"),
        State::Active => t!(SV, "watch-state-active"),
        State::Dormant => t!(SV, "watch-state-dormant"),
        State::Ended => t!(SV, "watch-state-ended"),
    }
}

/// What the colour of a state says.
pub fn tone(state: State) -> Tone {
    match state {
        State::Active => Tone::Ok,
        State::Interested | State::Booked | State::Starting => Tone::Info,
        State::Dormant => Tone::Warn,
        State::Ended => Tone::Neutral,
    }
}

/// How people live there.
pub fn housing(housing: Housing) -> String {
    match housing {
        Housing::Villa => t!(SV, "watch-housing-villa"),
        Housing::Apartment => t!(SV, "watch-housing-apartment"),
        Housing::Rural => t!(SV, "watch-housing-rural"),
        Housing::Leisure => t!(SV, "watch-housing-leisure"),
    }
}

/// The signs.
pub fn signs(signs: Signs) -> String {
    match signs {
        Signs::None => t!(SV, "watch-signs-none"),
        Signs::Ordered => t!(SV, "watch-signs-ordered"),
        Signs::Up => t!(SV, "watch-signs-up"),
        Signs::Worn => t!(SV, "watch-signs-worn"),
    }
}

/// What is demanded.
pub fn demand(demand: Demand) -> String {
    match demand {
        Demand::Started => t!(SV, "watch-demand-started"),
        Demand::Trained => t!(SV, "watch-demand-trained"),
        Demand::Meets => t!(SV, "watch-demand-meets"),
        Demand::Police => t!(SV, "watch-demand-police"),
        Demand::Informed => t!(SV, "watch-demand-informed"),
    }
}
