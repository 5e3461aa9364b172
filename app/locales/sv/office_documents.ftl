# Reports to others: month, quarter, year, and the picture and plan of law 2023:196. Swedish only.
documents-tabs = Sidor om rapporter
documents-all-tab = Alla rapporter
documents-register = Diarieförteckning
documents-recipients = Mottagare
documents-lead-page = Rapporter till råd, länsstyrelse och ledning. De fylls i från lägesbild, insatser och beslut.
documents-due = Att göra
documents-nothing-due = Alla rapporter är skickade.
documents-to = Till: { $to }
documents-begin = Påbörja
documents-go-on = Fortsätt
documents-other = En annan rapport
documents-other-hint = En rapport som redan är gjord blir en ny version. Den gamla står kvar.
documents-choose = Välj en rapport
documents-not-made = Inte gjorda än
documents-made-before = Redan gjorda
documents-becomes-version = { $title } (blir version { $number })
documents-none = Inga rapporter än
documents-none-text = När en rapport är fastställd kan du läsa den här.
documents-every = Alla rapporter
documents-document = Rapport
documents-record = Handling
documents-version = Version
documents-state = Status
documents-fixed-on = Fastställd
documents-registration = Diarienummer
documents-save = Spara
documents-law-title = Lagens lägesbild och åtgärdsplan
documents-law-due = Senast beslutad { $decided }. Den ska följas upp och beslutas på nytt senast { $due }.
documents-law-never = Ingen lägesbild och åtgärdsplan är beslutad här. Lagen (2023:196) kräver en minst vartannat år.
documents-law-late = Försenad
documents-law-near = Dags att börja
documents-law-fine = I tid

# Kinds and states
documents-kind-month = Månadsrapport
documents-kind-quarter = Kvartalsrapport
documents-kind-tertial = Tertialrapport
documents-kind-year = Årsanalys
documents-kind-law = Lägesbild och åtgärdsplan
documents-picture = Lägesbild
documents-lead = Ur lägesbilden, från { $group }.
documents-lead-year = Årets lägesbild, arbete och resultat, från { $group }.
documents-lead-law = Enligt lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete.
documents-draft = Utkast
documents-fixed = Fastställd
documents-sent = Skickad
documents-archived = Arkiverad
documents-way-link = Länk som gäller i 30 dagar
documents-way-attachment = Bifogad PDF

# The head and foot of a document
documents-period = Period
documents-date = Datum
documents-no-number = Inget än
documents-page = Sida
documents-footer = Version { $version }, { $day }

# Sections
documents-section-summary = Sammanfattning
documents-hint-summary = Det viktigaste på några rader.
documents-section-situation = Lägesbild
documents-hint-situation = Vad som ligger bakom siffrorna. Namnge inga personer.
documents-section-mapping = Kartläggning
documents-hint-mapping = Brottsligheten i kommunen: omfattning, var, när och vilka följder den får.
documents-section-levels = Nivå per område
documents-hint-levels = Det som läsaren behöver veta om nivåerna.
documents-section-priorities = Prioriterade områden och inriktning
documents-hint-priorities = Vad valet har lett till.
documents-section-ending = Avtal som går ut
documents-hint-ending = Vad ni föreslår att rådet gör.
documents-section-changes = Största förändringar
documents-hint-changes = Varför det har ändrats, om ni vet.
documents-section-information = Annan information av betydelse
documents-hint-information = Polisens statistik, undersökningar om trygghet, skola, bostad, arbete och annat som påverkar.
documents-section-analysis = Analys
documents-hint-analysis = Orsaker, mönster och slutsatser. Vilka problem är viktigast?
documents-section-measures = Pågående insatser
documents-hint-measures = Sådant som inte framgår av tabellen.
documents-section-plan = Åtgärdsplan
documents-hint-plan = Vilka åtgärder som behövs, vem som ansvarar, när de ska vara klara och hur de följs upp.
documents-section-verdicts = Uppföljning av insatser
documents-hint-verdicts = Vad ni har lärt er.
documents-section-decisions = Beslut
documents-hint-decisions = Sådant som inte framgår av tabellen.
documents-section-cooperation = Samordning, råd och överenskommelser
documents-hint-cooperation = Hur arbetet är ordnat och vilka som är med.
documents-section-support = Behov av stöd
documents-hint-support = Vad ni behöver från rådet, länsstyrelsen eller andra.
documents-section-sources = Källor och att tänka på
documents-hint-sources = Andra källor än Lykta.

# What is filled in
documents-no-area = Område okänt
documents-all = Hela kommunen
documents-area = Område
documents-category = Kategori
documents-month = Månad
documents-events = Händelser
documents-by-area = Händelser efter område
documents-by-category = Händelser efter kategori
documents-by-month = Händelser månad för månad
documents-where = Var
documents-what = Vad
documents-when = När
documents-sum = Under { $period } togs { $now } händelser in i lägesbilden.
documents-sum-compared = Under { $period } togs { $now } händelser in i lägesbilden. Perioden före ({ $then }) var det { $before }.
documents-sum-hidden = Det sammanlagda antalet händelser under { $period } visas inte: ingen månad hade { $few } händelser eller fler.
documents-sum-measures = { $many ->
    [0] Ingen insats pågår.
    [one] Det pågår en insats.
   *[other] Det pågår { $many } insatser.
  }
