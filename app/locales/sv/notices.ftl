# Following by e-mail, without an account.
notice-title = Följ med e-post
notice-lead = Få ett mejl när något nytt är publicerat. Du behöver inget konto, och du kan sluta när du vill.
notice-follow = Följ med e-post
notice-email = Din e-postadress
notice-email-hint = Först får du ett mejl där du bekräftar adressen. Du får inga andra mejl förrän du har gjort det.
notice-email-missing = Skriv din e-postadress.
notice-topics = Det här vill jag följa
notice-topic-pledges = Alla medborgarlöften
notice-topic-picture = Läget i kommunen
notice-topic-walks = Trygghetsvandringar
notice-topic-watch = Kommunpolisen informerar
notice-nothing-chosen = Välj minst en sak att följa.
notice-single-open = Följ bara vissa löften
notice-single = Vissa löften
notice-single-hint = Ta bort krysset vid ”Alla medborgarlöften” om du bara vill följa dem du väljer här.
notice-single-many =
    { $n ->
        [one] ett löfte
       *[other] { $n } löften
    }
notice-areas = Områden
notice-areas-hint = Kryssa inget om du vill följa hela kommunen. Det som gäller hela kommunen får du alltid.
notice-everywhere = Hela kommunen
notice-pace = Hur ofta
notice-pace-at-once = Varje gång något händer
notice-pace-weekly = En gång i veckan, allt i ett mejl
notice-weekly-on = En gång i veckan, på { $day }
notice-weekday = Dag för veckomejlet
notice-weekday-hint = Mejlet kommer på morgonen. Har inget hänt kommer inget mejl.
notice-lang = Språk i mejlen
notice-lang-hint = Det som är publicerat är oftast på svenska.
notice-kept = Adressen sparas krypterad och används bara till det här. Den tas bort när du slutar följa.
notice-send = Börja följa
notice-feed-title = Utan att lämna någon adress
notice-feed-text = Med en läsare för flöden kan du följa utan e-post.
notice-feed = Flöde för löften (Atom)
notice-feed-bulletins = Flöde för Kommunpolisen informerar (Atom)
notice-sent-title = Titta i din e-post
notice-sent-text = Vi har skickat ett mejl till adressen, om den går att skicka till.
notice-sent-next =
    { $days ->
        [one] Öppna länken i mejlet inom en dag.
       *[other] Öppna länken i mejlet inom { $days } dagar.
    }
notice-sent-nothing = Kom inget mejl? Titta i skräpposten. Av omsorg om den som äger adressen skickar vi bara några få mejl i timmen.
notice-confirm-title = Börja följa
notice-confirm-text = Tryck på knappen, så får du mejl om det här. Du kan ändra eller sluta när du vill, med länken i varje mejl.
notice-confirm-button = Ja, skicka mejl till mig
notice-confirmed = Klart. Du får mejl när något händer.
notice-confirmed-weekly = Klart. Du får ett mejl på { $day }ar när något har hänt.
notice-manage-title = Det här följer du
notice-manage-lead = Ändra vad du får mejl om, eller sluta. Länken hit är din egen, så skicka den inte vidare.
notice-save = Spara
notice-changed = Ändringen är sparad.
notice-conflict = Något ändrades medan du valde. Titta igen och spara en gång till.
notice-end-title = Sluta följa
notice-end-text = Vi tar bort din adress direkt, och du får inga fler mejl.
notice-end-button = Sluta följa
notice-ended-title = Du får inga fler mejl
notice-ended-text = Din adress är borttagen.
notice-again = Följ igen
notice-kind-new-pledge = Nytt medborgarlöfte
notice-kind-changed-pledge = Nytt om ett medborgarlöfte
notice-kind-pledge-status = Ett medborgarlöfte har fått ny status
notice-kind-picture = Ny bild av läget
notice-kind-new-walk = Ny trygghetsvandring
notice-kind-walk-protocol = Protokoll från en trygghetsvandring
notice-kind-bulletin = Kommunpolisen informerar
notice-kind-corrected-bulletin = Rättat av kommunpolisen
notice-kind-withdrawn-bulletin = Tillbakataget av kommunpolisen
notice-bulletin-turn = Händer det något nu? Ring 112. Vill du tipsa polisen? Ring 114 14.
notice-happened = { $kind }: { $title }
notice-confirm-subject = Vill du följa tryggheten i { $place }?
notice-confirm-body =
    Hej!

    Någon har bett att få mejl till den här adressen om tryggheten i { $place }.

    Var det du? Öppna länken och tryck på knappen:
    { $link }

    Var det inte du? Då behöver du inte göra något. Adressen tas bort efter 7 dagar, och du får inga fler mejl.

    Det går inte att svara på det här mejlet.
notice-known-subject = Du följer redan tryggheten i { $place }
notice-known-body =
    Hej!

    Någon har bett att få mejl till den här adressen om tryggheten i { $place }. Du följer redan, så inget har ändrats.

    Vill du ändra vad du får, eller sluta? Öppna länken:
    { $link }

    Länken är din egen. Skicka den inte vidare.
    Det går inte att svara på det här mejlet.
notice-one-subject = { $what }, { $place }
notice-one-body =
    Hej!

    { $what }
    Läs här: { $link }

    Du får det här mejlet för att du följer tryggheten i { $place }.
    Ändra vad du får: { $manage }
    Sluta följa: { $end }

    Länkarna för att ändra och sluta är dina egna. Skicka dem inte vidare.
    Det går inte att svara på det här mejlet.
notice-week-subject =
    { $n ->
        [one] Veckan i { $place }: en nyhet
       *[other] Veckan i { $place }: { $n } nyheter
    }
notice-week-body =
    Hej!

    Det här har hänt sedan förra mejlet:

    { $items }

    Du får det här mejlet för att du följer tryggheten i { $place }.
    Ändra vad du får: { $manage }
    Sluta följa: { $end }

    Länkarna för att ändra och sluta är dina egna. Skicka dem inte vidare.
    Det går inte att svara på det här mejlet.
