# Contributions of the actors (bidrag). Swedish only.
contributions-title = Bidrag
contributions-all = Alla verksamheters bidrag
contributions-actor = Verksamhet
contributions-standing = Status
contributions-when = Skickat
contributions-figures = Siffror
contributions-index-note = Ett utkast ser bara verksamheten själv. Här syns att det finns, inte vad som står i det. Öppna en verksamhet för att skriva åt någon som har ringt in.
contributions-answered = { $answered } av { $many } verksamheter har svarat.
contributions-state-missing = Saknas
contributions-state-draft = Utkast
contributions-state-sent = Skickat
contributions-state-nothing = Inget att rapportera
contributions-late = { $state }, sent
contributions-rang-in = inringt
contributions-rang-in-text = Samordnaren har skrivit åt verksamheten, som ringde in.
contributions-due = Lämna senast { $day }, periodens sista dag.
contributions-overdue = Skulle ha lämnats senast { $day }. Det går att lämna så länge perioden är öppen.
contributions-overdue-meeting = Skulle ha lämnats senast { $day }. Gruppen träffas { $meets }.
contributions-due-meeting = Lämna senast { $day }. Gruppen träffas { $meets }.
contributions-no-actor = Ditt konto hör inte till någon verksamhet
contributions-no-actor-text = Be systemförvaltaren att välja verksamhet på ditt konto. Sedan kan du lämna bidrag här.
contributions-give = Lämna bidrag
contributions-see-all = Alla verksamheter
contributions-back = Till alla verksamheter
contributions-tabs = Bidrag från { $name }
contributions-tab-own = Översikt
contributions-tab-event = Ny händelse
contributions-tab-text = Text och siffror
contributions-tab-file = Fil
contributions-for-another = Du skriver åt { $name }
contributions-for-another-text = Det du skriver skickas direkt till gruppen. I loggen och på sidan står att samordnaren har skrivit.
contributions-stands = Så står det
contributions-stands-missing = Ni har inte lämnat något för den här perioden.
contributions-stands-draft = Det ni har skrivit är ett utkast. Bara ni ser det, tills ni skickar det till gruppen.
contributions-stands-draft-other = Verksamheten har ett utkast. Bara den ser vad som står i det. Händelser kan du ändå lägga till åt den.
contributions-stands-sent = Skickat { $at }. Ni kan lägga till händelser och ändra texten tills perioden stängs. Det gäller direkt.
contributions-stands-nothing = Ni sa { $at } att det inte finns något att rapportera. Händer något ändå kan ni lägga till det.
contributions-send = Skicka till gruppen
contributions-nothing = Inget att rapportera
contributions-add-event = Lägg till händelse
contributions-write = Skriv lägesbild och siffror
contributions-remove = Ta bort
contributions-drafts = Händelser i utkastet
contributions-drafts-text = Bara ni ser dem. De räknas när ni skickar.
contributions-written = Text och siffror
contributions-series = Serie
contributions-now = Nu
contributions-before = Förra perioden
contributions-last-year = I fjol
contributions-told =
    { $n ->
        [one] En händelse i lägesbilden
       *[other] { $n } händelser i lägesbilden
    }
contributions-and-more = … och { $n } till.
contributions-told-correct = Öppna en händelse för att rätta den eller ta ut den.
contributions-told-ask = De är skickade till gruppen. Säg till samordnaren om något ska rättas.
contributions-crimes = Anmälda brott { $month }
contributions-month-before = Månaden före
contributions-month-last-year = I fjol
contributions-done-nothing = Gruppen vet nu att ni inte har något att rapportera.
contributions-done-sent = Bidraget är skickat till gruppen.
contributions-done-saved = Utkastet är sparat.
contributions-done-event = Händelsen är sparad.
contributions-done-removed = Händelsen är borttagen.
contributions-done-file = Filen är inläst.
contributions-closed = Perioden är stängd
contributions-closed-text = Det går inte att lämna mer till den här perioden. Det du skrev står kvar här. Kopiera det om du behöver det.
contributions-changed = Någon annan ändrade samtidigt
contributions-changed-text = Det du skrev står kvar nedanför. Skicka igen om det fortfarande gäller.
contributions-personal = Texten ser ut att innehålla personuppgifter. Skriv om platsen och händelsen, utan namn, telefonnummer och registreringsnummer.
contributions-live = Det här ser ut som { "{what}" }. Ta bort det innan du sparar.
contributions-has-draft = Verksamheten har ett eget utkast. Den måste själv skicka det.
contributions-nothing-written = Det finns inget att skicka. Lägg till en händelse, skriv något eller välj Inget att rapportera.
contributions-draft-holds = Det finns något i utkastet. Skicka det eller ta bort det först.
contributions-new-event = Ny händelse
contributions-more = Typ av plats och dag
contributions-words = Kort text (frivilligt)
contributions-words-hint = Högst 200 tecken. Skriv om platsen och vad som hände, aldrig om vem.
contributions-add = Spara händelsen
contributions-add-more = Spara och lägg till en till
contributions-must-where = Välj område eller typ av plats.
contributions-must-number = Skriv ett heltal mellan 1 och { $most }.
contributions-unsent = Sparad på telefonen, inte skickad
contributions-unsent-text = Händelserna skickas när det finns nät igen, medan den här sidan är öppen. De försvinner om du loggar ut eller stänger fliken.
contributions-unsent-waiting = Väntar på nät
contributions-unsent-refused = Kunde inte tas emot. Perioden kan vara stängd.
contributions-unsent-signed-out = Du är utloggad. Logga in igen i samma flik, så skickas den.
contributions-unsent-sent = Händelsen som väntade är skickad.
contributions-unsent-remove = Ta bort
contributions-write-title = Text och siffror
contributions-picture = Er lägesbild i korthet
contributions-picture-hint = Högst 2 000 tecken. Vad har förändrats sedan sist? Skriv om platser och situationer, aldrig om personer.
contributions-figures-hint = Lämna tomt om du inte vet. Tomt är inte samma sak som 0.
contributions-figure-hint = Förra perioden: { $before }. I fjol: { $last_year }.
contributions-must-figure = Skriv ett heltal, till exempel 12, eller lämna tomt.
contributions-save = Spara utkast
contributions-kind-events = Händelser
contributions-kind-crimes = Polisens statistik per månad
contributions-column-day = Datum
contributions-column-month = Månad
contributions-column-time = Tid på dygnet
contributions-column-category = Kategori
contributions-column-crime = Brottstyp
contributions-column-area = Område
contributions-column-number = Antal
contributions-column-words = Text
contributions-line = Rad { $line }: { $words }
contributions-line-missing = { $column } saknas.
contributions-line-unreadable = { $column } går inte att läsa.
contributions-line-unknown = { $column } finns inte i kommunens lista.
contributions-line-long = { $column } är för lång.
contributions-line-personal = { $column } ser ut att innehålla personuppgifter.
contributions-line-formula = { $column } är en formel. Skriv värdet i stället.
contributions-line-outside = Datumet ligger utanför perioden.
contributions-line-not-yet = Månaden har inte varit än.
contributions-line-twice = Samma månad, brottstyp och område finns på en annan rad.
contributions-file-title = Läs in en fil
contributions-file = Fil
contributions-file-hint = CSV eller Excel (XLSX), högst 2 MB och 2 000 rader. Första raden är rubriker.
contributions-file-kind = Vad innehåller filen?
contributions-file-kind-missing = Välj vad filen innehåller.
contributions-file-how = Så ska filen se ut
contributions-file-how-text = Händelser: bara kategorin måste finnas. Skriv kategori och område med namn eller kod ur kommunens listor.
contributions-file-how-crimes = Polisens statistik: en rad för varje månad, brottstyp och område.
contributions-file-read = Läs och förhandsgranska
contributions-file-missing = Välj en fil.
contributions-file-large = Filen är för stor. Den får vara högst { $megabytes } MB.
contributions-file-not-a-table = Filen går inte att läsa. Spara den som CSV (UTF-8) eller Excel (XLSX) och försök igen.
contributions-file-empty = Filen har inga rader under rubrikerna.
contributions-file-too-many = Filen har för många rader eller kolumner. Dela den i delar om högst { $most } rader.
contributions-file-no-heading = Första raden måste vara rubriker, till exempel Datum och Kategori.
contributions-file-broken = Filen är trasig. Ett citattecken kan saknas. Spara den på nytt och försök igen.
contributions-file-earlier = Inlästa filer
contributions-file-line =
    { $n ->
        [one] { $kind }, en rad, { $at }
       *[other] { $kind }, { $n } rader, { $at }
    }
contributions-file-undo = Ångra inläsningen
contributions-file-undone = Inläsningen är ångrad. Det som kom med filen är borttaget.
contributions-file-is-undone = Ångrad
contributions-file-preview = Förhandsgranska filen
contributions-file-counted = { $right } rader kan läsas in, { $wrong } har fel.
contributions-file-choose = Välj kolumn för: { $columns }
contributions-file-columns = Vad kolumnerna betyder
contributions-file-no-column = Finns inte i filen
contributions-file-nameless = Kolumn { $n }
contributions-file-map = Förhandsgranska igen
contributions-file-take-in =
    { $n ->
        [one] Läs in en rad
       *[other] Läs in { $n } rader
    }
contributions-file-wrong = Rader med fel
contributions-file-wrong-text = De läses inte in. Rätta dem i filen och läs in den på nytt, eller läs in de rader som är rätt.
contributions-file-more = Och { $n } rader till.
contributions-file-first = Filens första rader
contributions-file-number = Rad
contributions-series-title = Serier
contributions-series-lead = Siffror som verksamheterna lämnar för varje period. En serie tas aldrig bort, den slås av.
contributions-series-all = Alla serier
contributions-series-new = Ny serie
contributions-series-change = Ändra serien
contributions-series-name = Namn
contributions-series-of = Serien lämnas av { $name }.
contributions-series-on = Efterfrågas
contributions-series-off = Avslagen
contributions-series-is-on = Efterfråga serien
contributions-series-save = Spara serien
contributions-series-saved = Serien är sparad.
contributions-series-back = Till inställningarna
contributions-series-many = Det finns för många serier. Slå av någon och ändra den i stället.
contributions-unit = Enhet
contributions-unit-hint = Till exempel st eller procent.
contributions-mail-subject = { $municipality }: påminnelse om ditt bidrag
contributions-mail-body =
    Hej!

    Gruppen i { $municipality } väntar på svar från din verksamhet. Öppna sidan här:
    { $link }

    Du behöver logga in. Det går inte att svara på det här mejlet.
