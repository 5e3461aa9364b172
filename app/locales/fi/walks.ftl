# Walks, as everybody reads them.
walk-list-title = Turvallisuuskävelyt
walk-list-lead = Kävele kanssamme ja katso paikkoja yhdessä. Löydöt kirjataan, ja voit seurata mitä tapahtuu.
walk-list-coming = Tulevat kävelyt
walk-list-none = Yhtään kävelyä ei ole juuri nyt suunnitteilla
walk-list-none-text = Voit tehdä oman kävelyn samoilla kysymyksillä.
walk-list-past = Aiemmat kävelyt
walk-walk = Kävely
walk-day = Päivä
walk-came-of-it = Mitä siitä tuli?
walk-calendar = Kaikki kävelyt kalenteriisi (ICS)
walk-calendar-name = Turvallisuuskävelyt, { $place }
walk-calendar-cancelled = Peruttu: { $title }
walk-in-swedish = Kävelyt on kuvattu ruotsiksi.
walk-eyebrow = Turvallisuuskävely
walk-to-all = Kaikki kävelyt
walk-facts = Tietoja kävelystä
walk-when = Milloin
walk-area = Alue
walk-meeting-point = Kokoontumispaikka
walk-no-day = Päivää ei ole päätetty
walk-hours = klo{ "\u00A0" }{ $from }–{ $until }
walk-poster = Juliste (PDF)
walk-to-calendar = Kalenteriisi (ICS)
walk-first = Palaamme kävelyn jälkeen
walk-again = Seurantakävely
walk-compare = Silloin ja nyt, paikka paikalta
walk-compare-lead = Silloin: { $then }. Nyt: { $now }.
walk-seen-gone = Poissa
walk-seen-still = Yhä olemassa
walk-seen-new = Uusi sen jälkeen
walk-seen-nothing = Ei puutteita silloin eikä nyt.
walk-seen-status = Näin kävi: { $status }
walk-route = Pysähdykset matkalla
walk-roles = Mukana ovat
walk-steps = Näin se etenee
walk-step-pre = Ennakkotapaaminen
walk-step-walk = Kävely
walk-step-follow = Seurantatapaaminen
walk-step-return = Seurantakävely
walk-step-over = { $day } (on jo ollut)
walk-distance = Kuinka pitkälle kävelemme
walk-step-free = Rollaattori ja pyörätuoli
walk-afterwards = Olitko mukana? Lisää, mitä näit
walk-conditions-closed = Pöytäkirja on julkaistu. Valoa ja säätä ei voi enää muuttaa täältä.
walk-is-cancelled = Kävely on peruttu
walk-is-walked = Kävely on pidetty
walk-protocol-promised = Pöytäkirja tulee viimeistään { $day }.
walk-protocol = Pöytäkirja
walk-published = Julkaistu { $day }. Sivu muuttuu, kun jotain tehdään.
walk-nothing-found = Puutteita ei löytynyt.
walk-done-of = { $done } / { $all } on tehty
walk-conditions = Valo ja sää
walk-light = Valo
walk-weather = Sää
walk-participants = Osallistujat
walk-few = alle { $least }
walk-at-least = vähintään { $n }
walk-lines-caption = Mitä löysimme, kuka voi tehdä asialle jotain, ja mitä on päätetty
walk-line-what = Havainto
walk-line-where = Paikka
walk-line-owner = Kuka voi tehdä jotain
walk-line-decision = Päätös
walk-line-status = Tila
walk-line-because = Ei, koska:
walk-line-due = valmis viimeistään { $day }
walk-line-followed = nähty paikalla { $day }
walk-photos = Kuvat
walk-kept = Turvallista ja säilytettävää
walk-full = Täynnä, odotuslista
walk-signup = Ilmoittaudu
walk-signup-button = Ilmoita minut
walk-signup-wait = Laita minut odotuslistalle
walk-signup-full = Kaikki paikat on varattu. Voit olla odotuslistalla ja siirryt ylös itsestään, kun joku peruu.
walk-signup-name = Etunimi (vapaaehtoinen)
walk-signup-name-hint = Vain kävelyn vetäjä näkee sen.
walk-signup-email = Sähköposti (vapaaehtoinen)
walk-signup-email-hint = Tarvitaan, jos haluat tietää muutoksista ja siitä, mitä tehtiin.
walk-signup-privacy = Nimi ja sähköposti tallennetaan salattuina. Nimi poistetaan { $bare } kuukauden kuluttua kävelystä. Sähköposti poistetaan { $letters } kuukauden kuluttua, tai 14 päivän kuluttua, jos et vahvista sitä. Et tarvitse tiliä.
walk-signup-closed = Ilmoittautuminen on suljettu.
walk-signup-enough = Odotuslista on täynnä. Katso täältä myöhemmin uudelleen: joku voi perua. Tai tee oma kävely.
walk-signup-call = Haluatko mieluummin soittaa?
walk-place-title = Ilmoittautumisesi
walk-place-going = Sinulla on paikka. Tervetuloa!
walk-place-waiting = Olet odotuslistan sijalla { $n }
walk-place-left = Ilmoittautumisesi on peruttu
walk-place-protocol = Pöytäkirja on valmis
walk-place-keep = Tallenna tämän sivun osoite. Älä jaa sitä: se, jolla se on, voi luopua paikastasi.
walk-leave = Etkö pääse?
walk-leave-text = Silloin paikka menee jonon seuraavalle.
walk-leave-button = Luovu paikastani
walk-place-again = Ilmoittaudu uudelleen
walk-waits-bare = Et antanut sähköpostiosoitetta. Katso täältä uudelleen ennen kävelyä.
walk-waits-letter = Lähetämme sähköpostia, kun saat paikan.
walk-waits-unconfirmed = Vahvista osoitteesi, niin lähetämme sähköpostia, kun saat paikan.
walk-leave-waiting = Poista minut odotuslistalta
walk-letters = Sähköpostit kävelystä
walk-letters-on = Saat sähköpostia, kun jotain muuttuu, kun pöytäkirja on valmis, kun jotain on tehty, ja puolen vuoden kuluttua.
walk-letters-asked = Lähetimme sinulle sähköpostin. Avaa sen linkki ja vahvista osoite, muuten et saa muita viestejä.
walk-letters-confirm-text = Onko tämä osoitteesi? Paina painiketta, niin saat sähköpostia kävelystä.
walk-letters-confirm = Vahvista osoite
walk-letters-end = Ei enää viestejä
walk-end-title = Ei enää viestejä kävelystä
walk-end-text = Poistamme osoitteesi heti. Jos sinulla on paikka kävelyllä, se säilyy.
walk-ended-title = Et saa enää viestejä kävelystä
walk-ended-text = Osoitteesi on poistettu.
walk-now = Oletko mukana juuri nyt?
walk-now-text = Kävelyn vetäjä lukee koodin ääneen. Sillä voit kirjata näkemäsi puhelimellasi, myös ilman verkkoyhteyttä.
walk-join = Liity kävelyyn
walk-join-lead = Kirjoita vetäjän lukema koodi.
walk-join-button = Liity
walk-code = Koodi
walk-code-hint = Kuusi kirjainta ja numeroa.
walk-code-wrong = Koodi on väärä. Kysy kävelyn vetäjältä.
walk-code-not-now = Koodi on voimassa vain kävelyn päivänä sekä päivää ennen ja jälkeen.
walk-on-lead = Avaa pysähdys ja käy lista läpi. Kaikki puhelimet kirjoittavat samaan listaan.
walk-noted-many = { $n } kirjattu, joista { $faults } puutteita
walk-to-stops = Kaikki pysähdykset
walk-stop-before = Edellinen pysähdys
walk-stop-next = Seuraava pysähdys
walk-group-noted = { $group } ({ $done } / { $all })
walk-tell-fault = Puute …
walk-tell-keep = Täällä on …
walk-take-back = Kumoa: { $item }
walk-severity = Kuinka vakava?
walk-severity-missing = Valitse, kuinka vakava se on.
walk-note-words = Kommentti (vapaaehtoinen)
walk-note-words-hint = Kirjoita paikasta, ei ihmisistä: ei nimiä, puhelinnumeroita tai rekisterinumeroita.
walk-note-persons = Tämä näyttää henkilötiedoilta. Poista ne, tai tallenna uudelleen, jos ne eivät osoita ketään.
walk-note-photo = Kuva ilman ihmisiä (vapaaehtoinen)
walk-note-photo-hint = Odota, ettei ketään ole kuvassa. Paikka ja aika poistetaan kuvasta.
walk-note-save = Tallenna
walk-note-back = Takaisin listaan
walk-save = Tallenna
walk-emergency = Soita 112 vaarassa. Ilmoita rikoksista numeroon 114 14.
walk-own = Tee oma kävely
walk-own-text = Eikö mikään aika sovi? Kävele milloin haluat, yksin tai naapurien kanssa, ja vastaa samoihin kysymyksiin. Kunta lukee lähettämäsi.
walk-own-rule-1 = Kävele mielellään kaksin tai useamman kanssa, varsinkin pimeällä.
walk-own-rule-2 = Pysähdy, kun näet jotain, anna pysähdykselle nimi ja käy lista läpi.
walk-own-rule-3 = Kirjoita paikoista, ei ihmisistä.
walk-own-begin = Aloita oma kävely
walk-own-heading = Oma kävely, { $area }
walk-own-lead = Lisää pysähdys, käy lista läpi siellä ja lähetä, kun olet valmis.
walk-own-send = Lähetä kävely
walk-own-send-text = Kun olet lähettänyt, et voi muuttaa mitään.
walk-own-empty = Kirjaa ensin jotain pysähdyksellä.
walk-own-sent = Kiitos kävelystäsi
walk-own-sent-text = Kunta lukee kirjoittamasi. Jos siitä tulee pöytäkirja, voit lukea sen aiempien kävelyjen joukosta.
walk-pick-area = Valitse alue
walk-stop-new = Uusi pysähdys
walk-stop-new-hint = Esimerkiksi: koulun alikulku.
walk-stop-add = Lisää pysähdys
walk-stops-enough = Enempää kuin { $most } pysähdystä ei voi olla. Lähetä ja aloita uusi kävely.
walk-personal = Tämä näyttää henkilötiedoilta. Kirjoita ilman nimiä, numeroita ja muuta, mikä osoittaa jonkun.
walk-poster-promise = Tule katsomaan paikkoja yhdessä. Löydöt kirjataan ja niihin vastataan.
walk-poster-stops = Pysähdymme täällä
walk-poster-read = Ilmoittaudu
walk-poster-how = Lue koodi tai kirjoita osoite. Et tarvitse tiliä.
walk-question-title = Voitteko tehdä tälle jotain?
walk-question-lead = Se löydettiin turvallisuuskävelyllä, ja te voitte tehdä sille jotain. Kunta lukee vastauksen, ja se näytetään sitten kävelijöille.
walk-question-proposal = Kävelijöiden ehdotus
walk-question-answer = Vastauksenne
walk-question-day = Valmis viimeistään (jos suunniteltu)
walk-question-words = Omin sanoin
walk-question-words-hint = Mitä on tehty tai suunniteltu. Jos ei: miksi. Ei ihmisten nimiä.
walk-question-send = Lähetä vastaus
walk-question-sent = Kiitos, vastaus on perillä kunnassa
walk-reply-day = Kirjoita, milloin se on valmis.
walk-reply-reason = Kirjoita, miksi se ei onnistu.
walk-start = Seuraava turvallisuuskävely
walk-start-all = Kaikki kävelyt
walk-mail-left-body =
    Hei!

    { $text }

    { $walk }

    Haluatko sittenkin tulla? Ilmoittaudu uudelleen:
    { $link }

    Tähän viestiin ei voi vastata. { $place }
