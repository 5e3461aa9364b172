# About the service, easy to read, contact, cookies, offline.
about-app-name = Lykta – { $place }
about-title = Tietoa palvelusta
about-lead = Kerro täällä, missä olo tuntuu turvattomalta tai turvalliselta. Saat tietää, mitä sitten tapahtuu.
about-contact = Ota yhteyttä
about-what = Mikä tämä on?
about-what-text =
    Lykta on palvelu, jonka tarjoaa { $municipality }. Täällä kuka tahansa voi kertoa paikasta. Se voi olla pimeä tie, jotain rikkinäistä tai paikka, jossa et halua kulkea yksin. Voit kertoa myös paikasta, joka tuntuu turvalliselta.

    Ruotsin kuntien pitää lain mukaan ehkäistä rikoksia. Siksi kunnan pitää tietää, millainen olo sinulla on siellä, missä asut.
about-how = Mitä kertomalleni tapahtuu?
about-how-text =
    – Kunnan työntekijä lukee ilmoituksen. Tavoite on, että saat ensimmäisen vastauksen { $days ->
        [one] yhden työpäivän kuluessa.
       *[other] { $days } työpäivän kuluessa.
    }
    – Tieto menee sille, joka voi tehdä paikalle jotain.
    – Tiedot ilman nimiä tulevat osaksi tilannekuvaa. Se on yhteinen kuva turvallisuudesta, jonka käy läpi { $body }.
    – Seuraat ilmoitusta koodilla. Siitä näet, mitä olemme tehneet ja miksi.
about-group = Mikä on { $body }?
about-group-text =
    { $body } on ryhmä, jossa kunta, poliisi ja muut tapaavat säännöllisesti. Muita voivat olla asuntoyhtiöt, koulut tai pelastuslaitos. Ryhmä haluaa yhdessä tehdä paikoista turvallisempia.

    – Ryhmä saa tietää, kuinka moni on tehnyt ilmoituksen, mistä on kyse, missä ja milloin. Se ei lue tekstiäsi, ei näe kuvaasi eikä tiedä, kuka olet.
    – Ryhmä yhdistää tiedot siihen, mitä poliisi ja muut ovat nähneet, ja yrittää ymmärtää syyn.
    – Ryhmässä sovitaan, kuka tekee mitäkin, ja katsotaan sitten, paraniko tilanne.

    Rikkinäisen lampun ei tarvitse odottaa ryhmää. Paikan hoitaja saa tiedon suoraan.
about-group-name = Koko nimi on ruotsiksi { $name }.
about-not = Mitä palvelu ei ole
about-not-text =
    – Palvelua ei lueta ympäri vuorokauden. Soita 112, jos on kiire.
    – Ilmoitus ei ole rikosilmoitus. Soita 114 14 tai mene osoitteeseen polisen.se.
    – Täällä ei syytetä ihmisiä. Kirjoita paikasta, älä henkilöistä.
about-who = Kuka vastaa palvelusta?
about-who-text = { $municipality } vastaa palvelusta, lukee ilmoitukset ja vastaa niihin.
about-program = Ohjelma
about-program-text = Ohjelman nimi on Lykta. Se on avointa lähdekoodia lisenssillä EUPL-1.2. Kuka tahansa saa tutkia, miten se toimii, ja muut kunnat saavat käyttää sitä.
about-font = Kirjasintyypin Source Sans 3 lisenssi

easy-title = Selkokielellä
easy-lead = Tärkeimmät asiat palvelusta muutamalla sanalla.
easy-now = Tapahtuuko nyt jotain vaarallista?
easy-now-text =
    Soita 112.

    Haluatko ilmoittaa rikoksesta? Soita poliisille numeroon 114 14.
easy-tell = Kerro paikasta
easy-tell-text =
    Pelottaako sinua jossain paikassa?

    Onko siellä pimeää, tai onko jotain rikki?

    Kerro siitä kunnalle. Sinun ei tarvitse sanoa, kuka olet.
easy-then = Sen jälkeen
easy-then-text =
    Saat koodin. Säilytä koodi.

    Kunnan työntekijä lukee, mitä kirjoitit.

    { $days ->
        [one] Yritämme vastata yhden työpäivän kuluessa.
       *[other] Yritämme vastata { $days } työpäivän kuluessa.
    }

    Koodilla voit lukea vastauksen.
easy-you = Älä kirjoita ihmisistä
easy-you-text =
    Kirjoita paikasta.

    Älä kirjoita, mikä jonkun nimi on. Älä kirjoita, missä joku asuu.
easy-help = Haluatko puhua jonkun kanssa?
easy-help-text =
    Oletko joutunut rikoksen uhriksi? Soita rikosuhripäivystykseen (Brottsofferjouren), 116 006.

    Yhteystietosivulla on lisää numeroita.

