# Councils: bodies, meetings, decisions, agreements. Swedish only.
council-tabs = Sidor om råd och möten
council-overview = Översikt
council-meetings = Möten
council-decisions = Beslut
council-agreements = Avtal
council-bodies = Råd och grupper
council-lead = Möten, beslut och avtal för { $bodies }.
council-years = År
council-year = År
council-year-hint = Lämna tomt för alla år.
council-show = Visa
council-back = Tillbaka
council-save = Spara
council-add = Lägg till
council-change = Ändra
council-remove = Ta bort
council-by = senast
council-not-set = Inte bestämt
council-one-a-line = En roll per rad.

# What was done
council-done-saved = Sparat.
council-done-added = Tillagt.
council-done-removed = Borttaget.
council-done-planned = Mötena är inlagda.
council-done-calendar = Kalendern har en ny adress. En äldre adress fungerar inte längre.
council-done-calendar-off = Kalenderns adress är stängd.
council-done-held = Mötet är markerat som hållet.
council-done-cancelled = Mötet är inställt. Ärendena väntar på nästa möte.
council-done-restored = Mötet blir av.
council-done-taken-up = Ärendena står på dagordningen.
council-done-moved = Ärendet är flyttat.
council-done-decided = Beslutet är skrivet.
council-done-undone = Beslutet är borttaget. Ärendet är inte avgjort.
council-done-adjusted = Protokollet är justerat och kan inte ändras.
council-done-followed-up = Uppföljningen är antecknad.
council-done-correction = Rättelsen väntar på ett möte. Det gamla beslutet står kvar.
council-done-signed = Avtalet är undertecknat.
council-done-ended = Avtalet är avslutat.
council-done-renewed = Ett nytt utkast är gjort från det gamla avtalet.

# Somebody else was quicker
council-conflict = { $who } hann före, { $at }
council-conflict-unknown = Någon annan hann före
council-conflict-what = Senast gjort: { $what }.
council-conflict-text = Inget skrevs över. Läs igenom hur det ser ut nu och spara igen om det fortfarande stämmer.

# Mistakes
council-names-nobody = Texten ser ut att ha en personuppgift. Skriv roll och verksamhet i stället för namn, nummer eller adress.
council-names-nobody-hint = Skriv roller och verksamheter, aldrig namn på personer.
council-not-a-time = Skriv klockslaget så här: 09:00.
council-not-yet = Mötets dag har inte kommit än.
council-not-that-meeting = Välj ett annat möte för samma grupp.
council-cancel-decided = Mötet har beslut och kan inte ställas in.
council-outcome-not-here = Den här gruppen fattar inte sådana beslut. Välj Noteras eller Återremiss.
council-paragraph-taken = Paragrafen finns redan det året. Välj en annan eller lämna fältet tomt.
council-day-stands = Mötet har hållits eller har beslut. Då kan dagen inte ändras.
council-circle-stands = Gruppen har möten. Då kan det inte ändras vilka som får läsa. Lägg till en ny grupp i stället.
council-laid-anew = Samma ärende har lagts fram på nytt och väntar redan. Ändra beslutet i stället för att ta bort det.
council-item-left = Ärendet står inte längre på det här mötet
council-adjust-not-held = Markera först att mötet har hållits.
council-adjust-undecided = Alla ärenden måste vara avgjorda eller uppskjutna innan protokollet justeras.
council-followed-up-before = Uppföljningen är redan antecknad.
council-agreement-no-period = Skriv avtalets första och sista dag innan det undertecknas.
council-agreement-backwards = Sista dagen måste komma efter den första.

# Bodies
council-bodies-lead = De två första har sina namn från inställningarna. Fler kan läggas till här.
council-add-body = Lägg till råd eller grupp
council-body = Råd eller grupp
council-every-body = Alla
council-name = Namn
council-named-in-settings = Namnet och hur ofta mötena hålls ändras i inställningarna, under Grupper.
council-purpose = Uppdrag
council-circle = Vilka får läsa?
council-circle-group = De som arbetar operativt
council-circle-group-hint = Samordnare, deltagare i gruppen och polis.
council-circle-council = De som sitter i rådet
council-circle-council-hint = Samordnare, ledamöter i rådet, polis och kommunikatör.
council-per-year = Möten per år
council-weekday = Vanlig veckodag
council-starts = Börjar
council-length = Minuter
council-place = Plats
council-shared-with = Delas med andra kommuner
council-shared-with-hint = En kommun per rad. Lämna tomt om rådet bara är kommunens eget.
council-shared = Delas med { $with }
council-shared-text = Varje kommun skickar sin egen publicerade rapport till rådet. Små tal är borttagna i den.
council-report-address = Rapporter skickas till
council-report-address-hint = Rådets funktionsbrevlåda, inte en persons adress.
council-no-report-address = ingen adress än
council-closed = Vilande
council-closed-legend = Möts gruppen?
council-closed-choice = Gruppen möts inte längre
council-decides = Fattar beslut.
council-decides-not = Fattar inga egna beslut: ärenden noteras eller skickas tillbaka.
council-rhythm-per-year = { $n ->
    [one] Möts en gång om året.
   *[other] Möts { $n } gånger om året.
}
council-rhythm-week = Möts varje vecka.
council-rhythm-two-weeks = Möts varannan vecka.
council-rhythm-month = Möts varje månad.

