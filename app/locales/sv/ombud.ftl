# The own pages of representatives of neighbourhood watch.
rep-title = För dig som är ombud
rep-sign-in-lead = Logga in med en länk i ett mejl. Du behöver inget lösenord.
rep-email = Din e-postadress
rep-email-hint = Den som du har lämnat till kommunen eller polisen.
rep-send-link = Skicka en länk
rep-sign-in-kept = Den här telefonen kommer ihåg dig i { $days } dagar. Du loggar ut på sidan för ombud.
rep-about-watch = Om grannsamverkan
rep-sent = Titta i din e-post
rep-sent-lead = Om adressen tillhör ett ombud har vi skickat en länk. Den gäller i { $minutes } minuter och en gång.
rep-sent-nothing = Kommer det inget mejl?
rep-sent-nothing-text = Titta i skräpposten. Kommunen eller polisen kan se efter vilken adress de har till dig.
rep-sent-again = Skriv en annan adress
rep-signed-out = Du är utloggad
rep-link-title = Logga in som ombud
rep-link-lead = Tryck på knappen så är du inne.
rep-link-button = Logga in
rep-link-spent = Länken gäller inte längre
rep-link-spent-text = En länk gäller en kort tid och en gång. Be om en ny.
rep-home-lead = En gång i månaden berättar du hur det är där du bor. Det tar en minut.
rep-round = Månadens rond
rep-round-ask = Hur har det varit den här månaden?
rep-quiet = Inget att berätta
rep-something = Jag har något att berätta
rep-not-suspects = Skriv inget om personer eller bilar. Har du sett någon misstänkt? Ring 114 14, eller 112 om det händer nu.
rep-change = Ändra det du skrev
rep-answer = Svar:
rep-safe = Tryggt
rep-unsafe = Otryggt
rep-unsafe-more = Otryggt, en plats till
rep-meeting-wished = Du önskar ett möte
rep-earlier =
    { $n ->
        [one] En tidigare rond
       *[other] { $n } tidigare ronder
    }
rep-picture = Läget i { $area }
rep-picture-none = Ingen lägesbild är publicerad än.
rep-picture-period = Lägesbild för { $period }
rep-picture-figures = Händelser och rapporter i området:
rep-picture-more = Läs hela lägesbilden
rep-beside = Mer för dig som är ombud
rep-bulletins = Kommunpolisen informerar
rep-material = Material och checklistor
rep-reminder = Påminnelse
rep-reminds = Du får ett mejl i början av varje månad om du inte redan har svarat.
rep-silent = Du får ingen påminnelse.
rep-silence = Ingen påminnelse
rep-remind = Påminn mig varje månad
rep-sign-out = Logga ut
rep-done-quiet = Tack! Vi har noterat att du inte har något att berätta
rep-done-told = Tack! Vi läser det du skrev
rep-done-reminder = Sparat
rep-done-already = Du har redan svarat den här månaden
rep-round-title = Månadens rond
rep-round-lead = { $area }, { $month }. Fyll bara i det du har något att säga om.
rep-back = Tillbaka
rep-changed = Ronden ändrades på ett annat ställe. Läs igenom och skicka igen om du står fast.
rep-seen = Vad har du märkt?
rep-seen-hint = Sådant som har hänt flera gånger eller känns nytt.
rep-places = Platser
rep-place-hint = En gata eller en plats, utan husnummer.
rep-place-hint-streets = En gata eller en plats, utan husnummer. Till exempel { $streets }.
rep-when = När på dygnet? ({ $place })
rep-band-any = När som helst
rep-band =
    { $band ->
        [morning] Morgon, 05–09
        [day] Dag, 09–15
        [afternoon] Eftermiddag, 15–18
        [evening] Kväll, 18–22
       *[night] Natt, 22–05
    }
rep-signs-meeting = Skyltar och möte
rep-signs = Hur är skyltarna?
rep-signs-unsaid = Det vet jag inte
rep-signs-seen =
    { $signs ->
        [whole] Skyltarna är hela
        [worn] Skyltarna är slitna
       *[missing] Skyltar saknas
    }
