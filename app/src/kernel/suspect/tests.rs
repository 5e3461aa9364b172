use super::{Suspect, find};
use proptest::prelude::*;

const PERSONS: &[&str] = &[
    "En man i svart jacka stod vid garagen.",
    "en man i svart jacka",
    "EN MAN I SVART JACKA",
    "Det var två killar med keps som provade bildörrar",
    "Kille med långt hår och ryggsäck",
    "Någon i svart luvtröja gick runt",
    "han hade röd jacka och mörka byxor",
    "En 25-årig man",
    "en person i 20-årsåldern",
    "man i tjugoårsåldern gick runt",
    "Mannen var cirka 30 år",
    "Mörkhyad, ungefär 180 lång",
    "Signalement: lång, skägg",
    "en kvinna som talade med brytning",
    "Tjejen var klädd i vit kappa",
    "Killarna var klädda i svart",
    "En misstänkt man smög runt",
    "skumma typer vid förråden",
    "Mannen i kiosken",
    "killen på nummer 7 säljer",
    "Grannen som bor högst upp",
    "Grå mjukisbyxor och vita skor",
    "Personen hade mustasch",
    "Tonåringar i täckjackor",
    "Personen var ca 190 cm lång",
    "Hon i tvåan spelar musik",
    "Det är han på nummer fyra",
    "musta takki päällä ollut mies",
    "mies mustassa takissa",
    "noin 30-vuotias mies",
    "a man in a dark jacket",
    "A guy with a beard and sunglasses",
    "two people wearing black hoodies",
];

const VEHICLES: &[&str] = &[
    "en ljus bil stod med motorn igång",
    "En svart Volvo körde runt",
    "en gammal vit skåpbil",
    "Volvo V70, silver",
    "En Volvo står där varje kväll",
    "en gammal volvo",
    "Misstänkt bil vid skolan",
    "en blå moped utan ljus",
    "registreringsnumret började på A",
    "musta auto seisoi pihalla",
    "a white car was parked there",
];

/// What people should tell, in the words they tell it with.
const PASSES: &[&str] = &[
    "",
    "Inget att berätta.",
    "Det är mörkt på Björkvägen, två lampor är släckta.",
    "Man ser inte gångvägen i mörkret.",
    "Man kan inte gå där på kvällen.",
    "Ungdomar samlas vid skolan på fredagskvällar.",
    "Många kör för fort på Storgatan.",
    "Bilar kör fort förbi skolan, särskilt mopeder på kvällen.",
    "Cykelstölder vid stationen igen.",
    "En röd cykel har stulits ur förrådet.",
    "Två inbrott i garagen på Lönnvägen i mars.",
    "Skylten vid infarten är sliten.",
    "Vi vill träffa kommunpolisen om säljare som ringer på.",
    "Falska hantverkare ringer äldre och vill komma in.",
    "Flera äldre har fått samtal från någon som säger att hen är från banken.",
    "Lekplatsen känns trygg. Där är ljust och folk ute.",
    "Klotter på den vita väggen vid garagen.",
    "Den svarta porten går inte att låsa.",
    "Häcken vid Aspvägen är så hög att man inte ser om någon står där.",
    "Personalen i kiosken hälsar på alla.",
    "Buskarna behöver klippas. Annars är allt lugnt.",
    "Barnen på skolan är rädda för tunneln.",
    "Det bor många äldre här, och de är oroliga för inbrott.",
    "Mer ljus vid parkeringen, det är långt mellan lamporna.",
    "Grannarna ser efter varandras hus.",
    "Vi behöver nya reflexvästar till vandringen.",
    "Föreningen fyller 10 år och ordnar en 10-årsfest.",
    "Vägen är kort men mörk.",
    "Man får gå en lång väg runt.",
    "Man behöver bra skor på den vägen.",
    "Man har kort tid på sig vid övergången.",
    "Någon hade klottrat på garaget.",
    "Någon har tappat en mössa.",
    "Vi hade vita lampor förut.",
    "Vi misstänker att någon klottrar på nätterna.",
    "Det är mörkt där bilen står.",
    "Mopeder kör utan ljus.",
    "En moped utan ljus är lätt att missa.",
    "Bilen vid den gröna lådan har stått där länge.",
    "Ungdomar under 15 år dricker i parken.",
    "Kvinnor över 65 år är rädda för att gå ut.",
    "15-åringar kör för fort.",
    "Det har varit lugnt sedan i mars.",
    "Tack till personen som lagade grinden.",
    "De äldre är van vid att det är mörkt.",
    "Den röda skolan, där det är ljust.",
    "Barn i sjuårsåldern leker på vägen.",
    "En äldre man föll på isen vid trappan.",
    "En man med rullator kommer inte förbi bommen.",
    "Flera kvinnor undviker tunneln på kvällen.",
    "Vägen är 190 cm bred, och personer med barnvagn kommer inte fram.",
    "Valot eivät pala Kajgatanilla.",
    "The lamp at the playground is broken and people avoid it.",
];

#[test]
fn descriptions_of_persons_are_found() {
    for text in PERSONS {
        assert_eq!(find(text), Some(Suspect::Person), "{text}");
    }
}

#[test]
fn descriptions_of_vehicles_are_found() {
    for text in VEHICLES {
        assert_eq!(find(text), Some(Suspect::Vehicle), "{text}");
    }
}

#[test]
fn what_is_asked_for_passes() {
    for text in PASSES {
        assert_eq!(find(text), None, "{text}");
    }
}

fn of(list: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(list.to_vec())
}

proptest! {
    #[test]
    fn a_person_in_clothes_of_a_colour_is_found_wherever_it_stands(
        before in of(PASSES), after in of(PASSES),
        person in of(&["en man", "en kille", "två tjejer", "någon", "en äldre kvinna", "personer", "två"]),
        colour in of(&["svart", "mörkblå", "röd", "grå", "vita"]),
        clothes in of(&["jacka", "luvtröja", "mössa", "täckjacka", "byxor", "skor"]),
        shout in any::<bool>(),
    ) {
        let told = format!("{before} {person} i {colour} {clothes} gick förbi. {after}");
        let told = if shout { told.to_uppercase() } else { told };
        prop_assert!(find(&told).is_some(), "{}", told);
    }

    #[test]
    fn a_vehicle_of_a_colour_is_found_wherever_it_stands(
        before in of(PASSES), after in of(PASSES),
        colour in of(&["svart", "mörkblå", "röd", "silver", "vit"]),
        thing in of(&["bil", "skåpbil", "Volvo", "BMW", "epatraktor", "moped"]),
    ) {
        let told = format!("{before}\nDet stod en {colour} {thing} där.\n{after}");
        prop_assert!(find(&told).is_some(), "{}", told);
    }

    #[test]
    fn what_passes_passes_together(some in prop::collection::vec(of(PASSES), 0..8)) {
        prop_assert_eq!(find(&some.join("\n")), None);
        prop_assert_eq!(find(&some.join("\n").to_uppercase()), None);
    }

    #[test]
    fn any_text_at_all_is_survived(text: String) {
        let _ = find(&text);
    }
}