# Members
council-members = Ledamöter
council-no-members = Inga ledamöter än.
council-add-member = Lägg till ledamot
council-role = Roll
council-role-hint = Till exempel kommunpolis eller rektor. Aldrig ett namn.
council-actor = Verksamhet
council-other-organisation = Annan, skriv nedan
council-organisation = Annan verksamhet
council-organisation-hint = Fyll i bara om den inte finns i listan.
council-chair = Ordförande
council-chair-legend = Leder mötena?

# The calendar of a body
council-calendar = Kalender
council-calendar-text = Den som har adressen kan prenumerera på mötenas dag, tid och plats. Dagordningen är inte med.
council-calendar-address = Prenumerera på den här adressen:
council-calendar-none = Ingen adress att prenumerera på än.
council-calendar-open = Skapa adress
council-calendar-renew = Byt adress
council-calendar-close = Stäng adressen
council-calendar-download = Ladda ner som fil
council-calendar-cancelled = Inställt: { $body }

# The plan of a year
council-plan-year = Planera ett år
council-plan-of = Möten { $year }
council-plan-lead = Förslaget undviker helger och röda dagar. Ta bort det som inte passar.
council-plan-days = Dagar
council-plan-hint = Tid och plats blir de vanliga och kan ändras för varje möte.
council-plan-adopt = Lägg in mötena
council-plan-taken = Det finns redan ett möte då.
council-plan-moved = Flyttat från { $day }, som är helgdag.
council-plan-none = Inga fler möten att föreslå
council-plan-none-text = Alla föreslagna dagar det året har passerat.

# Meetings
council-next = Kommande möten
council-all-meetings = Alla möten
council-no-meetings = Inga möten
council-no-meetings-text = Inga möten är planerade.
council-no-meetings-year = Inga möten det här året.
council-filter-meetings = Visa möten för
council-add-meeting = Lägg till möte
council-change-meeting = Ändra tid och plats
council-day = Dag
council-time = Tid
council-state = Status
council-planned = Planerat
council-held = Hållet, inte justerat
council-cancelled = Inställt
council-adjusted = Justerat
council-moved = Flyttat från
council-hold = Mötet har hållits
council-change-present = Ändra närvaro
council-cancel = Ställ in
council-restore = Mötet blir av
council-present = Närvarande
council-present-others = Fler som var med
council-to-meeting = Till mötet

# The agenda
council-agenda = Dagordning
council-agenda-empty = Dagordningen är tom
council-agenda-not-yet = Den som förbereder mötet har inte tagit upp något ännu. Titta igen närmare mötet.
council-agenda-empty-text = Ta upp det som väntar på beslut, eller lägg till ett eget ärende.
council-not-adjusted-yet = Besluten visas när protokollet är justerat.
council-waiting = Väntar på beslut
council-nothing-waits = Inget väntar på beslut.
council-item = Ärende
council-kind = Slag
council-kind-own = Eget ärende
council-kind-mapping = Fördjupad kartläggning
council-kind-cause-analysis = Orsaksanalys
council-kind-direction = Inriktningsbeslut
council-kind-agreement = Avtal
council-kind-report = Rapport
council-kind-correction = Rättelse
council-add-item = Lägg till ärende
council-item-title = Rubrik
council-item-note = Underlag
council-item-note-hint = Det som gruppen behöver veta före mötet.
council-take-up = Ta upp på mötet
council-take-up-which = Vilka ärenden ska tas upp?
council-earlier = Flytta upp
council-later = Flytta ner
council-postpone = Skjut upp
council-postpone-to = Till vilket möte?
council-postpone-wait = Ärendet väntar tills vidare

