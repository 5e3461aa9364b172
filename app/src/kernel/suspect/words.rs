//! What the finder knows of each word. Lists are data: add to them when the office finds one missing, and a sentence that
//! must pass to the tests.

/// What a word can be a part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a word can be several of these at once, and none excludes another")]
pub(super) struct Word {
    /// A person: kille, kvinna, woman.
    pub person: bool,
    /// Man: a person or, mostly, *one*.
    pub man: bool,
    /// One person, no group.
    pub single: bool,
    /// A word that stands for somebody: han, någon.
    pub somebody: bool,
    /// A certain person: mannen, grannen, hon.
    pub the_one: bool,
    /// What tells where or which: i, på, som.
    pub places: bool,
    /// What leads from a person to the looks: i, med, hade.
    pub links: bool,
    /// Something to wear.
    pub clothes: bool,
    /// Klädd.
    pub dressed: bool,
    /// How a person looks or speaks.
    pub look: bool,
    /// How a person is built: an adjective that stands before it.
    pub build: bool,
    /// Years, or centimetres.
    pub measure: bool,
    /// A number in digits.
    pub number: bool,
    /// How old somebody is, in one word: 25-årig.
    pub aged: bool,
    /// A description without any other word.
    pub enough: bool,
    /// A colour.
    pub colour: bool,
    /// Mörk or ljus, which streets are as well.
    pub shade: bool,
    /// A vehicle.
    pub vehicle: bool,
    /// A make of cars.
    pub make: bool,
    /// Plates and their numbers.
    pub plate: bool,
    /// Misstänkt, skum.
    pub suspected: bool,
    /// En, ett, den.
    pub a: bool,
    /// Var, är.
    pub is: bool,
    /// What something is said to be: gammal, ny.
    pub described: bool,
}

impl Word {
    /// A colour, or dark or light, before what has it.
    pub(super) fn coloured(&self) -> bool {
        self.colour || self.shade
    }
}

/// Reads a word, however it is written.
pub(super) fn read(word: &str) -> Word {
    let lower = word.to_lowercase();
    let word = lower.as_str();
    let is = |list: &str| list.split_whitespace().any(|known| known == word);
    let begins = |list: &str| list.split_whitespace().any(|stem| word.starts_with(stem));
    let ends = |list: &str| list.split_whitespace().any(|end| word.ends_with(end) && word.len() > end.len());
    Word {
        person: is(PERSONS) || is(SINGLE) || begins(PERSON_STEMS),
        man: word == "man",
        single: is(SINGLE),
        somebody: is(SOMEBODY),
        the_one: is(THE_ONE),
        places: is("i på från som vid hos med nummer nr bredvid ovanpå under"),
        links: is("i med hade bar in with wearing wore klädd iklädd cirka ca ungefär omkring about"),
        clothes: is(CLOTHES) || begins(CLOTHES_STEMS) || ends(CLOTHES_ENDS),
        dressed: is("klädd klädda klätt iklädd iklädda dressed pukeutunut"),
        look: is(LOOKS) || begins(LOOK_STEMS),
        build: is("lång kort smal mager kraftig kortväxt storväxt tall short slim"),
        measure: is("år years cm"),
        number: word.chars().all(|c| c.is_ascii_digit()),
        aged: is_age(word),
        enough: begins(ENOUGH_STEMS),
        colour: is(COLOURS) || begins(COLOUR_STEMS),
        shade: is("mörk mörka ljus ljusa dark light") || begins("tumma vaalea"),
        vehicle: is(VEHICLES),
        make: is(MAKES),
        plate: begins(PLATES),
        suspected: is("misstänkt misstänkta suspekt suspekta skum skumma skumt okänd suspicious epäilyttävä"),
        a: is("en ett den a an the yksi se"),
        is: is("är var is was oli on"),
        described: is(
            "gammal gammalt gamla nyare ny nytt nya äldre yngre ung stor stora liten old young new vanha uusi nuori",
        ),
    }
}

/// `25-årig`, `25-åring`, `20-årsåldern`, `25-vuotias`; written with letters too. `10-årsjubileum` is none, and those who
/// are fifteen (`15-åringar`) are a group.
fn is_age(word: &str) -> bool {
    let digits = word.starts_with(|c: char| c.is_ascii_digit());
    let in_digits = digits && ["-årig", "-åriga", "-åring", "-åringen"].iter().any(|end| word.ends_with(end));
    in_digits
        || word.ends_with("årsåldern")
        || word.contains("vuotias")
        || word.contains("vuotiaa")
        || word == "year-old"
}

