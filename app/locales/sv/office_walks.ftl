# Walks in the office.
office-walks = Vandringar
walks-heading = Trygghetsvandringar
walks-lead = Planera, gå, skriv protokoll och svara på allt som hittades.
walks-new = Ny vandring
walks-new-lead = Börja med rubrik och område. Ingen utanför kontoret ser vandringen innan du öppnar den.
walks-begin = Börja planera
walks-none = Inga vandringar än
walks-none-text = En trygghetsvandring är tre steg: förmöte, vandring och uppföljande möte. Några månader senare går ni tillbaka.
walks-coming = Kommande
walks-own = Invånares egna vandringar
walks-past = Genomförda och inställda
walks-as-residents = Så ser invånarna vandringarna
walks-to-all = Alla vandringar
walks-title = Rubrik
walks-title-hint = Till exempel: Kvällsvandring i Kvarnbacken.
walks-area = Område
walks-pick-area = Välj område
walks-day = Dag
walks-state = Status
walks-seats = Anmälda
walks-seats-of = { $going } av { $cap }
walks-seats-waiting = { $going } av { $cap }, { $waiting } väntar
walks-waits = Protokoll
walks-begun = Vandringen är påbörjad. Planera den och öppna den sedan för anmälan.
walks-saved = Sparat.
walks-opened = Vandringen är öppen för anmälan.
walks-cancelled = Vandringen är inställd. De anmälda får veta det.
walks-accepted = Vandringen har fått ett protokoll.
walks-declined = Vandringen tas inte vidare.
walks-back-begun = Återvandringen är påbörjad med samma stopp.
walks-conflict = Någon annan har ändrat under tiden. Läs igenom och spara igen om du fortfarande vill det.
walks-plan = Plan
walks-save = Spara
walks-part-when = När och var
walks-part-route = Rutt
walks-part-who = Vilka som är med
walks-part-steps = Stegen före och efter
walks-starts = Börjar
walks-minutes = Minuter
walks-meeting-point = Mötesplats
walks-about = Vad det handlar om
walks-about-hint = Skriv kort och utan namn. Invånarna läser det.
walks-distance = Hur långt går ni? (frivilligt)
walks-distance-hint = Till exempel: 1,5 km, med sju stopp.
walks-step-free = Går det med rullator eller rullstol? (frivilligt)
walks-route-hint = Gå gärna rutten själv först. Ändra siffran för att byta ordning. Töm namnet för att ta bort ett stopp.
walks-stop-n = Stopp { $n }
walks-more-stops = Lägg till fler stopp
walks-stop-order = Ordning
walks-stop-name = Namn
walks-stop-place = Plats eller gata i registret (frivilligt)
walks-stop-note = Att tänka på (frivilligt)
walks-stop-whole = Ett stopp behöver ett namn.
walks-no-such-place = Platsen { $place } finns inte i registret, eller så finns det flera. Skriv hela namnet eller lämna tomt.
walks-not-a-time = Skriv tiden som 18:00.
walks-roles = Roller
walks-roles-hint = Bara rollen, aldrig vem det är.
walks-cap = Högst så många deltagare
walks-pre-day = Förmöte, dag
walks-pre-text = Förmöte, tid och plats
walks-follow-day = Uppföljande möte, dag
walks-follow-text = Uppföljande möte, tid och plats
walks-return-day = Återvandring, dag
walks-protocol-weeks = Protokollet lovas inom, veckor
walks-next-step = Nästa steg
walks-lacks-text = Det här saknas innan vandringen kan öppnas:
walks-lacks = { $what ->
        [day] Bestäm dagen
        [meeting_point] Skriv mötesplatsen
        [stops] Lägg till minst ett stopp
       *[roles] Utse en samtalsledare
    }
walks-day-over = Dagen har varit. Välj en ny.
walks-open = Öppna för anmälan
walks-open-text = När du öppnar den syns vandringen för alla och det går att anmäla sig.
walks-open-now = Vandringen syns för alla. De anmälda får mejl om du ändrar dag, tid eller mötesplats.
walks-cancel = Ställ in vandringen
walks-reason = Skäl
walks-reason-hint = Skriv utan namn.
walks-reason-was = Skäl
walks-close-link = Avsluta och skriv protokoll
walks-lines-many = { $n ->
        [one] En rad i protokollet
       *[other] { $n } rader i protokollet
    }
