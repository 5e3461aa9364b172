# The inbox and the case: words for staff.
office-status-received = Mottagen
office-status-in-review = Granskas
office-status-needs-more = Kompletteras
office-status-in-situation = Del av lägesbilden
office-status-handed-over = Överlämnad
office-status-planned = Åtgärd planerad
office-status-waiting = Väntar
office-status-done = Åtgärdad
office-status-no-action = Ingen åtgärd
office-status-duplicate = Dubblett
office-status-removed = Borttagen
office-status-purged = Gallrad


office-due-in =
    { $days ->
        [one] 1 arbetsdag kvar
       *[other] { $days } arbetsdagar kvar
    }
office-due-today = Svara i dag
office-late =
    { $days ->
        [one] 1 arbetsdag över svarstiden
       *[other] { $days } arbetsdagar över svarstiden
    }

# Inbox
office-views = Vyer
office-view-todo = Att göra
office-view-needs-more = Väntar på invånaren
office-view-open = Alla öppna
office-view-new = Nya
office-view-late = Över svarstiden
office-view-mine = Mina
office-view-nobodys = Ingen har tagit
office-view-reopened = Återöppnade
office-view-closed = Avslutade
office-view-all = Alla
office-filter = Begränsa listan
office-more-filters = Fler val
office-show = Visa
office-show-all = Visa allt att göra
office-search = Sök
office-search-hint = Ord i texten, plats, referens eller kvittokod
office-state = Status
office-category = Kategori
office-area = Område
office-choice = Valt av invånaren
office-assigned = Handläggare
office-assigned-me = Jag
office-assigned-nobody = Ingen
office-unit = Enhet
office-unit-none = Ingen enhet
office-owner = Rådighet
office-promise = Svarstid
office-sort = Ordning
office-sort-newest = Nyast först
office-sort-oldest = Äldst först
office-sort-due = Obesvarade, bråttom först
office-all = Alla
office-choose = Välj
office-not-said = Inte angivet
office-has-photo = Bild
office-pick-row = Välj { $title }
office-pick-all = Välj alla på sidan
office-picked = { "{n}" } valda
office-bulk = Gör något med de valda
office-take-on = Jag tar den
office-set-review = Sätt Granskas
office-set-category = Sätt kategori
office-set-area = Sätt område
office-bulk-more = Kategori eller område
office-bulk-nothing = Välj minst en rad och vad som ska göras.
office-bulk-done =
    { $many ->
        [one] Klart för 1 rapport.
       *[other] Klart för { $many } rapporter.
    }
office-bulk-changed =
    { $many ->
        [one] 1 rapport hade någon annan just ändrat. Den är orörd. Läs den först.
       *[other] { $many } rapporter hade någon annan just ändrat. De är orörda. Läs dem först.
    }
office-bulk-refused =
    { $many ->
        [one] För 1 rapport går det inte.
       *[other] För { $many } rapporter går det inte.
    }
office-none = Inget att göra just nu
office-none-text = Ingen rapport väntar på er. Nya rapporter visas här så fort de kommer in.
office-none-found = Inga rapporter passar
office-none-found-text = Ta bort något av det du valt, eller sök på ett kortare ord.
office-pages = Sidor
office-previous = Föregående
office-next = Nästa
office-rows = Rapport { $first }–{ $last }
office-keys = Tangenter
office-keys-off = Stäng av tangenterna
office-close = Stäng
office-key-next = nästa rapport
office-key-previous = föregående rapport
office-key-open = öppna rapporten
office-key-pick = välj eller välj bort
office-key-primary = till nästa steg i ärendet
office-key-search = till sökrutan
office-key-help = visa tangenterna

# Case
office-whole-list = Hela listan
office-back-to-list = Till listan
office-back-to-case = Till ärendet
office-came = Kom in
office-somebody = någon som inte är kvar
office-words = Med egna ord
office-no-words = Inget är skrivet.
office-withdrawn = Invånaren har tagit tillbaka rapporten. Texten är raderad.
office-mark-in-place = (i platsens beskrivning)
office-mark-in-line = (i historiken)
office-marks =
    { $count ->
        [one] 1 ställe ser ut som en personuppgift
       *[other] { $count } ställen ser ut som personuppgifter
    }