documents-more = { $what }: fler, { $now } mot { $before } perioden före.
documents-fewer = { $what }: färre, { $now } mot { $before } perioden före.
documents-no-changes = Inga förändringar som går att visa.
documents-no-measures = Inga insatser pågår.
documents-measures-caption = Pågående insatser
documents-measure = Insats
documents-owner = Ansvarig
documents-until = Till och med
documents-no-verdicts = Inga insatser har följts upp.
documents-verdicts-caption = Uppföljda insatser
documents-verdict = Bedömning
documents-reason = Skäl
documents-verdict-continue = Fortsätta
documents-verdict-expand = Utöka
documents-verdict-replace = Byta ut
documents-verdict-end = Avsluta
documents-no-decisions = { $body } har inte fattat några beslut under perioden.
documents-decisions-caption = Beslut i { $body }
documents-decisions-of = Beslut i { $body }
documents-paragraph = Paragraf
documents-matter = Ärende
documents-decision = Beslut
documents-bodies = { $steering } leder arbetet. { $operative } samordnar det från dag till dag.
documents-no-agreements = Ingen överenskommelse gällde under perioden.
documents-agreements-caption = Överenskommelser och avtal
documents-agreement = Avtal
documents-parties = Parter
documents-from = Från och med
documents-open-end = Tills vidare
documents-level = Nivå
documents-level-highest = Högst under perioden
documents-level-reason = Skäl
documents-levels-caption = Nivå enligt lägesbilden för { $period }
documents-levels-words = Enligt den justerade lägesbilden för { $period }: { $levels }
documents-source-levels = { $many ->
    [one] Källa: den lägesbild som justerades för perioden. Skäl som nämner antal visas inte.
   *[other] Källa: { $many } justerade lägesbilder. Nivån är den i den senaste. Skäl som nämner antal visas inte.
  }
documents-round = Inriktning för { $round }
documents-round-before = Uppföljning av { $round }
documents-chosen = Valda områden { $round }
documents-motive = Motiv
documents-measures-there = Insatser där
documents-none-there = Inga
documents-direction = Inriktningsbeslut { $round }
documents-point = Punkt
documents-analysis = Analys
documents-analyses-caption = Fördjupade kartläggningar och orsaksanalyser
documents-analysis-reported = Återrapporterad { $day }
documents-analysis-due = Pågår, ska vara klar { $day }
documents-analysis-begun = Beslutad
documents-causes = Orsaker: { $title }
documents-from-analysis = { $title }: { $text }
documents-followed-by = Följs upp genom
documents-plan-caption = Gällande inriktning
documents-ending-caption = Avtal som går ut inom ett halvår
documents-source-mapping = Källa: den gemensamma lägesbilden i { $group }: uppgifter från invånare, verksamheter och polis.
documents-source-priorities = Källa: gruppens prioriteringar och rådets inriktningsbeslut.
documents-source-analyses = Källa: rådets uppdrag och de analyser som är återrapporterade.
documents-source-plan = Källa: inriktningsbeslutet för { $round }.
documents-source-measures = Källa: kommunens insatser i Lykta, med ansvarig organisation och slutdag.
documents-source-verdicts = Källa: uppföljningarna av insatserna, där varje bedömning har ett skäl.
documents-source = Antalen kommer från lägesbilden som { $group } för. Där samlas det som invånare, verksamheter och polis berättar. Trygga platser räknas inte med.
documents-suppressed = Antal under { $few } visas inte. Då döljs också andra antal, så att inget dolt antal går att räkna ut. Dolda antal visas som { $hidden }.
documents-quiet = En månad med färre än { $few } händelser visas inte alls och räknas inte med i någon summa. Antalen står som de var när månaden delades första gången.
documents-caution = Fler händelser kan bero på att fler berättar. Antalen säger inte ensamma hur tryggt det är.
documents-chart-text = Antal händelser varje månad.
documents-chart-table = Visa antalen som tabell