walks-to-protocol = Till protokollet
walks-back = Planera återvandring
walks-back-text = Gå tillbaka efter några månader, med samma stopp, och jämför.
walks-own-text = En invånare har gått en egen vandring. Läs stoppens namn, ta bort det som pekar ut någon, och bestäm.
walks-accept = Ta vidare till protokoll
walks-decline = Ta inte vidare
walks-people = Deltagare
walks-going = Har plats
walks-waiting-list = På väntelistan
walks-show-names = Visa förnamn
walks-names = Anmälda förnamn
walks-names-text = Det antecknas i loggen att du har öppnat namnen.
walks-names-none = Ingen har skrivit sitt namn.
walks-name-waits = Väntar
walks-code = Dagens kod
walks-code-text = Läs upp den vid starten. Den gäller vandringens dag, och dagen före och efter.
walks-around = Hör till
walks-public-page = Sidan för invånarna
walks-poster = Affisch med QR-kod (PDF)
walks-join-at = Telefonerna går med på { $address }
walks-goes-back-to = Återvandring efter
walks-compare = Jämför då och nu
walks-return = Återvandring:
walks-not-public = Vandringen syns inte för invånarna än.
walks-own-not-public = Syns för invånarna när protokollet är publicerat.
walks-protocol = Protokoll
walks-protocol-late = Skulle varit klart { $day }
walks-protocol-due = Lovat { $day }
walks-promised = Lovat senast { $day }.
walks-published-at = Publicerat { $day }
walks-closed = Vandringen är avslutad. Nu kan du skriva protokollet.
walks-published = Protokollet är publicerat. Deltagarna får mejl.
walks-publish-empty = Protokollet har inga rader. Publicera ändå?
walks-publish-empty-sure = Ja, ingenting hittades
walks-late = { $n ->
        [one] { $n } anteckning kom efter protokollet
       *[other] { $n } anteckningar kom efter protokollet
    }
walks-late-text = De syns inte för invånarna. Gör du rader av dem står de som nya i det publicerade protokollet, tills du har bedömt dem.
walks-late-take = Gör rader av dem
walks-late-taken = Anteckningarna har blivit rader. Bedöm dem.
walks-publish-heading = Publicera
walks-publish = Publicera protokollet
walks-publish-text = Alla rader är klara. När du publicerar läser alla protokollet, deltagarna får mejl, och bristerna räknas i lägesbilden. Rader kan ändras även efteråt.
walks-publish-not-yet = Det här är inte klart:
walks-line-unready = Rad { $n }, { $text }: bedöm den, och ange vem som kan göra något och det som statusen kräver.
walks-lines = Iakttagelser
walks-lines-none = Inga rader
walks-no-lines = Ingen telefon har noterat någon brist. Du kan lägga till rader själv.
walks-no-lines-yet = Raderna kommer när du avslutar vandringen.
walks-add-line = Lägg till en rad
walks-item = Punkt i checklistan
walks-merge = Slå ihop två rader
walks-merge-text = Den första radens anteckningar och foton flyttas till den andra.
walks-merge-from = Rad som försvinner
walks-merge-into = Rad som blir kvar
walks-line-stays = Raden kan inte slås ihop: den är redan publicerad eller överlämnad, eller så är det samma rad.
walks-how-it-was = Hur det var
walks-close = Avsluta vandringen
walks-not-yet = Vandringens dag har inte varit.
walks-not-said = Inte angivet
walks-people-count = Hur många som gick med
walks-people-hint = Räkna varje person i en grupp. Invånarna ser inga tal under tre.
walks-notes = Telefonernas anteckningar
walks-notes-text = Ordagrant, bara för er som skriver protokollet.
walks-notes-at = { $stop } ({ $n })
walks-photo = Foto: { $item }
walks-line-title = { $n }. { $text }
walks-line-card = Raden i protokollet
walks-line-text-hint = Skriv så att alla kan läsa det. Inga personer.
walks-proposal = Förslag från dem som gick
walks-pick-owner = Välj vem som har rådighet
walks-owner-hint = En privat ägare bestämmer själv. Lämna då över och be om svar.
walks-unit = Ansvarig enhet
walks-line-reason = Skäl till nej
walks-line-reason-hint = Krävs när raden avböjs. Invånarna läser det.
walks-due = Klart senast
walks-followed = Uppföljd på plats, dag
walks-category = Räknas i lägesbilden som
walks-category-hint = Räknas när protokollet publiceras.
walks-no-category = Räknas inte
walks-line-notes = Det telefonerna noterade
walks-missing = { $what ->
        [text] Skriv vad som hittades.
        [owner] Välj vem som kan göra något åt det.
        [decision] Skriv vad som är beslutat.
        [reason] Skriv varför det blir nej.
        [due] Skriv när det ska vara klart.
        [followed] Skriv vilken dag ni var där.
       *[status] Bedöm raden.
    }