office-mask-all = Maska allt
office-mask-one = Maska
office-mask-passage = Något annat pekar ut en person?
office-passage = Det som ska maskas
office-passage-hint = Skriv det exakt som det står i texten.
office-passage-not-there = Det står inte så i texten. Kontrollera stavningen.
office-masked = Texten är maskad
office-masked-text = Originalet är förseglat. Varje öppning antecknas i loggen med ditt namn.
office-open-original = Öppna originalet
office-unmask = Ta bort maskningen
office-original = Originaltexten
office-original-logged = Att du läser det här är antecknat i loggen
office-original-text = Texten visas en gång. Kopiera den inte.
office-facts = Uppgifter
office-place = Plats
office-place-type = Typ av plats
office-position = Position
office-position-at = { $lat }, { $lon } ({ $how })
office-position-within = { $lat }, { $lon } ({ $how }, inom { $metres } meter)
office-given-device = telefonens position
office-given-search = vald adress
office-given-area = områdets mitt
office-given-words = placerad efter beskrivning
office-given-map = vald på karta
office-when = När
office-impact = Påverkar
office-already = Anmält på annat håll
office-language = Språk
office-contact = Svar med mejl
office-contact-confirmed = Ja, adressen är bekräftad
office-contact-unconfirmed = Adressen är inte bekräftad. Inget skickas.
office-contact-none = Nej. Svaret läses med koden.
office-helped = Hjälpte det?
office-helped-yes = Ja, det känns bättre
office-helped-no = Nej, det känns inte bättre
office-reference = Referens
office-photo = Bild
office-photo-alt = Bild som invånaren skickade med
office-photo-incoming = Bilden görs i ordning. Ladda om sidan om en stund.
office-photo-refused = Bilden gick inte att läsa.

office-step = Nästa steg
office-to-step = Till nästa steg
office-new-status = Ny status
office-answer = Svar till den som rapporterade ({ $language })
office-answer-hint = Det här läser invånaren. Skriv kort och bara det du vet.
office-answer-personal = Svaret ser ut att innehålla personuppgifter. Behövs de?
office-template = Börja med en mall
office-no-template = Ingen mall
office-use-template = Hämta texten
office-if-waiting = Om det ska vänta: varför?
office-reason = Skäl
office-if-handed-over = Om det ska lämnas över: till vem?
office-hand-to = Lämnas till
office-description = Kort beskrivning till mottagaren
office-description-hint = Skriv den själv. Invånarens egen text följer inte med. Inga personuppgifter.
office-preview = Förhandsgranska
office-preview-title = Så här ser invånaren det
office-take-step = Spara och svara
office-needs-answer = Skriv några ord till den som rapporterade. Varje besked behöver ett skäl.
office-needs-reason = Välj varför det väntar.
office-needs-owner = Välj vem det lämnas till.
office-has-personal-data = Texten ser ut att peka ut en person. Ta bort det.
office-hand-over-by-mail = Mejlas till { $owner } ({ $address })
office-hand-over-yourself = { $owner } har ingen adress här. Kopiera texten och skicka den själv.
office-hand-over-subject = Ärende { $reference }: en plats som behöver er
office-hand-over-intro = { $name } lämnar över det här till er, eftersom ni har rådighet över platsen.
office-hand-over-reference = Vår referens: { $reference }
office-hand-over-reply = Svara till { $unit }, telefon { $telephone }, e-post { $email }. Vi vet inte vem som rapporterade.
office-about = Gäller

office-handled-by = Handläggs av { $name }.
office-handled-by-nobody = Ingen handlägger den än.
office-let-go = Lämna tillbaka
office-give-to = Ge till
office-give = Ge
office-unit-not-yours = Bara samordnaren kan flytta till en annan enhet än din.
office-classify = Kategori, område och enhet
office-save = Spara
office-take-in = Ta med i lägesbilden ({ $picture })
office-take-in-text = Kategori, område och tid räknas. Ingen person och ingen text följer med, om du inte skriver och godkänner en.
office-take-in-now = Ta med
office-time-band = Tid på dygnet
office-day-type = Typ av dag
office-observation = Kort text till lägesbilden (frivilligt)
office-observation-hint = Beskriv platsen, inte personer.
office-approval = Godkännande
office-approved = Jag har läst texten. Den pekar inte ut någon.
office-not-approved = Kryssa i att texten är godkänd, eller ta bort den.
office-taken-in-already = Rapporten räknas redan i lägesbilden. Rätta uppgiften i stället.
office-take-in-first = Ett steg kvar: välj vad som ska räknas
office-take-in-first-text = Inget är sparat än. Svaret du skrev följer med. Det du fyllde i under Nästa steg står kvar längre ner.
office-step-take-in = { $status } (välj vad som räknas)
office-counts = Del av lägesbilden
office-counts-in = Rapporten räknas i
office-counts-change = Rätta uppgiften eller ta ut den
office-counts-read = Läs uppgiften. Perioden är stängd, så den kan inte ändras.
office-cannot-take-in = Den här rapporten kan inte tas med i lägesbilden nu.
office-similar =
    { $count ->
        [one] 1 liknande rapport
       *[other] { $count } liknande rapporter
    }
