# Measures (insatser). Swedish only.
measures-all = Insatser
measures-lead = Vad vi gör åt problemen, vem som ansvarar och om det hjälper. En insats handlar om platser och situationer, aldrig om personer.
measures-new = Ny insats
measures-new-lead = Spara som utkast när du vill. För att starta behöver insatsen allt som krävs för att kunna följas upp.
measures-effect = Vad har fungerat
measures-effect-lead = Alla insatser som har följts upp, efter typ, beslut och problem. Läs skälen, inte bara talen.
measures-effect-note = Talen räknar beslut, inte verkan
measures-effect-note-text = Kommunen har få insatser av varje slag. Därför visas antal och aldrig procent. Att en insats fortsätter betyder att gruppen har beslutat det, inte att den är bevisad.
measures-to-all = Alla insatser
measures-one = Insats
measures-views = Visa insatser
measures-view-running = Pågår
measures-view-follow = Att följa upp
measures-view-drafts = Utkast
measures-view-over = Avslutade
measures-filter = Filtrera insatser
measures-show = Visa
measures-show-all = Ta bort filtret
measures-every = Alla
measures-choose = Välj
measures-not-set = Inte angivet
measures-nowhere = Ingen plats angiven
measures-next = Nästa uppföljning
measures-ended = Slutdag
measures-standing = Status
measures-due-today = I dag
measures-late = Försenad, { $day }
measures-none = Inga insatser pågår
measures-none-text = En insats visas här när den har startats. Utkast finns under Utkast.
measures-none-follow = Inget att följa upp
measures-none-follow-text = Här visas insatser vars uppföljning är försenad eller kommer inom en vecka.
measures-none-drafts = Inga utkast
measures-none-drafts-text = Ett utkast kommer till när någon skriver en ny insats, när ett möte beslutar om en eller när en insats byts ut.
measures-none-over = Inga avslutade insatser
measures-none-over-text = Här visas insatser som har avslutats, bytts ut eller strukits.
measures-none-found = Ingen insats passar filtret
measures-none-found-text = Ändra filtret eller ta bort det.
measures-to-follow = Insatser att följa upp
measures-to-follow-all =
    { $n ->
        [one] Se insatsen i listan
       *[other] Se alla { $n }
    }

measures-state-draft = Utkast
measures-state-running = Pågår
measures-state-replaced = Bytt mot en annan
measures-state-ended = Avslutad
measures-state-dropped = Struken
measures-kind = Typ
measures-kind-situational = Situationell
measures-kind-social = Social
measures-kind-hint = Situationell ändrar platsen eller tillfället: belysning, sikt, närvaro, stöldskydd. Social arbetar med orsaker hos grupper: skola, fritid, föräldrastöd.
measures-level = Preventionsnivå
measures-level-primary = Primär: för alla, innan något har hänt
measures-level-secondary = Sekundär: där risken är större
measures-level-tertiary = Tertiär: där det redan har hänt
measures-level-hint = Hur tidigt insatsen sätts in.
measures-evidence = Evidens
measures-evidence-low = Låg: erfarenhet eller en lovande idé
measures-evidence-medium = Medel: några studier
measures-evidence-high = Hög: flera bra studier
measures-evidence-hint = Hur väl man vet att den här sortens insats brukar fungera.
measures-verdict = Beslut
measures-verdict-continue = Fortsätta
measures-verdict-continue-hint = Som nu.
measures-verdict-expand = Utöka
measures-verdict-expand-hint = Mer, längre eller på fler platser. Skriv hur.
measures-verdict-replace = Byta ut
measures-verdict-replace-hint = Den hjälpte inte nog. Ett utkast till en ny insats skapas, med samma problem.
measures-verdict-end = Avsluta
measures-verdict-end-hint = Den är klar. Värdet efter behövs.
measures-occasion-halfway = halva tiden
measures-occasion-priorities = prioriteringsperioden slutar
measures-occasion-ending = insatsens slut
measures-occasion-chosen = vald dag

