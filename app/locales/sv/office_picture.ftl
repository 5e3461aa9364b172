# The picture of a period: sections, levels, steps, versions, template, yearly calendar. Swedish only.
picture-section-summary = Sammanfattning
picture-section-levels = Läge per område
picture-section-counts = Händelser per kategori
picture-section-hot = Var och när
picture-section-police = Polisens bild
picture-section-actors = Verksamheternas bild
picture-section-residents = Invånarnas bild
picture-section-coming = Kommande
picture-section-measures = Insatser
picture-section-causes = Orsaksanalys och fördjupad kartläggning
picture-section-upward = Till råd och länsstyrelse
picture-section-public = Text till invånarna
picture-section-present = Deltagare och nästa möte
picture-section-own = Eget avsnitt
picture-contents = Innehåll
picture-nothing-written = Inget är skrivet här än.
picture-nothing-counted = Ingen händelse är räknad i någon av perioderna.
picture-column-stage = Steg
picture-column-place = Plats
picture-column-mostly = Mest
picture-column-sources = Oberoende källor
picture-column-series = Statistik
picture-column-before = Förra perioden
picture-column-last-year = I fjol
picture-column-actor = Verksamhet
picture-column-against = Mot förra perioden
picture-column-level = Läge
picture-column-trend = Utveckling
picture-column-cause = Orsak
picture-column-set = Satt
picture-column-what = Vad
picture-column-days = När
picture-column-where = Var
picture-column-note = Att tänka på
picture-column-measure = Insats
picture-column-owner = Ansvarig
picture-column-next = Följs upp
picture-column-role = Roll
picture-column-section = Avsnitt

# What actors and residents gave.
picture-not-given = Har inte lämnat något än: { $names }.
picture-nothing-to-report = { $name }: inget att rapportera.
picture-figures-of = Statistik från { $name }
picture-unnamed-actor = Verksamhet som inte är angiven
picture-events-of-actors = Händelser från verksamheterna
picture-told-by = Uppgifter efter källa
picture-residents-about = Vad invånarna berättar om
picture-coming = Det som kommer
picture-coming-none = Inget är inlagt i kalendern för den här perioden eller nästa.
picture-rumours = Rykten och oro
picture-rumours-none = Inga rykten är intagna i perioden.
picture-to-follow = Insatser att följa upp nu
picture-to-follow-none = Ingen insats behöver följas upp nu.
picture-ongoing = Pågående insatser
picture-ongoing-none = Inga andra insatser pågår.
picture-no-day = Ingen dag
picture-members = Roller i gruppen
picture-members-none = Inga roller är inlagda för gruppen.
picture-next-meeting = Nästa möte: { $day } kl.{ "\u00A0" }{ $time }.
picture-next-meeting-at = Nästa möte: { $day } kl.{ "\u00A0" }{ $time }, { $place }.
picture-no-meeting = Nästa möte är inte bestämt.

# Levels.
picture-levels = Områdenas läge
picture-because-same = { $now } uppgifter, lika många som { $before }.
picture-because-more = { $now } uppgifter, { $n } fler än { $before }.
picture-because-fewer = { $now } uppgifter, { $n } färre än { $before }.
picture-because-sources = { $n ->
    [0] Ingen källa.
    [one] 1 källa.
   *[other] { $n } oberoende källor.
}
picture-because-held = Förra perioden var läget { $level }. Förslaget sänks ett steg i taget.
picture-because = Förslagets skäl: { $text }
picture-set-by = { $role }, { $day }
picture-proposed = Förslag: { $level }
picture-not-set = Inte satt än
picture-set-levels = { $n ->
    [0] Ändra områdenas läge
    [one] Sätt läge, 1 område kvar
   *[other] Sätt läge, { $n } områden kvar
}
picture-accept = Godta förslaget
picture-accept-all = Godta alla { $n } förslag
picture-choose-level = Läge och orsak för { $area }
picture-cause = Huvudsaklig orsak till ändringen
picture-one-line = En rad, högst { $most } tecken. Inga personer.
picture-reason = Skäl, om du väljer något annat än förslaget
picture-set-level = Sätt läget
picture-needs-reason = Förslaget är { $level }. Skriv varför du väljer ett annat läge.