office-similar-more = Visa { $count } till
office-similar-text = Inom { $metres } meter och { $weeks } veckor, eller samma sak i samma område.
office-metres = { $metres } m bort
office-merge = Lägg ihop med den
office-merge-title = Lägg ihop rapporterna?
office-merge-into = Den här rapporten läggs ihop med:
office-merge-hint = Det här läser den som skickade den här rapporten. Du kan ändra texten.
office-merge-after = Efter det ser personen samma svar som ges på den andra rapporten. Du kan ta isär rapporterna igen.
office-merge-not = Avbryt
office-merge-again = Visa hur det blir
office-merge-now = Lägg ihop
office-merge-not-there = Den rapporten går inte att lägga ihop med.
office-merge-other-way = Andra rapporter är redan ihoplagda med den här. Öppna den andra och lägg ihop därifrån.
office-merge-too-far = Den här rapporten har kommit för långt för att läggas ihop. Sätt den på Granskas först.
office-is-merged = Den här rapporten är ihoplagd med en annan
office-is-merged-text = Den som rapporterade följer svaren på huvudrapporten.
office-to-main = Till huvudrapporten
office-unmerge = Ta isär
office-merged =
    { $count ->
        [one] 1 ihoplagd rapport
       *[other] { $count } ihoplagda rapporter
    }
office-merged-text = De som skickade dem får samma svar som du ger här.
office-add-note = Skriv en anteckning
office-note = Anteckning
office-note-hint = Syns bara för personal. Kan bli allmän handling.
office-save-note = Spara anteckningen
office-history = Historik
office-event-status = Ny status
office-event-addition = Invånaren lade till
office-event-verdict = Invånaren svarade om det hjälpte
office-event-reopened = Invånaren öppnade igen
office-event-withdrawn = Invånaren tog tillbaka rapporten
office-event-note = Anteckning
office-event-taken-out = Uttagen ur lägesbilden

office-conflict = { $who } ändrade detta nyss
office-conflict-unknown = Någon ändrade detta nyss
office-conflict-text = Inget av det du skrev har sparats eller skrivit över något. Det står kvar i formuläret. Läs vad som har ändrats och spara igen om det fortfarande stämmer.
office-the-reporter = Den som rapporterade
office-by-coordinator = samordnare
office-by-handler = handläggare
office-change-step = ny status { $status }
office-change-assigned = ny handläggare
office-change-classified = ändrade { $what }
office-change-masked = ändrade maskningen
office-change-merged = lade ihop med en annan rapport
office-change-unmerged = tog isär rapporten
office-change-taken-out = tog ut rapporten ur lägesbilden
office-change-other = ändrade rapporten

office-done-step = Sparat. Den som rapporterade kan läsa svaret.
office-done-mask = Maskat. Originalet är förseglat.
office-done-unmask = Maskningen är borttagen. Det är antecknat i loggen.
office-done-classify = Sparat.
office-done-assign = Sparat.
office-done-note = Anteckningen är sparad.
office-done-merge = Ihoplagd. Den som rapporterade får samma svar som de andra.
office-done-unmerge = Rapporterna är tagna isär.
office-done-taken-out = Uppgiften är uttagen ur lägesbilden. Se historiken.
office-done-take-in = Med i lägesbilden. Den som rapporterade ser det.
office-keep-status = Behåll status: { $status }
office-merge-closed = Den rapporten är avslutad. Kanske är det samma fel igen, men det här är en ny rapport.
office-none-new = Inga nya rapporter
office-none-late = Ingen rapport är över svarstiden
office-none-mine = Du har inga rapporter just nu
office-none-nobodys = Alla öppna rapporter har någon som har tagit dem
office-none-reopened = Ingen invånare har öppnat sin rapport igen
office-none-needs-more = Ingen rapport väntar på mer från invånaren
office-none-open = Inga öppna rapporter
office-none-closed = Inga avslutade rapporter
office-none-in-view-text = Här syns de när de finns.
office-next-report = Nästa att läsa:
