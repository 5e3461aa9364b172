//! What codes of neighbourhood watch are called: the register in the office, rounds for their representatives too.

use super::model::{
    Demand, Housing, Signs, State,
    round::{Refused, RoundState, SignsSeen, Why},
};
use crate::{
    kernel::{lang::Lang, period::Period, timeband::TimeBand},
    platform::{clock::spoken_period, municipality::Profile},
    t,
    ui::Tone,
};

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

/// Where a round stands.
pub fn round_state(state: RoundState, lang: Lang) -> String {
    t!(lang, "rep-state", state = state.code())
}

/// What the colour of it says.
pub fn round_tone(state: RoundState) -> Tone {
    match state {
        RoundState::TakenIn => Tone::Ok,
        RoundState::New => Tone::Warn,
        RoundState::Read => Tone::Info,
        RoundState::Quiet | RoundState::Nothing => Tone::Neutral,
    }
}

/// Why nothing was taken in.
pub fn why(why: Why, lang: Lang) -> String {
    t!(lang, "rep-why", why = why.code())
}

/// How the signs are.
pub fn signs_seen(signs: SignsSeen, lang: Lang) -> String {
    t!(lang, "rep-signs-seen", signs = signs.code())
}

/// A part of the day.
pub fn band(band: TimeBand, lang: Lang) -> String {
    t!(lang, "rep-band", band = band.code())
}

/// A month: `mars 2026`.
pub fn month(month: &str, lang: Lang) -> String {
    Period::parse_key(month).map_or_else(|_| month.to_owned(), |period| spoken_period(&period, lang))
}

/// What a resident's choice is called; the code where there is none any more.
pub fn seen(profile: &Profile, code: &str, lang: Lang) -> String {
    let choice = profile.public_choices.iter().find(|choice| choice.code == code);
    choice.map_or_else(|| code.to_owned(), |choice| choice.label.in_lang(lang).to_owned())
}

/// Why a text is not taken in, and what to do instead.
pub fn refused(why: Refused, lang: Lang) -> String {
    match why {
        Refused::Person => t!(lang, "rep-refused-person"),
        Refused::Vehicle => t!(lang, "rep-refused-vehicle"),
        Refused::Data => t!(lang, "rep-refused-data"),
    }
}
