# The start page, and the reports that wait on a phone.
start-title = Berätta var det känns otryggt
start-lead = Du behöver inget konto. Du får veta vad som händer med det du berättar.
start-how = Så går det till
start-tell = Du berättar
start-tell-text = Välj en plats, vad det gäller och när. Det tar ungefär en minut. Du kan skicka med ett foto.
start-read = En människa läser
start-read-text =
    { $days ->
        [one] Målet är att du får ett första svar inom en arbetsdag. Den som kan göra något åt platsen får veta.
       *[other] Målet är att du får ett första svar inom { $days } arbetsdagar. Den som kan göra något åt platsen får veta.
    }
start-know = Du ser vad som händer
start-know-text = Du får en kod. Med den följer du rapporten, och du kan säga om det hjälpte.
start-lage = Läs om läget i { $town }
start-more = Läs mer om tjänsten
start-follow = Följ din rapport
start-code = Din kod
start-code-hint = Koden fick du när du skickade rapporten.
start-follow-button = Visa rapporten
start-latest =
    { $days ->
       *[other] De senaste { $days } dagarna
    }
start-received = Rapporter
start-answered = Har fått svar
start-done = Åtgärdade
start-few = Färre än { $least }
start-too-few = Färre än { $least } rapporter har kommit in. Då visar vi inga siffror, så att ingen kan pekas ut.
start-support = Utsatt för brott?
start-support-text = Här finns någon att tala med.
start-support-more = Fler nummer, organisationer och kontakt
start-install = Ha sidan på hemskärmen
start-install-text = Då öppnar du den snabbt, även när du inte har nät.
start-install-ios = Tryck på dela-knappen i webbläsaren. Välj sedan ”Lägg till på hemskärmen”.
start-install-button = Lägg till
start-install-close = Nej tack

waiting-title = Rapporter på den här telefonen
waiting-state-draft = Utkast
waiting-state-waiting = Väntar på nät
waiting-state-sent = Skickad
waiting-state-needs-you = Behöver dig
waiting-problem-network = Det finns inget nät just nu. Rapporten skickas när du har nät igen.
waiting-problem-busy = Tjänsten hinner inte med just nu. Vi försöker igen om en stund.
waiting-problem-answers = Något i rapporten behöver rättas. Öppna den och se vad.
waiting-problem-photo = Fotot gick inte att ta emot. Öppna rapporten och välj ett annat foto, eller skicka utan.
waiting-problem-refused = Rapporten togs inte emot. Försök igen, eller öppna den och kontrollera svaren.
waiting-problem-unreadable = Rapporten går inte längre att läsa på den här telefonen. Ta bort den och skriv en ny.
waiting-old = Den här har väntat mer än 14 dagar. Vill du fortfarande skicka den?
waiting-sending = Skickar …
waiting-sent = Rapporten är skickad.
waiting-follow = Följ rapporten { "{code}" }
waiting-not-sent = Det gick inte att skicka nu. Rapporten ligger kvar på telefonen.
waiting-confirm = Vill du ta bort rapporten från telefonen? Den har inte skickats.
waiting-confirm-sent = Vill du ta bort koden från telefonen? Skriv upp den först, om du vill följa rapporten.
waiting-deleted = Borttagen från telefonen.
waiting-changed = Rapporten ändrades nyss i ett annat fönster. Titta på den igen.
waiting-open = Öppna
waiting-retry = Försök nu
waiting-delete = Ta bort