# Decisions
council-decide = Skriv beslut
council-decide-change = Ändra beslut
council-decide-undo = Ta bort beslut
council-decide-save = Spara beslutet
council-outcome = Utfall
council-every-outcome = Alla
council-outcome-approved = Bifall
council-outcome-rejected = Avslag
council-outcome-sent-back = Återremiss
council-outcome-noted = Noteras
council-decision = Beslut
council-paragraph = Paragraf
council-paragraph-hint = Lämna tomt för nästa nummer.
council-follow = Följs upp av
council-follow-who = Vem följer upp?
council-follow-who-hint = Roll eller verksamhet.
council-follow-by = Senast
council-undecided = Inte avgjort.
council-decisions-lead = Besluten i justerade protokoll. Ett beslut ändras aldrig; en rättelse är ett nytt beslut.
council-search-decisions = Sök bland besluten
council-search-words = Ord i rubrik eller beslut
council-search = Sök
council-search-first-words = Sökningen använder bara de { $n } första orden
council-no-decisions = Inga beslut
council-no-decisions-text = Inget justerat beslut passar. Ändra sökningen eller välj ett annat år.
council-owed = Ska följas upp
council-nothing-owed = Inget beslut väntar på uppföljning.
council-to-decisions = Till besluten
council-follow-up = Följ upp
council-follow-up-save = Spara uppföljningen
council-follow-late = Försenad
council-followed-up = Uppföljt
council-came-of-it = Vad blev det av det?
council-correct = Rätta genom nytt beslut
council-corrected = Rättat genom { $paragraph }
council-correction-of = Rättelse av { $paragraph }: { $title }

# Minutes
council-minutes = Protokoll
council-to-minutes = Protokoll
council-minutes-of = Protokoll { $body } { $day }
council-draft = Utkast
council-draft-text = Protokollet är inte justerat och kan ändras.
council-adjust = Justera protokollet
council-adjust-for-good = Justera, kan inte ångras
council-adjust-warning = Efter justering kan inget ändras
council-adjust-text = Dagordning, beslut och närvaro låses. En rättelse görs som ett nytt beslut på ett senare möte.
council-adjusted-by = Justeras av
council-adjusted-by-hint = Roller, en per rad. Till exempel ordförande och kommunpolis.
council-adjusted-on = Justerat { $day }
council-sealed = Protokollet är som det justerades
council-seal-broken = Protokollet stämmer inte med det som justerades
council-seal = Fingeravtryck, även sparat i loggen:

# Agreements
council-agreement = Avtal
council-about-agreement = Om avtalet
council-agreements-lead = Samverkansöverenskommelser och andra avtal: mellan vilka, hur länge och när de följs upp.
council-agreements-calm = Inget avtal behöver ses över just nu
council-agreements-press = { $many ->
    [one] 1 avtal behöver ses över
   *[other] { $many } avtal behöver ses över
}
council-to-agreements = Till avtalen
council-add-agreement = Lägg till avtal
council-no-agreements = Inga avtal
council-no-agreements-text = Lägg till en överenskommelse, så påminner vi innan den går ut.
council-agreement-title = Vad heter avtalet?
council-agreement-kind = Slag av avtal
council-agreement-cooperation = Samverkansöverenskommelse
council-agreement-cooperation-contract = Samverkansavtal
council-agreement-contract = Avtal
council-agreement-intent = Avsiktsförklaring
council-agreement-draft = Utkast
council-agreement-to-come = Börjar senare
council-agreement-holds = Gäller
council-agreement-ends-soon = { $days ->
    [0] Går ut i dag
    [one] Går ut i morgon
   *[other] Går ut om { $days } dagar
}
council-agreement-expired = Har gått ut
council-agreement-ended = Avslutat
council-agreement-ends-item = Går ut { $day }: { $title }
council-parties = Parter
council-parties-hint = En part per rad.
council-first-day = Första dag
council-last-day = Sista dag
council-registration = Diarienummer
council-registration-hint = Till exempel KS 2026/123.
council-remind = Påminnelse
council-remind-days = Påminn så många dagar före
council-remind-days-hint = Räkna med tid för ett nytt beslut.
council-remind-before = { $days } dagar före sista dagen
council-sign = Underteckna
council-sign-warning = Ett undertecknat avtal kan inte ändras, bara avslutas eller förnyas
council-signed-on = Undertecknat
council-signed-by = Undertecknat av
council-signed-by-hint = Roller, en per rad. Till exempel kommunstyrelsens ordförande.
council-end = Avsluta
council-renew = Förnya
council-renews = Fortsätter ett tidigare avtal
council-renewed-by = Fortsätter i ett nyare avtal
council-follow-ups = Uppföljning
council-no-follow-ups = Inga dagar för uppföljning än.
council-add-follow-up = Lägg till dag för uppföljning
council-follow-up-day = Dag för uppföljning
council-mail-agreement-subject = Ett avtal går snart ut, { $municipality }
council-mail-agreement-body =
    Hej!

    Ett av kommunens avtal går ut { $day }. Öppna det för att förnya eller avsluta det:

    { $link }

    Det finns också bland ärendena som väntar på att tas upp på ett möte.