walk-mail-waiting = Kaikki paikat on nyt varattu, joten olet odotuslistalla. Vahvista osoite, niin lähetämme sähköpostia, kun saat paikan.
walk-mail-confirm-subject = Vahvista: { $title } { $day }
walk-mail-body =
    Hei!

    { $text }

    { $walk }

    { $link }

    Linkki on vain sinun. Älä jaa sitä.
    Etkö halua enää viestejä? Avaa linkki ja paina ”Ei enää viestejä”.
    Tähän viestiin ei voi vastata. { $place }
walk-places-left = { $n ->
        [one] { $n } paikka jäljellä
       *[other] { $n } paikkaa jäljellä
    }
walk-item = { $code ->
        [a1] roskaa
        [a2] näkyvyyttä estävät pensaat
        [a3] rikkinäiset lamput
        [a4] rikkinäiset penkit tai leikkivälineet
        [a5] töherrykset
        [a6] ilkivalta
        [a7] auraus tai liukkaus
        [a8] rikkinäiset kyltit
        [b1] näkyvyyttä estävät muurit tai aidat
        [b2] pimeä pysäköintitalo tai autotalli
        [b3] sisäänkäynnit: näkyvyys ja valo
        [b4] ikkunat paikalle päin
        [b5] alikulku: valo, näkyvyys, töherrykset
        [b6] bussikatos tai pysäkki
        [b7] portaat ja luiskat
        [b8] kellari tai pyörävarasto
        [c1] valo kattaa paikan
        [c2] valon voimakkuus
        [c3] häikäisy
        [c4] pimeät kohdat
        [c5] kasvit lampun edessä
        [c6] milloin lamppu syttyy ja sammuu
        [d1] näkyvyys eteenpäin
        [d2] voiko tulla nähdyksi tai kuulluksi
        [d3] piilopaikat
        [d4] toinen reitti
        [d5] helppo löytää perille
        [d6] opasteet
        [e1] tyhjät välialueet
        [e2] turvattomat kulkureitit
        [e3] yksitoikkoinen ympäristö
        [e4] risteys tai koulutie
        [e5] nopeus tai mopoautot ja traktorit
        [e6] kävely- ja pyörätie
        [f1] häiritsevät kokoontumiset
        [f2] merkkejä päihteiden käytöstä
        [f3] kohtaamispaikka
        [f4] kuka on täällä milloinkin
        [f5] kuka välttää paikkaa
        [f6] elämää illalla
        [g1] pyörätuoli ja lastenvaunut
        [g2] opasteraidat ja kontrasti
        [g3] istumapaikka
        [g4] äänet
        [h1] kaunista
        [h2] hyvin hoidettua
       *[h3] ihmisiä liikkeellä
    }
