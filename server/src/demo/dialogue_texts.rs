//! What Lyktköping has asked and heard. All of it is invented, and nobody is named.

use app::dialogue::model::{Asks, Kind};

/// A text in Swedish, Finnish and English; empty where it was never translated.
pub type Said = [&'static str; 3];

/// A question.
pub struct QuestionText {
    /// How it is answered.
    pub asks: Asks,
    /// What is asked.
    pub text: Said,
    /// The words at the ends of a scale.
    pub ends: [Said; 2],
    /// What there is to choose.
    pub options: &'static [Said],
    /// How likely each choice is; what is left does not answer.
    pub weights: &'static [i64],
}

/// A survey.
pub struct SurveyText {
    /// What it is called.
    pub title: Said,
    /// Why it is asked.
    pub intro: Said,
    /// The questions.
    pub questions: &'static [QuestionText],
    /// Free words that somebody wrote, a few of them.
    pub words: &'static [&'static str],
    /// Opened so many days ago.
    pub opens: i64,
    /// Its last day so many days ago; negative for days to come.
    pub closes: i64,
    /// The report is promised to so many days ago.
    pub report_by: i64,
    /// So many answer.
    pub answers: i64,
    /// What was heard, what happens now, and what people wrote; none where it is not told yet.
    pub told: Option<[&'static str; 3]>,
}

/// A meeting.
pub struct MeetingText {
    /// Its kind.
    pub kind: Kind,
    /// What it is called.
    pub title: &'static str,
    /// So many days ago.
    pub ago: i64,
    /// Where.
    pub areas: &'static [&'static str],
    /// Who arranged it.
    pub arranged: &'static str,
    /// Who came.
    pub groups: &'static [(&'static str, i64)],
    /// What it was about.
    pub themes: &'static str,
    /// What was said.
    pub said: &'static str,
    /// What it leads to.
    pub leads_to: &'static str,
}

const NO_ENDS: [Said; 2] = [["", "", ""], ["", "", ""]];

const FEELS: QuestionText = QuestionText {
    asks: Asks::Scale,
    text: [
        "Hur känns det att gå hem på kvällen?",
        "Miltä tuntuu kävellä kotiin illalla?",
        "How does it feel to walk home in the evening?",
    ],
    ends: [
        ["mycket otryggt", "hyvin turvattomalta", "very unsafe"],
        ["mycket tryggt", "hyvin turvalliselta", "very safe"],
    ],
    options: &[],
    weights: &[14, 24, 26, 22, 10],
};

const HELPS: QuestionText = QuestionText {
    asks: Asks::Several,
    text: ["Vad skulle göra mest skillnad?", "Mikä auttaisi eniten?", "What would make the most difference?"],
    ends: NO_ENDS,
    options: &[
        ["Bättre belysning", "Parempi valaistus", "Better lighting"],
        ["Klippta buskar", "Leikatut pensaat", "Trimmed bushes"],
        ["Fler människor ute", "Enemmän ihmisiä ulkona", "More people outdoors"],
        ["Polis som syns", "Näkyvä poliisi", "Visible police"],
        ["En annan busshållplats", "Toinen bussipysäkki", "Another bus stop"],
    ],
    weights: &[62, 31, 28, 36, 1],
};

const WHERE: QuestionText = QuestionText {
    asks: Asks::Place,
    text: ["Vilken plats undviker du helst?", "Mitä paikkaa vältät eniten?", "Which place do you avoid the most?"],
    ends: NO_ENDS,
    options: &[
        ["Gångtunneln vid stationen", "Aseman alikulkutunneli", "The tunnel by the station"],
        ["Torget", "Tori", "The square"],
        ["Cykelvägen vid idrottsplatsen", "Urheilukentän pyörätie", "The cycle path by the sports ground"],
    ],
    weights: &[5, 9, 3, 4, 2, 2, 1, 1, 34, 11, 13],
};

const OWN: QuestionText = QuestionText {
    asks: Asks::Words,
    text: ["Vad vill du att vi ska veta?", "Mitä haluat meidän tietävän?", "What would you like us to know?"],
    ends: NO_ENDS,
    options: &[],
    weights: &[],
};

const HEARD_OF: QuestionText = QuestionText {
    asks: Asks::One,
    text: [
        "Känner du till kommunens och polisens löften?",
        "Tunnetko kunnan ja poliisin lupaukset?",
        "Do you know of the pledges of the municipality and the police?",
    ],
    ends: NO_ENDS,
    options: &[
        ["Ja, flera", "Kyllä, useita", "Yes, several"],
        ["Ja, något", "Kyllä, jonkin", "Yes, one"],
        ["Nej", "En", "No"],
    ],
    weights: &[9, 22, 64],
};