measures-part-all = Insatsen
measures-part-problem = Problemet
measures-part-way = Insatsens slag
measures-part-owner = Ansvar och tid
measures-part-yardstick = Mätpunkt
measures-part-around = Sammanhang
measures-title = Vad som görs
measures-title-hint = En rad, till exempel ”Ny belysning i Stationstunneln”.
measures-problem = Problem
measures-problem-hint = Vad händer, var och när? Skriv om platsen och situationen, aldrig om personer.
measures-cause = Orsak
measures-cause-hint = Varför finns problemet där? Insatsen ska träffa orsaken.
measures-category = Problemets kategori
measures-category-hint = Behövs för att kunna jämföra vad som har fungerat.
measures-place = Var
measures-area = Område
measures-area-hint = Med ett område räknas uppgifterna före och efter.
measures-whole = Inget område
measures-place-words = Plats
measures-place-hint = Om det inte gäller hela området.
measures-owner = Ansvarig
measures-actor = Verksamhet
measures-role = Funktion
measures-role-hint = En titel, aldrig ett namn: driftansvarig, rektor, områdespolis.
measures-days = Tid
measures-starts = Första dagen
measures-ends = Sista dagen
measures-plan-hint = Uppföljningar läggs in av sig själva: halvvägs, när en prioriteringsperiod slutar och vid slutet. De kan flyttas sedan.
measures-indicator = Vad som mäts
measures-indicator-hint = Något som visar om problemet minskar, till exempel ”trasiga lampor” eller ”störningsanmälningar”.
measures-before = Värde före
measures-unit = Enhet
measures-how = Hur värdet efter mäts
measures-how-hint = Samma sätt som före, annars går det inte att jämföra.
measures-period = Lägesbild den svarar på
measures-period-hint = Om problemet togs upp i en viss period.
measures-no-period = Ingen särskild
measures-public = Offentlighet
measures-public-hint = Valet sparas till medborgarlöften. På den här sidan visas inget för invånare.
measures-may-be-public = Insatsen får visas publikt
measures-public-text = Text till invånare
measures-public-text-hint = Skrivs så att den kan läsas av alla. Behövs om insatsen får visas publikt.
measures-save-draft = Spara utkast
measures-save-start = Spara och starta
measures-save = Spara ändringarna

measures-must-problem = Beskriv problemet.
measures-must-cause = Skriv varför problemet finns.
measures-must-category = Välj problemets kategori.
measures-must-where = Välj ett område eller skriv en plats.
measures-must-kind = Välj typ: situationell eller social.
measures-must-level = Välj preventionsnivå.
measures-must-evidence = Välj hur stark evidensen är.
measures-must-actor = Välj vilken verksamhet som ansvarar.
measures-must-role = Skriv vilken funktion som ansvarar, till exempel driftansvarig.
measures-must-starts = Ange första dagen.
measures-must-ends = Ange sista dagen.
measures-must-span = Sista dagen måste komma efter den första, och inom fem år.
measures-must-indicator = Skriv vad som mäts.
measures-must-before = Ange värdet före, med siffror.
measures-must-unit = Ange enheten.
measures-must-how = Skriv hur värdet efter mäts.
measures-must-public-text = Skriv texten till invånare, eller kryssa ur att insatsen får visas publikt.
measures-must-verdict = Välj ett av de fyra besluten.
measures-no-figure = Skriv ett tal med siffror, högst två decimaler: 12 eller 3,5.
measures-personal = Det ser ut som personuppgifter. Skriv om platsen och situationen, inte om personer.
measures-owner-not-yours = Bara samordnaren kan byta ansvarig verksamhet.
measures-cannot = Det går inte med den status insatsen har nu.

measures-missing =
    { $n ->
        [one] En sak saknas innan insatsen kan starta
       *[other] { $n } saker saknas innan insatsen kan starta
    }
measures-facts = Om insatsen
measures-from-until = { $from } – { $until }
measures-from = från { $from }
measures-until = till { $until }
measures-replaces = Ersätter
measures-replaced-by = Ersatt av
measures-may-be-shown = Får visas publikt
measures-not-shown = Visas inte publikt
measures-begins = Börjar { $day }
measures-followed-on = Följs upp { $day }
measures-follow-ups = Uppföljningar
measures-follow-ups-draft = Uppföljningarna läggs in när insatsen startar.
measures-follow-ups-none = Inga uppföljningar.
measures-not-yet = Planerad
measures-not-yet-late = Försenad
measures-measured = Uppmätt: { $value } { $unit }
measures-history = Historik

measures-before-after = Före och efter
measures-compared = Mått
measures-before-short = Före
measures-after-short = Efter
measures-difference = Skillnad
measures-no-difference = –
measures-not-measured = inte mätt än
measures-more = { $n } fler
measures-fewer = { $n } färre
measures-same = lika
measures-few = färre än { $n }
measures-observations = Uppgifter i lägesbilden: { $what }, { $area }
measures-spans =
    { $days ->
        [one] Uppgifter under 1 dag: { $from } mot { $since }.
       *[other] Uppgifter under lika många dagar ({ $days }): { $from } – { $until } mot { $since } – { $to }.
    }
