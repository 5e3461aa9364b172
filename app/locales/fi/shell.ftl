# The frame of every page, dates, form mistakes, faults.
shell-skip = Siirry sisältöön
shell-now = Onko hätä?
shell-crime = Rikosilmoitus:
shell-languages = Kieli
shell-menu = Valikko
shell-emergency = Kun asia ei voi odottaa
shell-nav = Valikko
shell-report = Ilmoita paikasta
shell-follow = Seuraa ilmoitustasi
shell-pledges = Lupaukset
shell-answers = Te kerroitte – me teimme
shell-watch = Naapurivartio
shell-support = Tukea rikoksen jälkeen
shell-leave = Poistu sivulta
shell-lage = Tilanne
shell-walks = Kävelyt
shell-more = Lisää palvelusta
shell-by-mail = Seuraa sähköpostilla
shell-dialogue = Vuoropuhelu ja kyselyt
shell-easy = Selkokielellä
shell-responsible = Palvelusta vastaa { $municipality }.
shell-not-around-the-clock = Palvelua ei lueta ympäri vuorokauden. Se ei korvaa hätänumeroa 112 eikä rikosilmoitusta.
shell-about = Tietoa palvelusta
shell-contact = Yhteystiedot
shell-privacy = Henkilötiedot
shell-cookies = Evästeet
shell-accessibility = Saavutettavuus
shell-staff = Henkilöstölle
shell-demo-label = Esittely
shell-demo = Tämä on keksitty kunta. Mitään kirjoittamaasi ei lähetetä kenellekään.

date-monday = maanantaina
date-tuesday = tiistaina
date-wednesday = keskiviikkona
date-thursday = torstaina
date-friday = perjantaina
date-saturday = lauantaina
date-sunday = sunnuntaina
date-january = tammikuuta
date-february = helmikuuta
date-march = maaliskuuta
date-april = huhtikuuta
date-may = toukokuuta
date-june = kesäkuuta
date-july = heinäkuuta
date-august = elokuuta
date-september = syyskuuta
date-october = lokakuuta
date-november = marraskuuta
date-december = joulukuuta
date-week = viikko { $week }
date-weeks = viikot { $from }–{ $to }
date-spoken = { $weekday } { $day }.{ "\u00A0" }{ $month }
date-plain = { $day }. { $month } { $year }
date-moment = { $day } klo{ "\u00A0" }{ $time }
date-spoken-year = { $weekday } { $day }.{ "\u00A0" }{ $month } { $year }

form-mistaken-title = Virhe: { $title }
form-errors =
    { $count ->
        [one] Korjaa yksi kohta
       *[other] Korjaa { $count } kohtaa
    }
form-missing = Täytä tämä kohta.
form-too-short = Kirjoita vähintään { $least } merkkiä.
form-too-long = Teksti on liian pitkä. Kirjoita enintään { $most } merkkiä.
form-not-a-choice = Valitse yksi vaihtoehdoista.
form-not-an-address = Tämä ei näytä sähköpostiosoitteelta. Osoite kirjoitetaan näin: nimi@example.org
form-not-a-number = Kirjoita luku numeroina.
form-not-a-date = Kirjoita päivämäärä näin: 2026-03-02

fault-home = Etusivulle
fault-office = Henkilöstön etusivulle
fault-not-found = Sivua ei löydy
fault-not-found-text = Osoite ei johda mihinkään, tai sivu ei ole sinulle. Tarkista osoite tai aloita etusivulta.
fault-bad-request = Tietoja ei voitu lukea
fault-bad-request-text = Lähettämiäsi tietoja ei voitu lukea. Palaa takaisin ja yritä uudelleen.
fault-conflict = Joku muu ehti ensin
fault-conflict-text = Joku muutti samaa asiaa, kun kirjoitit. Mitään ei kirjoitettu päälle. Palaa takaisin, lataa sivu uudelleen ja yritä uudestaan.
fault-too-large = Liian suuri
fault-too-large-text = Lähetetty tiedosto on liian suuri. Kuva saa olla enintään 12 Mt. Palaa takaisin ja yritä pienemmällä.
fault-too-many = Odota hetki
fault-too-many-text =
    { $minutes ->
        [one] Yrityksiä tuli monta lyhyessä ajassa. Yritä uudelleen minuutin kuluttua.
       *[other] Yrityksiä tuli monta lyhyessä ajassa. Yritä uudelleen { $minutes } minuutin kuluttua.
    }
fault-unavailable = Palvelu ei vastaa juuri nyt
fault-unavailable-text = Selvitämme asiaa. Kirjoittamaasi ei ole tallennettu. Palaa takaisin ja lähetä uudelleen hetken kuluttua.
fault-full = Emme voi ottaa enempää vastaan juuri nyt
fault-full-text = Tallennustila on täynnä. Voit lukea sivuja tavalliseen tapaan, mutta et voi lähettää ilmoituksia. Olemme saaneet hälytyksen. Yritä myöhemmin uudelleen.
fault-broken = Meillä tapahtui virhe
fault-broken-text = Virhe on kirjattu. Jos otat yhteyttä, kerro koodi { $reference }.
