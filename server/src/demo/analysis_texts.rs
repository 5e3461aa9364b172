//! What the analyses of Lyktköping say. Situations and places; nobody is named. Days are counted back from today.

use super::analyses::{AnswerText, CauseText};
use app::analysis::model::{Arena, Bone, Effect, Field, Kind, Point};

/// An own factor: words, what it does, where, and where in the star.
type Own = (&'static str, Effect, Arena, Field, Option<Point>);

/// An analysis of the story.
pub struct Text {
    /// A mapping or a cause analysis.
    pub kind: Kind,
    /// Its name.
    pub title: &'static str,
    /// The problem.
    pub problem: &'static str,
    /// Code of the area.
    pub area: &'static str,
    /// Where, in words.
    pub place: &'static str,
    /// Why it is needed.
    pub why: &'static str,
    /// What is to be found out.
    pub find_out: &'static str,
    /// Laid before the council so many days ago.
    pub proposed: i64,
    /// Code of the actor that works on it.
    pub actor: &'static str,
    /// The title of the one who answers for it.
    pub role: &'static str,
    /// Due so many days ago; negative is to come.
    pub due: i64,
    /// Reported so many days ago.
    pub reported: Option<i64>,
    /// Code of the category that is counted.
    pub category: &'static str,
    /// The days that are counted, so many ago.
    pub counted: (i64, i64),
    /// The causes, each indirect one after its direct one.
    pub causes: &'static [CauseText],
    /// The chain of events, with how it can be broken.
    pub steps: &'static [(&'static str, &'static str)],
    /// The points of the star.
    pub points: &'static [Point],
    /// Codes of its factors.
    pub factors: &'static [&'static str],
    /// A factor in own words.
    pub own: Option<Own>,
    /// The measures that answer it.
    pub answers: &'static [AnswerText],
    /// What was found.
    pub found: &'static str,
    /// What is proposed.
    pub proposals: &'static str,
    /// What was reported back.
    pub report: &'static str,
}

const fn direct(bone: Bone, words: &'static str) -> CauseText {
    CauseText { bone, behind: false, words }
}

const fn behind(bone: Bone, words: &'static str) -> CauseText {
    CauseText { bone, behind: true, words }
}

use Bone::{Object, Offender, Victim};

const TRACTORS: Text = Text {
    kind: Kind::Cause,
    title: "Buskörning med A-traktor på Tallåsen",
    problem: "A-traktorer kör fort och högljutt runt Tallåsens centrum på kvällar och helger. Gående känner sig otrygga.",
    area: "tallasen",
    place: "Tallåsens centrum och Skolvägen",
    why: "Kontroller och samtal har pågått i flera perioder. Det blir lugnt några veckor, sedan kommer problemet tillbaka.",
    find_out: "Varför samlas man just här? Vilket behov fyller körningen? Var i kedjan kan den brytas?",
    proposed: 420,
    actor: "fritid",
    role: "Enhetschef, fritid och fält",
    due: 140,
    reported: Some(150),
    category: "5.1",
    counted: (400, 150),
    causes: &[
        direct(Victim, "Gående och fordon delar yta vid torget"),
        behind(Victim, "Gångvägen slutar vid parkeringen"),
        direct(Victim, "Äldre och barn passerar när körningen är som mest"),
        direct(Offender, "Bilen är platsen att träffas på"),
        behind(Offender, "Fritidsgården stänger klockan 20 och saknar plats för motor"),
        behind(Offender, "Sista bussen går klockan 19"),
        direct(Offender, "Det ger uppmärksamhet att köra fort och låta högt"),
        behind(Offender, "Vuxna ser inte vad som händer efter stängning"),
        direct(Object, "Skolvägen är rak, bred och utan hinder"),
        direct(Object, "Stor asfaltyta ligger tom och mörk efter stängning"),
        behind(Object, "Ingen ansvarar för parkeringen på kvällen"),
        direct(Object, "Trimning är enkel och billig"),
    ],
    steps: &[
        ("Behov av att träffas", "Mötesplats med motor, öppen kväll och helg"),
        ("Införskaffning av A-traktor", "Information till vårdnadshavare vid körkortsåldern"),
        ("Trimning", "Samtal och kontroller, verkstad med regler"),
        ("Samling på parkeringen", "Bom efter stängning, vuxna på platsen"),
        ("Buskörning på Skolvägen", "Farthinder och smalare väg"),
        ("Störning och otrygghet", ""),
    ],
    points: &[Point::Crime, Point::Exclusion, Point::Andts],
    factors: &[
        "meaningful_leisure",
        "little_insight",
        "near_adult",
        "school_climate",
        "norm_breaking_friends",
        "led_activities",
        "few_meeting_places",
        "adults_present",
        "early_debut",
        "absence",
        "friends_outside",
    ],
    own: Some(("Tävling om att synas och höras mest", Effect::Risk, Arena::Peers, Field::Tip, Some(Point::Crime))),
    answers: &[
        ("Farthinder på Skolvägen", "Skolvägen är rak, bred och utan hinder", Some(Arena::Neighbourhood), None),
        (
            "Mötesplats för motorintresserade",
            "Fritidsgården stänger klockan 20 och saknar plats för motor",
            Some(Arena::Peers),
            None,
        ),
        (
            "Samtal och kontroller kring A-traktorer",
            "Trimning är enkel och billig",
            Some(Arena::Individual),
            Some(Point::Crime),
        ),
    ],
    found: "Körningen fyller behovet av att träffas. Platsen gör den lätt: rak väg, tom asfalt, inga vuxna efter \
            klockan 20. Kontroller påverkar trimningen men inte samlingen, därför kommer problemet tillbaka.",
    proposals: "Fortsätt med motorhallen och håll den öppen även lördagar. Sätt bom vid parkeringen efter stängning. \
                Bjud in vårdnadshavare före körkortsåldern: ingen insats når familjerna i dag.",
    report: "Fält, polis, gata och park och skolan har gått igenom två års uppgifter, två besök på plats och samtal med \
             trettio unga i grupp. Analysen är gemensam och förslagen är förankrade hos dem som ska göra dem.",
};