rep-meeting = Möte
rep-meeting-wish = Vi vill ha ett möte med polisen eller kommunen
rep-words = Med egna ord
rep-words-hint = Om platsen och det som händer där. Inga namn, bilar eller beskrivningar av personer.
rep-tell = Skicka
rep-state =
    { $state ->
        [quiet] Inget att berätta
        [new] Skickat
        [read] Läst
        [taken_in] Tas med i lägesbilden
       *[nothing] Läst, inget att ta med
    }
rep-why =
    { $why ->
        [known] Det finns redan med i lägesbilden.
        [police] Det är en fråga för polisen. Ring 114 14, eller 112 om det händer nu.
        [elsewhere] Vi har lämnat det till den som kan göra något åt det.
       *[vague] Vi förstod inte riktigt vad och var. Berätta gärna mer nästa månad.
    }
rep-refused = Det här ska polisen få veta, inte vi
rep-refused-text = Händer det nu? Ring 112. Annars ring 114 14. Polisen tar emot beskrivningar av personer och bilar. Här sparas de inte. Ta bort beskrivningen och berätta om platsen, så kan du skicka resten.
rep-refused-person = Det ser ut som en beskrivning av en person. Ring polisen på 114 14, eller 112 om det händer nu. Skriv här om platsen i stället.
rep-refused-vehicle = Det ser ut som en bil eller ett registreringsnummer. Ring polisen på 114 14, eller 112 om det händer nu. Skriv här om platsen i stället.
rep-refused-data = Det ser ut som ett namn, ett nummer eller en adress till någon. Ta bort det och skriv om platsen i stället.
rep-material-lead = Kort och enkelt, att läsa här eller skriva ut.
rep-material-demands = Det här krävs innan skyltarna kommer upp
rep-material-demands-text =
    Ni har haft ett uppstartsmöte.
    Ombuden har fått utbildning.
    Ni träffas minst en gång om året.
    Polisen har en tydlig roll.
    De som bor där får regelbunden information om brott.
rep-material-meeting = Till uppstartsmötet
rep-material-meeting-text =
    Bjud in alla som bor i området, med lapp i brevlådan.
    Be polisen och kommunen att komma.
    Välj ombud, gärna ett för 10–20 hushåll, och ett huvudombud.
    Kom överens om hur ni når varandra, och om alla kan nås så.
    Bestäm när ni träffas igen.
    Skriv en lista över hushållen. De som inte vill vara med står utan telefonnummer.
rep-material-neighbours = Det här berättar du för grannarna
rep-material-neighbours-text =
    Var uppmärksam på det ovanliga. Grip inte in och patrullera inte.
    Pågår ett brott: ring 112. Har du sett något misstänkt: ring 114 14.
    Lås, låt en lampa lysa och märk det som är värdefullt.
    Hälsa nyinflyttade välkomna och berätta om grannsamverkan.
rep-material-away = När någon reser bort
rep-material-away-text =
    Säg till en granne du litar på.
    Låt någon tömma brevlådan och parkera på uppfarten.
    Skriv inte på nätet att huset står tomt.
rep-material-channel = När ni skriver till varandra
rep-material-channel-text =
    Någon ansvarar för gruppen och tar bort det som kränker.
    Inga namn, inga bilder och inga registreringsnummer på någon ni misstänker.
    Sprid inte rykten. Ring polisen.
    Ett möte på riktigt går inte att ersätta.
rep-leaflet = Till trapphuset eller anslagstavlan
rep-leaflet-text = Här finns grannsamverkan. Vi ser efter varandra och håller kontakt med polisen och kommunen.
rep-leaflet-join = Vill du vara med? Hör av dig här:
rep-leaflet-numbers = Pågår ett brott: 112. Tips till polisen: 114 14.
rep-leaflet-from = { $municipality }
rep-contact = Kontakt
rep-contact-police = Kommunpolisen når du på 114 14.
rep-mail-link-subject = Din länk för att logga in – { $place }
rep-mail-link-body =
    Hej!

    Här är länken till sidan för dig som är ombud i grannsamverkan:

    { $link }

    Länken gäller i { $minutes } minuter och en gång. Har du inte bett om den? Då behöver du inte göra något.

    { $place }
rep-mail-remind-subject = Hur är det där du bor? – { $place }
rep-mail-remind-body =
    Hej!

    Dags för månadens rond i grannsamverkan. Har du inget att berätta räcker det med ett tryck:

    { $link }

    Vill du inte få påminnelser? Välj "Ingen påminnelse" på samma sida.

    { $place }