/// What the finished survey is called; a pledge cites it.
pub const WAY_HOME: &str = "Hur trygg är din väg hem?";

/// The surveys.
pub const SURVEYS: [SurveyText; 2] = [
    SurveyText {
        title: [WAY_HOME, "Kuinka turvallinen kotimatkasi on?", "How safe is your way home?"],
        intro: [
            "Kommunen och polisen skriver ett nytt löfte om vägen hem. Dina svar visar vad vi ska börja med.",
            "Kunta ja poliisi kirjoittavat uuden lupauksen kotimatkasta. Vastauksesi näyttävät, mistä aloitamme.",
            "The municipality and the police are writing a new pledge about the way home. Your answers show where to begin.",
        ],
        questions: &[FEELS, HELPS, WHERE, HEARD_OF, OWN],
        words: &[
            "Lampan i tunneln har varit släckt länge.",
            "Jag tar en annan väg efter klockan nio.",
            "Det blev bättre när buskarna klipptes.",
            "Bussen stannar där det är som mörkast.",
        ],
        opens: 92,
        closes: 64,
        report_by: 45,
        answers: 264,
        told: Some([
            "De flesta svarade att belysningen gör störst skillnad. Gångtunneln vid stationen är platsen som flest undviker.\nMånga tar en längre väg hem. Det gäller också dem som tycker att det mesta är tryggt.",
            "Lamporna i gångtunneln byts före oktober. Buskarna längs cykelvägen klipps i vår.\nEn annan busshållplats kan vi inte besluta om. Frågan är lämnad till regionen, och vi berättar vad de svarar.",
            "Flera tar en längre väg för att slippa tunneln.\nDet märks när buskarna är klippta.\nBusshållplatsen ligger mörkt.",
        ]),
    },
    SurveyText {
        title: ["Vad ska vi lova nästa år?", "Mitä lupaamme ensi vuonna?", "What should we promise next year?"],
        intro: [
            "Löftena för nästa år skrivs snart. Säg vad som är viktigast för dig.",
            "Ensi vuoden lupaukset kirjoitetaan pian. Kerro, mikä sinulle on tärkeintä.",
            "The pledges for next year will be written soon. Tell us what matters most to you.",
        ],
        questions: &[FEELS, HELPS, OWN],
        words: &["Fler saker att göra på kvällen för den som är ung."],
        opens: 6,
        closes: -18,
        report_by: -40,
        answers: 41,
        told: None,
    },
];

/// The meetings.
pub const MEETINGS: [MeetingText; 3] = [
    MeetingText {
        kind: Kind::Meeting,
        title: "Kväll på torget om ljus och mörker",
        ago: 130,
        areas: &["centrum"],
        arranged: "Kommunens trygghetssamordnare och kommunpolisen",
        groups: &[("boende", 34), ("unga", 12), ("handlare", 9), ("föreningar", 2)],
        themes: "Belysning, vägen till bussen, vad som händer på torget efter klockan tio.",
        said: "De som var med ville ha ljus längs hela vägen till bussen, inte bara på torget. Unga berättade att de trivs på torget, och att vuxna ibland tror något annat.",
        leads_to: "Belysningen mäts längs vägen till bussen innan hösten. Fritid är på torget på fredagar. Kameror på torget blir det inte, för händelserna är för få.",
    },
    MeetingText {
        kind: Kind::Meeting,
        title: "Dialogmöte om trafiken vid Norra skolan",
        ago: 38,
        areas: &["norra-skolan"],
        arranged: "Skolan, gata och park, och kommunpolisen",
        groups: &[("föräldrar", 27), ("elever", 8), ("personal", 6)],
        themes: "Farten på morgonen, var föräldrar stannar, övergångsstället.",
        said: "Många stannar mitt på övergångsstället för att hinna. Eleverna visade var de själva går, och det är inte där vuxna tror.",
        leads_to: "Ett stoppförbud prövas under våren. Polisen är på plats fyra morgnar. Eleverna ritar om skolvägen tillsammans med gata och park.",
    },
    MeetingText {
        kind: Kind::Staff,
        title: "Medarbetardialog med dem som arbetar kväll",
        ago: 84,
        areas: &[],
        arranged: "Kommunens trygghetssamordnare",
        groups: &[("hemtjänst", 14), ("bibliotek", 5), ("fritidsgård", 6), ("parkering", 2)],
        themes: "Vägen till och från jobbet, mötet med oroliga besökare, vad som fungerar.",
        said: "Hemtjänsten parkerar ofta långt bort i mörkret. Biblioteket har fått ett bra samarbete med fältgruppen.",
        leads_to: "Hemtjänsten får parkera närmare på kvällar. Bibliotekets arbetssätt visas för fritidsgården.",
    },
];
