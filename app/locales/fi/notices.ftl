# Following by e-mail, without an account.
notice-title = Seuraa sähköpostilla
notice-lead = Saat viestin, kun jotain uutta on julkaistu. Et tarvitse tiliä, ja voit lopettaa milloin haluat.
notice-follow = Seuraa sähköpostilla
notice-email = Sähköpostiosoitteesi
notice-email-hint = Ensin saat viestin, jossa vahvistat osoitteen. Muita viestejä et saa ennen sitä.
notice-email-missing = Kirjoita sähköpostiosoitteesi.
notice-topics = Haluan seurata tätä
notice-topic-pledges = Kaikki kansalaislupaukset
notice-topic-picture = Tilanne kunnassa
notice-topic-walks = Turvallisuuskävelyt
notice-topic-watch = Kuntapoliisi tiedottaa
notice-nothing-chosen = Valitse ainakin yksi seurattava asia.
notice-single-open = Seuraa vain tiettyjä lupauksia
notice-single = Tietyt lupaukset
notice-single-hint = Poista valinta kohdasta ”Kaikki kansalaislupaukset”, jos haluat seurata vain tässä valitsemiasi.
notice-single-many =
    { $n ->
        [one] yksi lupaus
       *[other] { $n } lupausta
    }
notice-areas = Alueet
notice-areas-hint = Älä valitse mitään, jos haluat seurata koko kuntaa. Koko kuntaa koskevat asiat saat aina.
notice-everywhere = Koko kunta
notice-pace = Kuinka usein
notice-pace-at-once = Aina kun jotain tapahtuu
notice-pace-weekly = Kerran viikossa, kaikki yhdessä viestissä
notice-weekly-on = Kerran viikossa: { $day }
notice-weekday = Viikkoviestin päivä
notice-weekday-hint = Viesti tulee aamulla. Jos mitään ei ole tapahtunut, viestiä ei tule.
notice-lang = Viestien kieli
notice-lang-hint = Julkaistut tekstit ovat useimmiten ruotsiksi.
notice-kept = Osoite tallennetaan salattuna, ja sitä käytetään vain tähän. Se poistetaan, kun lopetat seuraamisen.
notice-send = Aloita seuraaminen
notice-feed-title = Osoitetta antamatta
notice-feed-text = Syötteenlukijalla voit seurata ilman sähköpostia.
notice-feed = Lupausten syöte (Atom)
notice-feed-bulletins = Kuntapoliisin tiedotteiden syöte (Atom)
notice-sent-title = Katso sähköpostisi
notice-sent-text = Olemme lähettäneet viestin osoitteeseen, jos siihen voi lähettää.
notice-sent-next =
    { $days ->
        [one] Avaa viestissä oleva linkki yhden päivän kuluessa.
       *[other] Avaa viestissä oleva linkki { $days } päivän kuluessa.
    }
notice-sent-nothing = Eikö viestiä tullut? Katso roskapostista. Osoitteen omistajan vuoksi lähetämme vain muutaman viestin tunnissa.
notice-confirm-title = Aloita seuraaminen
notice-confirm-text = Paina painiketta, niin saat viestejä tästä. Voit muuttaa valintojasi tai lopettaa milloin haluat jokaisessa viestissä olevalla linkillä.
notice-confirm-button = Kyllä, lähettäkää minulle viestejä
notice-confirmed = Valmis. Saat viestin, kun jotain tapahtuu.
notice-confirmed-weekly = Valmis. Kun jotain on tapahtunut, saat viestin kerran viikossa, { $day }.
notice-manage-title = Tätä seuraat
notice-manage-lead = Muuta, mistä saat viestejä, tai lopeta. Linkki tälle sivulle on sinun omasi, joten älä lähetä sitä eteenpäin.
notice-save = Tallenna
notice-changed = Muutos on tallennettu.
notice-conflict = Jotain muuttui, kun teit valintoja. Katso uudelleen ja tallenna vielä kerran.
notice-end-title = Lopeta seuraaminen
notice-end-text = Poistamme osoitteesi heti, etkä saa enää viestejä.
notice-end-button = Lopeta seuraaminen
notice-ended-title = Et saa enää viestejä
notice-ended-text = Osoitteesi on poistettu.
notice-again = Seuraa uudelleen
notice-kind-new-pledge = Uusi kansalaislupaus
notice-kind-changed-pledge = Uutta kansalaislupauksesta
notice-kind-pledge-status = Kansalaislupauksella on uusi tila
notice-kind-picture = Uusi tilannekuva
notice-kind-new-walk = Uusi turvallisuuskävely
notice-kind-walk-protocol = Turvallisuuskävelyn pöytäkirja
notice-kind-bulletin = Kuntapoliisi tiedottaa
notice-kind-corrected-bulletin = Kuntapoliisin oikaisu
notice-kind-withdrawn-bulletin = Kuntapoliisi perui tiedotteen
notice-bulletin-turn = Tapahtuuko jotain nyt? Soita 112. Haluatko antaa vihjeen poliisille? Soita 114 14.
notice-happened = { $kind }: { $title }
notice-confirm-subject = Haluatko seurata turvallisuutta, { $place }?
notice-confirm-body =
    Hei!

    Joku on pyytänyt tähän osoitteeseen viestejä turvallisuudesta kunnassa { $place }.

    Olitko se sinä? Avaa linkki ja paina painiketta:
    { $link }

    Jos se et ollut sinä, sinun ei tarvitse tehdä mitään. Osoite poistetaan 7 päivän kuluttua, etkä saa muita viestejä.

    Tähän viestiin ei voi vastata.
notice-known-subject = Seuraat jo turvallisuutta, { $place }
notice-known-body =
    Hei!

    Joku on pyytänyt tähän osoitteeseen viestejä turvallisuudesta kunnassa { $place }. Seuraat jo, joten mikään ei ole muuttunut.

    Haluatko muuttaa valintojasi tai lopettaa? Avaa linkki:
    { $link }

    Linkki on sinun omasi. Älä lähetä sitä eteenpäin.
    Tähän viestiin ei voi vastata.
notice-one-subject = { $what }, { $place }
notice-one-body =
    Hei!

    { $what }
    Lue täältä: { $link }

    Saat tämän viestin, koska seuraat turvallisuutta kunnassa { $place }.
    Muuta, mitä saat: { $manage }
    Lopeta seuraaminen: { $end }

    Muuttamisen ja lopettamisen linkit ovat sinun omiasi. Älä lähetä niitä eteenpäin.
    Tähän viestiin ei voi vastata.
notice-week-subject =
    { $n ->
        [one] Viikko kunnassa { $place }: yksi uutinen
       *[other] Viikko kunnassa { $place }: { $n } uutista
    }
notice-week-body =
    Hei!

    Tätä on tapahtunut edellisen viestin jälkeen:

    { $items }

    Saat tämän viestin, koska seuraat turvallisuutta kunnassa { $place }.
    Muuta, mitä saat: { $manage }
    Lopeta seuraaminen: { $end }

    Muuttamisen ja lopettamisen linkit ovat sinun omiasi. Älä lähetä niitä eteenpäin.
    Tähän viestiin ei voi vastata.