# Steps.
picture-stages = Lägesbildens steg
picture-stage-collecting = Insamling
picture-stage-draft = Utkast
picture-stage-meeting = Möte
picture-stage-adjusted = Justerad
picture-stage-told = Delgiven
picture-stage-published = Publicerad del
picture-stage-archived = Arkiverad
picture-verb-write = Börja skriva utkast
picture-verb-collect = Tillbaka till insamling
picture-verb-meet = Börja mötet
picture-verb-pause = Tillbaka till utkast
picture-verb-adjust = Justera
picture-verb-tell = Markera som delgiven
picture-verb-publish = Publicera för invånarna
picture-verb-archive = Arkivera
picture-verb-reopen = Öppna igen
picture-adjusted-after = Perioden pågår till och med { $day }. Dagen efter kan lägesbilden justeras.
picture-still-running = Perioden pågår. Lägesbilden kan justeras från dagen efter dess sista dag, så att inget hamnar utanför.
picture-levels-missing = { $n ->
    [one] Ett område har inget läge. Sätt det innan bilden justeras.
   *[other] { $n } områden har inget läge. Sätt dem innan bilden justeras.
}
picture-not-publishable = Sammanfattningen får inte publiceras, eller är tom. Öppna bilden igen, skriv den och kryssa i att den får publiceras.
picture-reopen-text = Den justerade versionen står kvar som den är. När bilden justeras igen blir det en ny version. Det som invånarna ser tas bort till dess.
picture-why = Varför ska den öppnas igen?
picture-needs-why = Skriv varför bilden ska öppnas igen.

# Writing.
picture-write = Skriv i avsnittet
picture-write-summary = Skriv sammanfattningen
picture-words = Text
picture-words-hint = Högst { $most } tecken. Skriv om platser, aldrig om personer.
picture-summary-hint = Högst { $lines } rader och { $most } tecken.
picture-summary-lines = Högst { $most } rader. Korta texten.
picture-may-publish = Publicering
picture-publishable = Sammanfattningen får publiceras
picture-may-show = Insatser
picture-shows-measures = Invånarna får se pågående insatser (namn och område)
picture-save = Spara
picture-personal-data = Texten ser ut att peka ut en person. Ta bort det.
picture-done-write = Avsnittet är sparat.
picture-done-summary = Sammanfattningen är sparad.
picture-done-level = Läget är satt.
picture-done-levels = Förslagen är godtagna.
picture-done-step = Lägesbilden är flyttad till nästa steg.
picture-conflict = Någon annan hann före
picture-conflict-text = Inget av det du skrev har sparats. Läs hur det står nu och spara igen om det fortfarande stämmer.
picture-you-typed = Det du skrev
picture-reads-now = Så här står det nu:

# Versions.
picture-version = Version { $n }
picture-version-of = { $period }, version { $n }
picture-versions = { $n ->
    [one] Det finns en justerad version. Den kan inte ändras.
   *[other] Det finns { $n } justerade versioner. De kan inte ändras.
}
picture-is-frozen = Du läser justerad version { $n }
picture-seal-broken = Den här versionen har ändrats utanför programmet
picture-goes-to = När lägesbilden markeras som delgiven skickas den till: { $name }.
picture-goes-nowhere = Har ingen adress, så inget skickas: { $name }. Adressen skriver du under Rapporter, Mottagare.
picture-crimes = Anmälda brott, { $month }
picture-crimes-note = Polisens statistik per månad. Den läggs inte ihop med gruppens egna uppgifter.
picture-column-crime = Brottstyp
picture-column-month-before = Månaden före
picture-frozen-by = Justerad av { $who }. Mallens version: { $n }.
picture-reopened-because = Ny version därför att: { $why }
picture-seal = Sigill:
picture-to-period = Till perioden
picture-difference = Skillnader
picture-difference-lead = Vad som skiljer två justerade lägesbilder åt, rad för rad.
picture-difference-none = Det finns inget att jämföra än
picture-difference-none-text = Skillnader visas när det finns två justerade versioner, av den här perioden eller av den förra.
picture-difference-choose = Välj vad som jämförs
picture-compare = Jämför
picture-from = Från
picture-to = Till
picture-same = De två är lika.
picture-not-there = finns inte
picture-differs = { $n ->
    [one] 1 skillnad
   *[other] { $n } skillnader
}