contact-title = Yhteystiedot
contact-lead = Näin tavoitat kunnan ja muita, jotka voivat auttaa.
contact-unit = Yksikkö
contact-telephone = Puhelin
contact-hours = Avoinna
contact-email = Sähköposti
contact-visit = Käyntiosoite
contact-post = Postiosoite
contact-website = Verkkosivusto
contact-none = Kunta ei ole vielä kirjannut tähän yhteystietojaan.
contact-support = Apua ja tukea puhelimitse
contact-support-text = Näihin numeroihin voit soittaa. Päivämäärä näyttää, milloin numero on viimeksi tarkistettu.
contact-checked = Tarkistettu { $date }
contact-group-now = Jos jotain tapahtuu juuri nyt
contact-group-crime = Rikoksen jälkeen
contact-group-violence = Uhkailu ja väkivalta lähisuhteessa
contact-group-change = Jos satutat toista
contact-group-health = Kun voit huonosti
contact-group-children = Lapset ja nuoret
contact-group-information = Tietoa kriisitilanteissa
contact-group-local = Kunnassasi

cookies-title = Evästeet
cookies-lead = Emme kysy evästeistä, koska emme seuraa, mitä teet.
cookies-pages = Sivut, joita voi lukea ilman verkkoyhteyttä
cookies-pages-text = Selain tallentaa muutaman avoimen sivun, muun muassa etusivun ja lomakkeen. Ne ovat kaikille samanlaisia, eikä niissä ole mitään sinusta. Oman ilmoituksesi sivua ei tallenneta koskaan.
cookies-reports = Ilmoitukset, jotka tallennat itse
cookies-reports-text =
    Jos painat Lähetä ilman verkkoyhteyttä tai painat Tallenna luonnos, ilmoitus tallennetaan salattuna puhelimeesi. Lähettämäsi ilmoitus lähtee, kun yhteys palaa.

    Kun ilmoitus on lähetetty, koodi pysyy puhelimessa 14 päivää. Voit poistaa ilmoitukset ja koodit itse etusivulla.
cookies-walk = Kävely, jolla olet
cookies-walk-text = Kun liityt turvallisuuskävelyyn, se tallennetaan puhelimeesi salattuna, samoin merkintäsi ja kuvasi. Siksi se toimii ilman verkkoyhteyttä. Merkintäsi lähetetään, kun sinulla on verkkoyhteys. Kaikki poistetaan, kun painat Valmis, kun kävely on päättynyt ja kaikki on lähetetty, ja muuten kun sivu avataan täällä seuraavan kerran 7 päivän jälkeen.
cookies-staff = Eväste niille, jotka työskentelevät täällä
cookies-staff-text =
    Kirjautunut henkilöstö saa evästeen. Se näyttää, että henkilö on kirjautunut. Se poistuu käytöstä, kun henkilö kirjautuu ulos tai ei tee mitään { $minutes } minuuttiin. Ilmoittaja ei saa evästettä.

    Jos henkilöstö kirjaa tapahtuman ilman verkkoyhteyttä, se tallennetaan salattuna puhelimeen. Se poistuu, kun se on lähetetty, kun henkilö kirjautuu ulos tai kun joku toinen kirjautuu sisään, ja muuten kun jokin sivu täällä avataan 7 päivän jälkeen.
cookies-rep = Eväste naapurivartion yhdyshenkilöille
cookies-rep-text = Sähköpostin linkillä kirjautunut yhdyshenkilö saa evästeen. Se näyttää, että henkilö on kirjautunut, ja poistuu käytöstä, kun henkilö kirjautuu ulos tai ei ole käynyt täällä { $days } päivään.
cookies-support = Tukea rikoksen jälkeen
cookies-support-text = Sivut, joilla kerrotaan tuesta rikoksen jälkeen, eivät tallenna puhelimeesi mitään, eivät myöskään sitä, mitä kirjoitat niihin.
cookies-none = Tätä täällä ei ole
cookies-none-text =
    – Ei tilastoja, jotka seuraavat sinua.
    – Ei mainoksia.
    – Ei mitään, mikä haetaan muilta sivustoilta.
cookies-why = Miksi sinun ei tarvitse hyväksyä mitään?
cookies-why-text = Ruotsin sähköisen viestinnän lain (2022:482, 9 luku 28 §) mukaan sinun pitää saada tietää, mitä puhelimeesi tallennetaan. Sinun ei tarvitse hyväksyä sitä, mikä on välttämätöntä itse pyytämääsi palvelua varten. Kaikki tällä sivulla on sellaista.
cookies-remove = Poista kaikki
cookies-remove-text = Selaimen asetuksissa voit poistaa tämän sivuston tiedot. Silloin katoavat myös ilmoitukset, joita ei ole lähetetty.

offline-title = Verkkoyhteyttä ei ole juuri nyt
offline-lead = Tätä sivua ei ole tallennettu puhelimeen. Voit silti kirjoittaa ilmoituksen. Se tallennetaan puhelimeen ja lähtee, kun yhteys palaa.