walks-hand-over-heading = Överlämna
walks-hand-over = Överlämna med mejl
walks-hand-over-again = Skicka mejlet igen
walks-hand-over-text = { $owner } får plats, iakttagelse och en länk att svara på. Det behövs inget konto.
walks-handed-at = Överlämnat { $day }.
walks-owner-no-address = Det finns ingen mejladress till ägaren. Lägg in den under Inställningar.
walks-owner-subject = Brist { $n } från en trygghetsvandring, { $place }
walks-owner-body =
    Hej!

    På en trygghetsvandring i { $municipality } hittades något som ni kan göra något åt.

    Område: { $area }
    Plats: { $stop }
    Iakttagelse: { $text }
    Förslag: { $proposal }

    Svara här om det är gjort, planerat eller inte går. Det behövs inget konto, och länken gäller i 90 dagar:
    { $link }

    Frågor? Skriv till { $email }.
walks-reply = Svar från ägaren
walks-take-over = Ta över svaret
walks-put-aside = Lägg svaret åt sidan
walks-replies = Svar från ägare att ta över
walks-to-review = Att granska
walks-waiting = Trygghetsvandringar
walks-return-title = Återvandring: { $title }
walks-photo-title = Bild till protokollet
walks-photo-look = Granska bilden
walks-photo-is-shown = Visas i protokollet
walks-photo-is-hidden = Visas inte i protokollet
walks-photo-reminder = Inga människor. Inga registreringsskyltar.
walks-photo-reminder-text = Titta noga, även i fönster och i bakgrunden. Syns någon, eller går en skylt att läsa: dölj den delen, eller låt bli att visa bilden.
walks-photo-original = Bilden från vandringen
walks-photo-measure = Det går en linje vid varje tiondel. Siffrorna är hundradelar av bildens bredd och höjd.
walks-photo-copy = Så ser alla bilden
walks-photo-form = Dölj och visa
walks-photo-parts = Delar som döljs
walks-photo-parts-hint = Skriv var rutan börjar och hur stor den är, i hundradelar av bilden. Med mus kan du i stället dra en ruta på bilden. Ta hellre till lite extra. Tomma rader döljer ingenting.
walks-photo-left = Från vänster, ruta { $n }
walks-photo-top = Uppifrån, ruta { $n }
walks-photo-width = Bredd, ruta { $n }
walks-photo-height = Höjd, ruta { $n }
walks-photo-part-wrong = Ruta { $n } ryms inte i bilden. Skriv alla fyra talen, 0 till 100. Vänster och bredd är tillsammans högst 100, och så även uppifrån och höjd.
walks-photo-cover = Dölj rutorna och titta
walks-photo-words = Vad bilden visar
walks-photo-words-hint = För den som inte ser bilden. Inga personer. Till exempel: En trappa utan ledstång, två lampor är släckta.
walks-photo-looked-legend = Innan bilden visas
walks-photo-looked = Jag har tittat: inga människor och inga registreringsskyltar syns
walks-photo-look-first = Titta först, och kryssa i att inga människor och inga registreringsskyltar syns.
walks-photo-show = Visa i protokollet
walks-photo-hide-heading = Ta bort bilden
walks-photo-hide-text = Kopian tas bort genast, och ingen utanför kontoret kan se den. Bilden från vandringen finns kvar här.
walks-photo-hide = Visa inte bilden längre
walks-photo-drop = Ta bort kopian
walks-photo-covered = Rutorna är dolda. Titta på bilden, och visa den sedan om inget mer behöver döljas.
walks-photo-look-again = Rutorna har ändrats, så bilden visas inte än. Titta på den igen och tryck sedan på Visa i protokollet.
walks-photo-shown = Bilden visas i protokollet när det är publicerat.
walks-photo-hidden = Bilden visas inte.
walks-photo-conflict = Någon annan har ändrat bilden under tiden. Titta igen innan du visar den.
walks-photo-busy = Många bilder behandlas just nu. Försök igen om en stund.
walks-photo-broken = Bilden går inte att läsa.
walks-invite = Bjud in med mejl
walks-invite-count = Inbjudna: { $invited }, anmälda: { $signed }
walks-invite-so-far = Hittills
walks-invite-form = Vilka vill ni ha med?
walks-invite-emails = E-postadresser
walks-invite-emails-hint = En på varje rad, eller med komma mellan. Högst { $most } åt gången. Förvaltare, bostadsbolag, skola, föreningar. Den som redan är inbjuden får inget nytt mejl.
walks-invite-role = Roll ni föreslår (frivilligt)
walks-invite-role-hint = Gäller adresserna du skriver nu.
walks-invite-no-role = Ingen särskild roll
walks-invite-actors = Aktörer i samverkan
walks-invite-actors-hint = Mejlet går till alla hos aktören som har konto här.
walks-invite-actor = { $name } ({ $n ->
        [one] { $n } person
       *[other] { $n } personer
    })