measures-early = Det är för tidigt att jämföra: det har gått mindre än fyra veckor.
measures-nothing-counted = Uppgifter i lägesbilden räknas när insatsen har börjat och har ett område.
measures-small-title = Små tal säger lite
measures-small-text = Några få mer eller mindre kan vara slump, årstid eller att fler berättar. Titta på platsen och läs skälen innan ni drar en slutsats.
measures-few-text = Uppgifter i lägesbilden räknas bara för { $group }. Mätvärden under { $n } visas bara för den.

measures-judge = Följ upp nu
measures-judge-early = Följ upp i förväg
measures-judge-lead = Uppföljningen gäller { $day }: { $occasion }.
measures-reason = Skäl
measures-reason-hint = Vad har ni sett? Varför detta beslut? Inga namn. Rådet och kommunikatörer läser också skälet.
measures-value = Värde nu: { $indicator } ({ $unit })
measures-value-hint = Behövs för att avsluta. Mäts så här: { $how }
measures-new-end = Ny sista dag
measures-new-end-hint = Bara om insatsen fortsätter eller utökas längre än planerat.
measures-save-verdict = Spara beslutet
measures-needs-after = Ange värdet efter. Det mäts så här: { $how }
measures-needs-end = Ange en ny sista dag. Annars kommer ingen mer uppföljning.
measures-end-passed = Den nya sista dagen måste ligga framåt i tiden.
measures-instead-of = I stället för: { $title }
measures-reschedule = Flytta uppföljningar
measures-reschedule-text = Ändra en dag, töm den för att ta bort uppföljningen, eller skriv en dag till. En uppföljning vars dag är inne går inte att flytta: den väntar på sitt beslut.
measures-day = Uppföljning { $n }
measures-save-days = Spara dagarna
measures-no-day = Minst en uppföljning måste finnas kvar.
measures-many-days = Det blir för många. Högst { $most } uppföljningar.
measures-day-before-start = En uppföljning måste komma efter första dagen.
measures-day-passed = En ny uppföljning kan inte läggas bakåt i tiden.
measures-day-after-end = En uppföljning måste komma senast { $day }, när insatsen slutar. Ändra sista dagen om insatsen går längre.
measures-edit = Ändra insatsen
measures-edit-draft = Skriv klart
measures-drop = Stryk utkastet
measures-drop-text = Utkastet startas inte. Det finns kvar bland de avslutade, märkt Struken.

measures-done-save = Sparat.
measures-done-start = Insatsen är startad. Uppföljningarna är inlagda.
measures-done-follow-up = Beslutet är sparat.
measures-done-reschedule = Uppföljningarna är flyttade.
measures-done-drop = Utkastet är struket.
measures-done-successor = Insatsen är utbytt. Skriv klart det nya utkastet här.
measures-conflict = { $who } ändrade insatsen nyss
measures-conflict-unknown = Insatsen har ändrats nyss
measures-conflict-text = Det du skrev är kvar. Läs vad som har ändrats och spara igen om det fortfarande gäller.
measures-conflict-over = Insatsen går inte längre att ändra.
measures-kept = Det du skrev
measures-kept-text = Det är inte sparat. Kopiera det du vill ha kvar.
measures-somebody = Någon
measures-did-draft = Skrev ett utkast
measures-did-draft-meeting = Utkast från ett möte
measures-did-draft-cause = Skrev utkastet utifrån en orsak
measures-did-draft-successor = Utkast i stället för en annan insats
measures-did-change = Ändrade
measures-did-change-of = Ändrade { $what }
measures-did-start = Startade insatsen
measures-did-reschedule = Flyttade uppföljningar
measures-did-follow-up = Följde upp: { $verdict }
measures-did-drop = Strök utkastet

measures-by-kind = Beslut efter typ
measures-unjudged = Inget beslut än
measures-sum = Alla
measures-sum-of = { $verdict }: { $n }
measures-figure = Mätpunkt
measures-from-to = { $before } → { $after } { $unit }
measures-no-category = Utan kategori
measures-none-judged = Ingen insats har följts upp än
measures-none-judged-text = När en insats har fått sitt första beslut visas den här, med skälet.

measures-mail-subject = En insats ska följas upp, { $municipality }
measures-mail-body =
    Hej!

    En insats i { $municipality } ska följas upp, och du kan göra det. Öppna den här:
    { $link }

    Du behöver logga in. Det går inte att svara på det här mejlet.