const SCHOOL: Text = Text {
    kind: Kind::Cause,
    title: "Bråk när skoldagen slutar vid Norra skolan",
    problem: "Bråk och hot mellan grupper av elever den sista halvtimmen och på vägen till bussen.",
    area: "norra-skolan",
    place: "Skolgården och gångvägen till bussen",
    why: "Nattvandring och röjning har hjälpt på kvällen, men inte direkt efter skolan.",
    find_out: "Vad utlöser bråken? Vilka platser och tider är det? Vad fungerar de dagar som är lugna?",
    proposed: 230,
    actor: "skola",
    role: "Biträdande rektor",
    due: -9,
    reported: None,
    category: "2.3",
    counted: (90, 1),
    causes: &[
        direct(Victim, "Alla årskurser väntar på samma buss"),
        behind(Victim, "Bussen går tjugo minuter efter sista lektionen"),
        direct(Offender, "Konflikter från nätet fortsätter på gården"),
        behind(Offender, "Vuxna känner inte till dem förrän det blir bråk"),
        direct(Object, "Baksidan av idrottshallen saknar insyn"),
    ],
    steps: &[
        ("Konflikt i en grupp på nätet", "Vuxna som eleverna litar på"),
        ("Grupperna möts på rasten", "Vuxna ute på rasterna"),
        ("Väntan utan vuxna efter skolan", "Bussen går direkt efter sista lektionen"),
        ("Bråk", ""),
    ],
    points: &[Point::Violence, Point::Health],
    factors: &["bullying", "adults_on_breaks", "school_climate", "impulses", "near_adult"],
    own: None,
    answers: &[],
    found: "",
    proposals: "",
    report: "",
};

const STAIRS: Text = Text {
    kind: Kind::Mapping,
    title: "Otrygga trapphus och källare på Kvarnbacken",
    problem: "Obehöriga samlas i trapphus och källare. Boende undviker tvättstugan efter klockan 18.",
    area: "kvarnbacken",
    place: "Rågvägen och Kvarngatan",
    why: "Trygghetsvärdarna har gjort det lugnare i några portar, men problemet verkar flytta till andra.",
    find_out: "Vilka portar, tider och årstider gäller det? Hur många berörs? Flyttar problemet eller minskar det?",
    proposed: 3,
    actor: "lyktbo",
    role: "Områdeschef",
    due: 0,
    reported: None,
    category: "2.1",
    counted: (90, 1),
    causes: &[],
    steps: &[],
    points: &[],
    factors: &[],
    own: None,
    answers: &[],
    found: "",
    proposals: "",
    report: "",
};

/// All of them: done, going on, waiting.
pub const ALL: [Text; 3] = [TRACTORS, SCHOOL, STAIRS];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::measure_list::all;
    use app::{analysis::model::Factor, kernel::pii, platform::preset::Preset};

    #[test]
    fn analyses_name_no_person_and_only_what_there_is() {
        let preset = Preset::load("lyktkoping").unwrap();
        for one in &ALL {
            let texts = [one.title, one.problem, one.place, one.why, one.find_out, one.role, one.found, one.proposals];
            let causes = one.causes.iter().map(|cause| cause.words);
            let steps = one.steps.iter().flat_map(|(words, breaks)| [*words, *breaks]);
            for text in texts.into_iter().chain([one.report]).chain(causes).chain(steps) {
                assert!(pii::find(text).is_empty(), "{text}");
            }
            assert!(preset.areas.iter().any(|area| area.code == one.area), "{}", one.title);
            assert!(preset.actors.iter().any(|actor| actor.code == one.actor), "{}", one.title);
            assert!(preset.category_codes().any(|code| code == one.category), "{}", one.title);
            assert!(one.factors.iter().all(|code| Factor::standard(code).is_some()), "{}", one.title);
            for (measure, cause, ..) in one.answers {
                assert!(all().iter().any(|story| story.title == *measure), "{measure}");
                assert!(one.causes.iter().any(|one| one.words == *cause), "{cause}");
            }
        }
    }
}