walk-group = { $code ->
        [a] Hoito ja kunnossapito
        [b] Rakennukset ja rakenteet
        [c] Valaistus
        [d] Näkyvyys ja suunnistaminen
        [e] Kaavoitus ja liikenne
        [f] Ihmisten elämä
        [g] Esteettömyys
       *[h] Turvallista ja säilytettävää
    }
walk-verdict = { $code ->
        [ok] OK
        [fault] Puute
        [unknown] En tiedä
       *[keep] Säilytä
    }
walk-role = { $code ->
        [organiser] Järjestäjä
        [leader] Keskustelun vetäjä
        [secretary] Sihteeri
        [photographer] Valokuvaaja
        [timekeeper] Kartanlukija ja ajanottaja
        [manager] Katujen, puistojen ja valaistuksen hoitaja
        [property_owner] Kiinteistönomistaja
        [police] Kuntapoliisi
        [rescue] Pelastuslaitos
        [politician] Poliitikko
        [participant] Osallistuja
       *[accessibility] Esteettömyysasiamies
    }
walk-people = { $code ->
        [residents] asukkaat
        [young] lapset ja nuoret
        [old] ikäihmiset
        [business] yritykset
        [associations] yhdistykset
        [school] koulu
        [staff] kunta, poliisi ja yhtiöt
       *[politicians] poliitikot
    }