const PERSONS: &str = "män männen herrar killar killarna tjejer tjejerna kvinnor kvinnorna pojkar pojkarna flickor flickorna grabbar \
    grabbarna gubbar snubbar person personer personerna ynglingar tonåringar ungdom ungdomar gäng gänget figur figurer typer \
    gärningsmän tjuvar tjuvarna women boys girls guys people teenagers youths miehet naiset pojat tytöt henkilöt nuoret";
const SINGLE: &str = "mannen herre herren kille killen tjej tjejen kvinna kvinnan dam damen pojke pojken flicka flickan grabb grabben \
    gubbe gubben tant tanten snubbe snubben personen yngling tonåring tonåringen figuren gärningsman gärningsmannen tjuv \
    tjuven woman boy girl guy teenager mies miehen miestä nainen naisen naista poika pojan tyttö tytön henkilö henkilön";
const PERSON_STEMS: &str = "tonårskill tonårstjej tonårspojk ungdomsgäng";
const SOMEBODY: &str = "han hon hen honom henne någon några two he she him somebody hän joku två tre";
const THE_ONE: &str =
    "han hon mannen killen tjejen kvinnan pojken flickan grabben gubben tanten snubben grannen tonåringen herren damen";
const CLOTHES: &str = "keps kepsen kepsar mössa mössan jeans byxor byxorna skor skorna kängor gympaskor ryggsäck ryggsäcken handskar \
    glasögon shorts rock rocken kappa kappan kläder kläderna tröja tröjan overall linne huva huvan luva luvan \
    cap hat beanie trousers pants shoes sneakers backpack gloves glasses coat clothes clothing shirt sweater \
    hattu lippis lippalakki pipo housut kengät reppu takki";
const CLOTHES_STEMS: &str = "jacka jackan jackor jackorna luvtröj huvtröj munkjack hoodie collegetröj t-shirt träningsoverall mjukisbyx \
    halsduk solglas munskydd jacket sunglass takin takissa takkia huppari hupparissa hupparin housuissa collegepaid";
const CLOTHES_ENDS: &str =
    "jacka jackan jackor byxor tröja tröjan mössa mössan keps skor kappa overall jacket takki takissa paita paidassa";
const LOOKS: &str = "skägg skägget mustasch hår håret blond blont blonda ljushårig mörkhårig skallig flintskallig tatuerad tatuering \
    tatueringar brytning dialekt utseende utländsk utländska utländskt byggd fräknar maskerad maskerade \
    beard moustache hair blond bald tattoo tattoos accent foreign parta viikset tukka hiukset kalju tatuointi";
const LOOK_STEMS: &str = "kortvuxen långhårig korthårig rödhårig";
const ENOUGH_STEMS: &str =
    "signalement mörkhy ljushy rånarluv balaklav utlänning zigenar romer dark-skinned light-skinned";
const COLOURS: &str = "svart svarta vit vita vitt röd röda rött blå blåa blått grå gråa grått grön gröna grönt gul gula gult brun bruna \
    brunt beige silver silvrig silverfärgad silvergrå rosa lila orange \
    black white red blue grey gray green yellow brown pink purple";
const COLOUR_STEMS: &str = "mörkblå mörkgrå mörkgrön mörkröd ljusblå ljusgrå ljusgrön vinröd musta mustassa valkoi punai sininen sinise \
    harmaa vihreä keltai ruskea";
const VEHICLES: &str = "bil bilen personbil personbilen skåpbil skåpbilen skåpbilar van vanen minibuss pickup suv kombi lastbil \
    lastbilen husbil motorcykel motorcykeln mc moped mopeden epa epan epatraktor epatraktorn a-traktor a-traktorn fyrhjuling \
    car motorbike auto auton autoa pakettiauto mopo moottoripyörä";
const MAKES: &str = "volvo saab bmw audi mercedes vw volkswagen toyota ford opel skoda peugeot renault citroen kia nissan mazda fiat \
    hyundai honda passat tesla jeep golf v70 v60 v50 xc60 xc90";
const PLATES: &str =
    "regnr reg-nr registreringsnum registreringsskylt nummerskylt registreringsplåt rekisterinumer rekisterikilp";