walks-invite-privacy = Adresserna sparas krypterade och tas bort { $days } dagar efter vandringen. Skriv bara adresser ni får använda till det här.
walks-invite-send = Skicka inbjudan
walks-invite-sent = { $n ->
        [one] { $n } inbjudan är på väg.
       *[other] { $n } inbjudningar är på väg.
    }
walks-invite-sent-some = Nya inbjudningar på väg: { $n }. Redan inbjudna: { $before }.
walks-invite-told = { $n ->
        [0] Ingen av de anmälda har bekräftat en e-postadress.
        [one] { $n } anmäld får veta när mötet är.
       *[other] { $n } anmälda får veta när mötet är.
    }
walks-invite-not-now = Det går inte att bjuda in
walks-invite-closed = Det går att bjuda in när vandringen är öppen för anmälan och dagen inte har varit.
walks-invite-enough = Fler än { $most } går inte att bjuda in till samma vandring.
walks-invite-no-address = Adress { $n } i listan är ingen e-postadress.
walks-invite-many = Skriv högst { $most } adresser åt gången. Nu är det { $n }.
walks-invite-open = Visa adresserna
walks-invite-opened = Inbjudna adresser
walks-invite-opened-text = Det antecknas i loggen att du har öppnat adresserna.
walks-invite-erased = Adressen är borttagen
walks-invite-meetings = Möten före och efter
walks-invite-meetings-text = Mejlet går till de anmälda som har bekräftat en e-postadress. Den som redan har fått det får inget nytt.
walks-invite-before = Förmöte
walks-invite-after = Uppföljande möte
walks-invite-to-meeting = Bjud in de anmälda
walks-invite-no-meeting = Det finns inget sådant möte framöver. Skriv dagen i planen först.
walks-invite-as = Vi hoppas att ni kan vara med som: { $role }.
walks-invite-subject = { $word ->
        [invited] Inbjudan till en trygghetsvandring, { $place }
        [changed] Vandringen har ändrats, { $place }
       *[cancelled] Vandringen är inställd, { $place }
    }
walks-invite-text = { $word ->
        [invited] { $municipality } bjuder in till en trygghetsvandring. Vi går tillsammans, tittar på ljus, sikt och skötsel, och skriver ett protokoll med vem som gör vad. { $role }
        [changed] Dagen, tiden eller mötesplatsen för trygghetsvandringen har ändrats. Det här gäller nu:
       *[cancelled] Trygghetsvandringen som ni är inbjudna till är inställd. Läs varför på sidan.
    }
walks-invite-body =
    Hej!

    { $text }

    { $title }
    { $day }, { $hours }
    Mötesplats: { $point }

    Läs mer och anmäl er här. Det behövs inget konto:
    { $link }

    Dagen finns bifogad för kalendern. Er adress sparas krypterad och tas bort { $days } dagar efter vandringen.
    Frågor? Skriv till { $email }.