walk-light-is = { $code ->
        [day] päivänvalo
        [dusk] hämärä
       *[dark] pimeä
    }
walk-weather-is = { $code ->
        [clear] selkeää
        [cloudy] pilvistä
        [rain] sadetta
        [snow] lunta tai jäätä
       *[fog] sumua
    }
walk-severity-is = { $n ->
        [1] pieni
        [2] huomattava
       *[3] vakava
    }
walk-state = { $code ->
        [draft] Luonnos
        [open] Ilmoittautuminen auki
        [walked] Pidetty
        [published] Pöytäkirja julkaistu
        [cancelled] Peruttu
        [own_under_way] Käynnissä
        [own_sent] Tarkistettavana
       *[own_declined] Ei etene
    }
walk-state-public = { $code ->
        [cancelled] Peruttu
        [published] Pöytäkirja on luettavissa
       *[other] Pöytäkirjaa kirjoitetaan
    }
walk-status-is = { $code ->
        [new] Uusi
        [assessed] Arvioidaan
        [planned] Suunniteltu
        [done] Tehty
        [handed_over] Annettu toiselle omistajalle
        [declined] Hylätty
       *[followed] Tarkistettu paikalla
    }
walk-became = { $code ->
        [new] Ei vielä arvioitu
        [assessed] Arvioidaan
        [planned] Suunniteltu
        [done] Tehty
        [handed_over] Siirretty toiselle omistajalle
        [declined] Hylätty
       *[followed] Tarkistettu paikan päällä
    }