# The template, in the settings.
template-title = Lägesbildens mall
template-lead = Avsnitten i er lägesbild. Döp om dem, ändra ordningen, dölj det ni inte använder och lägg till egna. Justerade lägesbilder ändras inte.
template-saved = Ändringen är sparad.
template-conflict = Någon annan ändrade här nyss
template-hidden = Dolt
template-own = Eget
template-up = Flytta upp
template-down = Flytta ner
template-hide = Dölj
template-show = Visa
template-rename = Byt namn på { $name }
template-name-label = Namn
template-name = 1 till { $most } tecken.
template-add = Lägg till ett eget avsnitt
template-add-hint = Ett eget avsnitt fylls med text.
template-full = Det finns redan { $most } avsnitt.

# The yearly calendar.
year-title = Årets kalender
year-lead = Skollov, arrangemang och dagar då det brukar hända saker. De visas i avsnittet Kommande för perioden och nästa.
year-saved = Kalendern är sparad.
year-conflict = Någon annan ändrade raden nyss
year-none = Inget är inlagt än
year-none-text = Lägg in skollov och arrangemang, så kommer de med i lägesbilden av sig själva.
year-added = Inlagda dagar
year-known = Helgdagar och andra dagar som läggs till av sig själva
year-column-kind = Slag
year-column-change = Ändra
year-change = Ändra
year-remove = Ta bort
year-change-title = Ändra raden
year-add = Lägg till
year-first = Första dagen
year-last = Sista dagen
year-last-hint = Lämna tomt om det är en enda dag.
year-last-before-first = Sista dagen kan inte ligga före den första, och högst 200 dagar efter.
year-comes-back = Varje år
year-yearly = Samma datum varje år
year-every = { $days } (varje år)
year-everywhere = Hela kommunen
year-kind-school-break = Skollov
year-kind-arrangement = Arrangemang
year-kind-risk = Riskdag
year-kind-holiday = Helgdag
year-walpurgis = Valborgsmässoafton
year-halloween = Halloween
year-lucia = Kvällen före Lucia
year-new-years-day = Nyårsdagen
year-epiphany = Trettondedag jul
year-good-friday = Långfredagen
year-easter-sunday = Påskdagen
year-easter-monday = Annandag påsk
year-may-day = Första maj
year-ascension = Kristi himmelsfärdsdag
year-whit-sunday = Pingstdagen
year-national-day = Sveriges nationaldag
year-midsummer-eve = Midsommarafton
year-midsummer-day = Midsommardagen
year-all-saints = Alla helgons dag
year-christmas-eve = Julafton
year-christmas-day = Juldagen
year-boxing-day = Annandag jul
year-new-years-eve = Nyårsafton
picture-news = Lägesbilden har ändrats sedan du öppnade sidan
picture-news-show = Visa det nya
agenda-title = Mötets dagordning
agenda-lead = Punkterna på gruppens möte. Döp om dem, ändra tid och ordning, dölj det ni inte använder och lägg till egna. Ett möte som har börjat behåller sin dagordning.
agenda-whole = { $n ->
    [one] Mötet är planerat till { $n } minut.
   *[other] Mötet är planerat till { $n } minuter.
}
agenda-hidden = Dold
agenda-own = Egen
agenda-remove = Ta bort
agenda-set = Ändra { $name }
agenda-minutes = Minuter
agenda-minutes-hint = Mellan { $least } och { $most }.
agenda-looks-at = Avsnitt i lägesbilden som visas
agenda-looks-at-none = Inget
agenda-add = Lägg till en egen punkt
agenda-add-hint = Till exempel: rapport från nattvandrarna.
agenda-full = Dagordningen har redan { $most } punkter.
