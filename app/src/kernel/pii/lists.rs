//! The words the name finder knows, all in lower case. Lists are data: add to them when the office finds
//! one missing.

/// Common first names in Sweden: Swedish, Finnish, and those of the larger later languages. Sorted. One text, because
/// a telephone fetches it and a table of places and lengths would cost as much again.
pub(super) const FIRST_NAMES: &str = "\
    abbas abdi abdirahman abdul abdulkadir abdullah abdullahi adam adnan agnieszka ahmad ahmed ahmet aida aino aisha \
    alaa albin aleksander aleksandra alexander alexandra alfred ali alice alicia alina alma alva amal amanda amer \
    amina amir amira amna anas anders andreas andrei andrzej aneta anette anita anja ann anna anne anneli annika \
    antero anton antti aram arash arben arja arne aron arto arvid asma astrid atte axel ayaan ayan ayse azra bahar \
    barbara barbro bashar bashir behnam bengt benjamin berit bernt bertil besart bilal birgit birgitta björn blerim \
    bo bogdan britt britta bror burim börje camilla carin carina carl carlos carolina caroline cecilia charlie \
    charlotta charlotte christer christian christina christine christoffer claes conny cornelia dag dalia damir dana \
    daniel daniela danuta dariusz darko david deeqa denis dennis desirée diana dilan dina dragan dragana ebba ebbe \
    edin edvard edvin edward eero eeva ehab eila eino elena elham elias elin elina elisabet elisabeth elise ella \
    ellen ellie elliot elna elof elsa elsie elvira eman emelie emil emilia emily emin emir emma enes enver eric erik \
    erika erkki erland ester eva evelina evert ewa ewelina fabian fadi fadumo fahad faisal farah farhad farhia farid \
    faris fatemeh fatima fatma fatmir fawzia felicia felix filip filippa filsan firas folke fredrik fredrika freja \
    frida fritiof gabriel georg gerd gerda gert ghada gillis gisela goran greta grzegorz gun gunborg gunilla gunnar \
    gunnel gustaf gustav göran gösta göte haidar hala halima hamid hampus hamza hanan hani hanna hannah hannele \
    hannu hans harald harri harry hasan hassan hawa hayat heidi heikki helen helena helene helge helmi henning \
    henrik henry herbert hiba hilda hilma hjalmar hoda hodan huda hugo hussain hussein håkan ibrahim ida idris ilham \
    ilkka ilona iman imran ines inga inge ingegerd ingela ingemar inger ingmar ingrid ingvar irene iris irma \
    isabella isabelle isak ismail isra ivan ivana ivar iwona jaakko jacob jakob jamal jamila jamshid jan jani janne \
    jari jarmo jasmin jasmina javier jawad jeanette jelena jennie jenny jens jesper jessica jimmy joakim joanna joel \
    johan johanna johannes john johnny jonas jonathan jorma josef josefin josefine josé jouni juan juha juhani jukka \
    julia julius jussi jyrki jöran jörgen kaarina kai kaija kaisa kaj kalle kamal kari karim karin karl karolina \
    karwan katariina katarina katarzyna katja katri kauko kemal kennet kenneth kent kenth kerstin khadija khadra \
    khaled khalid kicki kim kirsi kirsti kjell klara klas knut krister kristian kristiina kristin kristina \
    kristoffer krzysztof kurt kyösti laila lamia lars lasse laura lauri layla leena leif leila lena lennart leo leon \
    leyla liam liban liisa lilian lillemor lilly lina linda linn linnea linnéa linus lisa lisbeth liselotte liv \
    lotta louise lova love lovisa lucas ludvig luis lukas luljeta lydia maciej madeleine magda magdalena magnus \
    mahdi mahmoud mahmud maj maja majid malak malgorzata malin marcus marek margareta margaretha margit margot maria \
    marianne marie marika marina marita maritta marja marjatta markku marko markus martin martina martti marwa \
    maryam mathias mathilda mati matias matilda mats matti mattias maud mauri max maximilian mehdi mehmet melker \
    merja mesut mia michael mika mikael mikko milan milica milla milo milton mina minna mirja mirjam mirza moa \
    mohamad mohamed mohammad mohammed mohamud molly mona monica monika morgan mostafa muhammad muhammed muna murat \
    musa mustafa mustafe my märit märta måns nabil nada nadia nadir najib nasir nasser natalia natasa nathalie nawal \
    nebojsa nellie nermin nicklas niclas nicolae niklas nikolaus nils nimo nina noah noel noor nora nour noura nova \
    nur oksana olavi olga olivia olle olli olof olov omar omer osama oscar oskar oskari osman otto ove paavo \
    patricia patrick patrik paul paula pauli paulina pawel peder pedro pekka pelle per pernilla pertti peter petra \
    petri petter pia piotr pirjo pirkko pontus priya qasim raed ragnar ragnhild rahma raija raimo ralf rami rana \
    rania rasha rasmus rebecca rebecka reem reijo reino reza richard rickard riitta rikard rima risto ritva robert \
    robin roger roland rolf ronja ronny rosa roy roza ruba rune rut ruth saad sabah sabina sabri sadia safiya saga \
    sahra said saku salah salam saleh salim salla salma salman samer sami samir samira samuel samuli sanaa sandra \
    sanja sanna sara sarah sauli sead sebastian seija selim selma senad seppo shaban shadi shahin shirin shukri \
    signe sigrid sigvard simon sinan sini sirkka siv sixten slobodan sofi sofia sofie solveig sonja soran staffan \
    stefan stella sten stig stina sture suleiman sultan sune susanna susanne svante sven svetlana sylvia sören tage \
    tahir taina talal tapio tarek tariq tarja tatiana tatjana teemu terttu theo theodor therese thomas thor \
    thorbjörn tiina tilda tilde tim timo tina tobias toini tom tomas tomasz tomi tommy tony tor torbjörn tord tore \
    torgny torsten tove tuija tuomas tuula tuva tyra ulf ulla ulrica ulrik ulrika umar uno urban ursula valdemar \
    valter vanessa veikko vera veronica veronika vesa victor victoria vidar viggo viktor viktoria vilhelm ville \
    vilma vincent viola virpi viveka vivianne wael wafa walid walter warsame wilhelm william wilma wilmer wojciech \
    yahya yasin yasir yasmin yasmine ylva yngve younes yousef youssef yrjö yusuf yvonne zahra zainab zaki zara \
    zeinab zlatan zoran zuhair ängla åke åsa åsta öjvind örjan östen";

