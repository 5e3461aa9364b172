# The start page, and the reports that wait on a phone.
start-title = Kerro, missä olo tuntuu turvattomalta
start-lead = Et tarvitse tiliä. Saat tietää, mitä kertomallesi asialle tapahtuu.
start-how = Näin se toimii
start-tell = Sinä kerrot
start-tell-text = Valitse paikka, asia ja ajankohta. Siihen menee noin minuutti. Voit liittää mukaan kuvan.
start-read = Ihminen lukee
start-read-text =
    { $days ->
        [one] Tavoite on, että saat ensimmäisen vastauksen yhden työpäivän kuluessa. Tieto menee sille, joka voi tehdä paikalle jotain.
       *[other] Tavoite on, että saat ensimmäisen vastauksen { $days } työpäivän kuluessa. Tieto menee sille, joka voi tehdä paikalle jotain.
    }
start-know = Näet, mitä tapahtuu
start-know-text = Saat koodin. Sillä seuraat ilmoitustasi, ja voit kertoa, oliko toimista apua.
start-lage = Lue tilanteesta: { $town }
start-more = Lue lisää palvelusta
start-follow = Seuraa ilmoitustasi
start-code = Koodisi
start-code-hint = Sait koodin, kun lähetit ilmoituksen.
start-follow-button = Näytä ilmoitus
start-latest =
    { $days ->
       *[other] Viimeiset { $days } päivää
    }
start-received = Ilmoituksia
start-answered = Vastauksen saaneita
start-done = Korjattu tai hoidettu
start-few = Alle { $least }
start-too-few = Ilmoituksia on tullut alle { $least }. Silloin emme näytä lukuja, jotta ketään ei voi tunnistaa.
start-support = Oletko joutunut rikoksen uhriksi?
start-support-text = Täältä löydät jonkun, jonka kanssa voit puhua.
start-support-more = Lisää numeroita, järjestöjä ja yhteydenotto
start-install = Lisää sivu aloitusnäyttöön
start-install-text = Silloin avaat sen nopeasti, myös ilman verkkoyhteyttä.
start-install-ios = Paina selaimen jakopainiketta. Valitse sitten ”Lisää Koti-valikkoon”.
start-install-button = Lisää
start-install-close = Ei kiitos

waiting-title = Ilmoitukset tässä puhelimessa
waiting-state-draft = Luonnos
waiting-state-waiting = Odottaa verkkoyhteyttä
waiting-state-sent = Lähetetty
waiting-state-needs-you = Odottaa sinua
waiting-problem-network = Verkkoyhteyttä ei ole juuri nyt. Ilmoitus lähtee, kun yhteys palaa.
waiting-problem-busy = Palvelu on ruuhkautunut. Yritämme uudelleen hetken kuluttua.
waiting-problem-answers = Ilmoituksessa on korjattavaa. Avaa se ja katso, mitä.
waiting-problem-photo = Kuvaa ei voitu ottaa vastaan. Avaa ilmoitus ja valitse toinen kuva, tai lähetä ilman kuvaa.
waiting-problem-refused = Ilmoitusta ei otettu vastaan. Yritä uudelleen, tai avaa se ja tarkista vastaukset.
waiting-problem-unreadable = Ilmoitusta ei voi enää lukea tässä puhelimessa. Poista se ja kirjoita uusi.
waiting-old = Tämä on odottanut yli 14 päivää. Haluatko yhä lähettää sen?
waiting-sending = Lähetetään …
waiting-sent = Ilmoitus on lähetetty.
waiting-follow = Seuraa ilmoitusta { "{code}" }
waiting-not-sent = Lähettäminen ei onnistunut. Ilmoitus on yhä puhelimessa.
waiting-confirm = Haluatko poistaa ilmoituksen puhelimesta? Sitä ei ole lähetetty.
waiting-confirm-sent = Haluatko poistaa koodin puhelimesta? Kirjoita se ensin muistiin, jos haluat seurata ilmoitusta.
waiting-deleted = Poistettu puhelimesta.
waiting-changed = Ilmoitus muuttui juuri toisessa ikkunassa. Katso se uudelleen.
waiting-open = Avaa
waiting-retry = Yritä nyt
waiting-delete = Poista