walk-reply-is = { $code ->
        [done] Se on tehty
        [planned] Se on suunniteltu
       *[no] Ei, emme tee sitä
    }
walk-month-short = { $n ->
        [1] tammi
        [2] helmi
        [3] maalis
        [4] huhti
        [5] touko
        [6] kesä
        [7] heinä
        [8] elo
        [9] syys
        [10] loka
        [11] marras
       *[12] joulu
    }
walk-mail-subject = { $news ->
        [left] Ilmoittautumisesi kävelylle on peruttu, { $place }
        [moved_up] Sait paikan kävelylle, { $place }
        [changed] Kävelyä on muutettu, { $place }
        [cancelled] Kävely on peruttu, { $place }
        [protocol] Pöytäkirja on valmis, { $place }
        [status] Kävelyn jälkeen on tapahtunut, { $place }
        [half_year] Puoli vuotta kävelyn jälkeen, { $place }
        [before] Tervetuloa ennakkotapaamiseen, { $place }
        [after] Tervetuloa seurantatapaamiseen, { $place }
       *[return] Tule mukaan seurantakävelylle, { $place }
    }
walk-mail-text = { $news ->
        [confirm] Joku on kirjoittanut tämän osoitteen ilmoittautumiseen turvallisuuskävelylle. Olitko se sinä? Avaa linkki ja paina painiketta. Jos et ollut, sinun ei tarvitse tehdä mitään: osoite poistetaan 14 päivän kuluttua.
        [left] Ilmoittautumisesi on peruttu. Osoitteesi on poistettu, etkä saa enää viestejä kävelystä:
        [moved_up] Joku perui, ja sait paikan turvallisuuskävelylle. Etkö pääse? Avaa linkki ja anna paikkasi seuraavalle.
        [changed] Turvallisuuskävelyn päivä, aika tai kokoontumispaikka on muuttunut. Lue, mikä nyt pätee.
        [cancelled] Turvallisuuskävely on peruttu. Lue miksi.
        [protocol] Turvallisuuskävelyn pöytäkirja on valmis. Siinä on kaikki, mitä löytyi, kuka vastaa, mitä tehdään ja miksi jotain ei tehdä.
        [status] Turvallisuuskävelyllä löydetyt asiat ovat edenneet. Lue, mitä on tehty ja mitä suunniteltu.
        [before] Ennen turvallisuuskävelyä tapaamme ennakkotapaamisessa { $day }. Aika ja paikka ovat kävelyn sivulla.
        [after] Turvallisuuskävelyn jälkeen tapaamme seurantatapaamisessa { $day }. Käymme läpi, mitä löytyi ja mitä tehdään. Aika ja paikka ovat kävelyn sivulla.
        [half_year] Turvallisuuskävelystä on puoli vuotta. Lue, mitä löydetyistä asioista tuli.
       *[return] Palaamme samoihin paikkoihin katsomaan, mitä on tapahtunut. Haluatko mukaan? Ilmoittaudu kävelyn sivulla.
    }