/// First names that are ordinary words as well. First in a sentence, where any word has a capital, they
/// prove nothing.
#[rustfmt::skip]
pub(super) const ALSO_WORDS: &[&str] = &[
    "björn", "bo", "bror", "dag", "dina", "ester", "gun", "hala", "hans", "inga", "iris", "jan", "kai",
    "kaj", "kari", "kim", "liv", "love", "maj", "max", "mina", "my", "noor", "nora", "nova", "per", "rosa",
    "rut", "saga", "said", "salam", "siv", "stella", "sten", "stig", "sultan", "tage", "tim", "tom", "tor",
    "uno", "urban", "vesa", "ville", "viola",
];

/// Words that say a name follows.
#[rustfmt::skip]
pub(super) const CUES: &[&str] = &[
    "heter", "hette", "heta", "kallas", "kallad", "namn", "named", "called", "nimeltä", "nimeltään",
];

/// Titles: what follows is a name even when no list knows it.
pub(super) const TITLES: &[&str] =
    &["herr", "hr", "fru", "fröken", "mr", "mrs", "ms", "miss", "herra", "rouva", "neiti"];

/// A name after these belongs to a church, a king or a place named for one.
#[rustfmt::skip]
pub(super) const HONOURED: &[&str] = &[
    "s:t", "s:ta", "st", "sankt", "sankta", "kung", "drottning", "prins", "prinsessan", "kungs", "pyhän",
    "saint",
];

/// Small words inside a name.
pub(super) const PARTICLES: &[&str] = &["von", "af", "av", "de", "van", "der", "al", "el", "bin", "ibn", "da", "di"];

/// Words with a capital that begin a new thought rather than go on with a name.
#[rustfmt::skip]
pub(super) const NO_SURNAMES: &[&str] = &[
    "alla", "att", "de", "den", "det", "då", "en", "ett", "från", "för", "hade", "han", "hon", "här", "hos",
    "jag", "kan", "kommun", "kommunen", "man", "med", "men", "ni", "när", "nu", "och", "om", "polis",
    "polisen", "på", "sedan", "som", "så", "till", "vi", "vid", "var", "är", "the", "he", "she", "they",
    "and", "at", "hän", "se", "ja",
];

/// Ends of words that name places: streets, squares, schools. Ends of surnames (berg, gård, holm) are not
/// among them.
#[rustfmt::skip]
pub(super) const PLACE_ENDINGS: &[&str] = &[
    "gatan", "gata", "gatans", "vägen", "väg", "torget", "torg", "parken", "park", "skolan", "skola",
    "gränd", "gränden", "stigen", "stig", "backen", "backe", "platsen", "plats", "gården", "kyrkan", "kyrka",
    "bron", "hallen", "badet", "berget", "området", "kvarteret", "tunneln", "tunnel", "stationen", "station",
    "centrum", "butiken", "affären", "orten", "byn", "föreningen", "företaget", "pizzerian", "krogen",
    "baren", "klubben", "laget", "lekplatsen", "viken", "sjön", "stranden", "katu", "tie", "tori", "puisto",
    "koulu", "kuja", "polku", "street", "road", "square", "school", "place", "playground",
];

/// Words that, after a name in the genitive, make it a place or a business: Annas kulle, Eriks kiosk.
#[rustfmt::skip]
pub(super) const PLACE_WORDS: &[&str] = &[
    "allé", "bageri", "bar", "blommor", "bro", "brygga", "brunn", "café", "camping", "damm", "frisör",
    "fält", "förskola", "gatukök", "grill", "gård", "hage", "hall", "hamn", "hemman", "hus", "hörna", "höjd",
    "kafé", "kapell", "kiosk", "klack", "konditori", "krog", "kulle", "källa", "lada", "lanthandel", "livs",
    "lund", "minne", "pizzeria", "plan", "restaurang", "salong", "slott", "staty", "taxi", "trappor", "udde",
    "verkstad", "viadukt", "åkeri", "äng", "ö",
];