# One document
documents-file-pdf = PDF
documents-file-docx = Word
documents-file-xlsx = Excel
documents-file-csv = CSV
documents-file-zip = Arkivpaket
documents-forged = Innehållet stämmer inte med det som fastställdes. Kontakta systemförvaltaren.
documents-write = Skriv i utkastet
documents-write-text = Det ni skriver står först i varje avsnitt. Avsnitt utan text och utan uppgifter tas inte med. Skriv roller och organisationer, aldrig namn.
documents-is-draft = Det här är ett utkast
documents-is-draft-text = Siffrorna räknas om tills rapporten fastställs. Sedan ändras den aldrig mer. En rättelse blir en ny version.
documents-fix = Fastställ
documents-drop = Ta bort utkastet
documents-check = Det här kräver lagen
documents-check-text = Avsnitten måste finnas. Tre av dem måste ni skriva själva innan planen kan fastställas.
documents-check-missing = Saknas
documents-check-written = Skrivet
documents-check-filled = Fylls i
documents-must-be-written = Skriv det här avsnittet. Lagen kräver det.
documents-archive = Markera som levererad till arkivet
documents-again = Ny version
documents-send = Skicka
documents-send-to = Vilka ska få rapporten?
documents-no-recipients = Ingen mottagare har en e-postadress än.
documents-registration-hint = Till exempel KS 2026/118.
documents-decided-on = Beslutad den
documents-decided-on-hint = Dagen då planen beslutades. Nästa ska vara beslutad inom två år.
documents-decided-later = Bara lagens lägesbild och åtgärdsplan har en beslutsdag, och den kommer efter rapportens sista dag.
documents-not-decided-yet = Dagen har inte varit än.
documents-names-nobody = Texten ser ut att innehålla personuppgifter. Skriv roller och organisationer i stället.
documents-recipient = Mottagare
documents-way = Hur
documents-sent-on = Skickad
documents-link-until = Länken gäller till
documents-sendings = Skickad till
documents-conflict = Någon annan hann före
documents-conflict-text = Rapporten har ändrats sedan du öppnade sidan. Det du skrev står kvar i formuläret.
documents-done-saved = Sparat.
documents-done-fixed = Rapporten är fastställd och ändras inte mer.
documents-done-sent = Rapporten är på väg.
documents-done-number = Diarienumret är sparat.
documents-done-archived = Rapporten är markerad som levererad till arkivet.
documents-done-retention = Beslutet om bevarande och gallring är sparat.
documents-done-dropped = Utkastet är borttaget.
documents-done-begun = Utkastet är ifyllt. Läs igenom det, skriv det som saknas och fastställ.

# Register and recipients
documents-register-lead = Alla fastställda rapporter och alla lägesbilder som har skickats: när, till vem, hur, och om brevet har kommit iväg.
documents-register-file = Hämta som CSV
documents-register-empty = Inget fastställt det här året
documents-register-empty-text = Välj ett annat år.
documents-years = År
documents-sent-to = Skickad till
documents-told = Delgiven
documents-sent-line = { $name }: { $way }, { $letter }
documents-by-link = länk
documents-by-attachment = bifogad PDF
documents-letter = Brevet
documents-letter-unknown = skickad { $day }
documents-letter-waiting = på väg sedan { $day }
documents-letter-left = avsänd { $day }
documents-letter-failed = gick inte att skicka ({ $day })
documents-letter-is-waiting = På väg
documents-letter-has-left = Avsänt
documents-letter-has-failed = Gick inte att skicka
documents-recipients-lead = Mottagarna bestäms i inställningarna. Här står hur de nås.
documents-every-picture = Varje lägesbild
documents-every-picture-hint = Den skickas när lägesbilden markeras som delgiven. En länk kräver inloggning här. Välj bifogad PDF för dem som saknar konto.
documents-address = E-postadress
documents-address-hint = Organisationens brevlåda, till exempel registrator. Tomt: inget skickas.

# Preserved or purged
documents-retention = Bevarande och gallring
documents-retention-lead = Så länge sparas varje slags rapport. Inget gallras förrän ni har skrivit vilket beslut som gäller. Det som bevaras gallras aldrig, och inte heller det som är levererat till arkivet. Raden i diarieförteckningen finns alltid kvar.
documents-retention-change = Ändra bevarande och gallring
documents-retention-keep = Sparas
documents-retention-keep-of = Hur länge sparas den? ({ $kind })
documents-retention-basis = Beslut
documents-retention-basis-of = Enligt vilket beslut? ({ $kind })
documents-retention-basis-hint = Till exempel informationshanteringsplanen, KS 2026/44. Arkivlagen (1990:782) kräver ett beslut för att gallra.
documents-retention-no-basis = Inget beslut än: inget gallras
documents-retention-decided = Beslutad
documents-retention-proposed = Förslag
documents-kept-always = Bevaras
documents-kept-years = { $years ->
    [one] Gallras efter ett år
   *[other] Gallras efter { $years } år
  }
documents-purge-basis = { $basis } ({ $keep })
documents-fate = Bevaras eller gallras
documents-fate-open = Inte beslutat
documents-fate-preserved = Bevaras
documents-fate-purged-from = Gallras { $day }
documents-fate-archived = Levererad till arkivet { $day }
documents-fate-purged = Gallrad { $day } enligt { $basis }
documents-purged-text = Innehållet är borttaget och går inte att få tillbaka. Här står vad rapporten var och vilka som fick den.

# Letters
documents-mail-subject = { $title } från { $municipality }
documents-mail-link =
    Hej!

    { $municipality } har en ny rapport till er. Läs den här:
    { $link }

    Länken gäller till { $day }.
documents-mail-attached =
    Hej!

    Här är en ny rapport från { $municipality }. Den finns i bifogad fil.
documents-mail-picture-subject = Lägesbild { $which } från { $municipality }
documents-mail-picture-link =
    Hej!

    { $municipality } har en ny lägesbild: { $which }. Logga in och läs den här:
    { $link }
documents-mail-picture-attached =
    Hej!

    Här är en ny lägesbild från { $municipality }: { $which }. Den finns i bifogad fil.
