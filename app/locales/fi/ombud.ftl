# The own pages of representatives of neighbourhood watch.
rep-title = Yhdyshenkilöille
rep-sign-in-lead = Kirjaudu sähköpostiin tulevalla linkillä. Et tarvitse salasanaa.
rep-email = Sähköpostiosoitteesi
rep-email-hint = Se, jonka olet antanut kunnalle tai poliisille.
rep-send-link = Lähetä linkki
rep-sign-in-kept = Tämä puhelin muistaa sinut { $days } päivää. Kirjaudut ulos yhdyshenkilöiden sivulla.
rep-about-watch = Tietoa naapurivartiosta
rep-sent = Katso sähköpostisi
rep-sent-lead = Jos osoite kuuluu yhdyshenkilölle, lähetimme linkin. Se toimii { $minutes } minuuttia ja kerran.
rep-sent-nothing = Eikö viestiä tule?
rep-sent-nothing-text = Katso roskapostista. Kunta tai poliisi voi tarkistaa, mikä osoite heillä on.
rep-sent-again = Kirjoita toinen osoite
rep-signed-out = Olet kirjautunut ulos
rep-link-title = Kirjaudu yhdyshenkilönä
rep-link-lead = Paina nappia, niin olet sisällä.
rep-link-button = Kirjaudu
rep-link-spent = Linkki ei enää toimi
rep-link-spent-text = Linkki toimii lyhyen ajan ja kerran. Pyydä uusi.
rep-home-lead = Kerran kuussa kerrot, miltä asuinalueellasi näyttää. Se vie minuutin.
rep-round = Kuukauden kierros
rep-round-ask = Millaista on ollut tässä kuussa?
rep-quiet = Ei kerrottavaa
rep-something = Minulla on kerrottavaa
rep-not-suspects = Älä kirjoita henkilöistä tai autoista. Näitkö jotain epäilyttävää? Soita 114 14, tai 112, jos se tapahtuu nyt.
rep-change = Muuta kirjoittamaasi
rep-answer = Vastaus:
rep-safe = Turvallinen
rep-unsafe = Turvaton
rep-unsafe-more = Turvaton, toinen paikka
rep-meeting-wished = Toivot tapaamista
rep-earlier =
    { $n ->
        [one] Yksi aiempi kierros
       *[other] { $n } aiempaa kierrosta
    }
rep-picture = Tilanne: { $area }
rep-picture-none = Tilannekuvaa ei ole vielä julkaistu.
rep-picture-period = Tilannekuva: { $period }
rep-picture-figures = Tapahtumat ja ilmoitukset alueella:
rep-picture-more = Lue koko tilannekuva
rep-beside = Lisää yhdyshenkilöille
rep-bulletins = Poliisi tiedottaa
rep-material = Aineisto ja muistilistat
rep-reminder = Muistutus
rep-reminds = Saat viestin joka kuun alussa, jos et ole jo vastannut.
rep-silent = Et saa muistutusta.
rep-silence = Ei muistutusta
rep-remind = Muistuta joka kuukausi
rep-sign-out = Kirjaudu ulos
rep-done-quiet = Kiitos! Merkitsimme, ettei sinulla ole kerrottavaa
rep-done-told = Kiitos! Luemme kirjoittamasi
rep-done-reminder = Tallennettu
rep-done-already = Olet jo vastannut tässä kuussa
rep-round-title = Kuukauden kierros
rep-round-lead = { $area }, { $month }. Täytä vain se, mistä sinulla on sanottavaa.
rep-back = Takaisin
rep-changed = Kierrosta muutettiin toisaalla. Lue se läpi ja lähetä uudelleen, jos pidät kiinni siitä.
rep-seen = Mitä olet huomannut?
rep-seen-hint = Asioita, joita on tapahtunut usein tai jotka tuntuvat uusilta.
rep-places = Paikat
rep-place-hint = Katu tai paikka ilman talon numeroa.
rep-place-hint-streets = Katu tai paikka ilman talon numeroa. Esimerkiksi { $streets }.
rep-when = Mihin aikaan? ({ $place })
rep-band-any = Milloin vain
rep-band =
    { $band ->
        [morning] Aamu, 05–09
        [day] Päivä, 09–15
        [afternoon] Iltapäivä, 15–18
        [evening] Ilta, 18–22
       *[night] Yö, 22–05
    }
rep-signs-meeting = Kyltit ja tapaaminen
rep-signs = Missä kunnossa kyltit ovat?
rep-signs-unsaid = En tiedä
rep-signs-seen =
    { $signs ->
        [whole] Kyltit ovat ehjät
        [worn] Kyltit ovat kuluneet
       *[missing] Kylttejä puuttuu
    }
rep-meeting = Tapaaminen
rep-meeting-wish = Haluamme tavata poliisin tai kunnan
rep-words = Omin sanoin
rep-words-hint = Paikasta ja siitä, mitä siellä tapahtuu. Ei nimiä, autoja eikä henkilöiden kuvauksia.
rep-tell = Lähetä
rep-state =
    { $state ->
        [quiet] Ei kerrottavaa
        [new] Lähetetty
        [read] Luettu
        [taken_in] Otettu tilannekuvaan
       *[nothing] Luettu, ei lisättävää
    }
rep-why =
    { $why ->
        [known] Se on jo tilannekuvassa.
        [police] Se on poliisin asia. Soita 114 14, tai 112, jos se tapahtuu nyt.
        [elsewhere] Annoimme sen niille, jotka voivat tehdä asialle jotain.
       *[vague] Emme aivan ymmärtäneet, mitä ja missä. Kerro mielellään lisää ensi kuussa.
    }
rep-refused = Tämä kuuluu poliisille, ei meille
rep-refused-text = Tapahtuuko se nyt? Soita 112. Muuten soita 114 14. Poliisi ottaa vastaan henkilöiden ja autojen kuvauksia. Tänne niitä ei tallenneta. Poista kuvaus ja kerro paikasta, niin voit lähettää loput.
rep-refused-person = Tämä näyttää henkilön kuvaukselta. Soita poliisille 114 14, tai 112, jos se tapahtuu nyt. Kirjoita tänne paikasta.
rep-refused-vehicle = Tämä näyttää autolta tai rekisterinumerolta. Soita poliisille 114 14, tai 112, jos se tapahtuu nyt. Kirjoita tänne paikasta.
rep-refused-data = Tämä näyttää jonkun nimeltä, numerolta tai osoitteelta. Poista se ja kirjoita paikasta.
rep-material-lead = Lyhyesti ja selkeästi, luettavaksi tai tulostettavaksi.
rep-material-demands = Mitä tarvitaan ennen kylttejä
rep-material-demands-text =
    Olette pitäneet aloituskokouksen.
    Yhdyshenkilöt on koulutettu.
    Tapaatte vähintään kerran vuodessa.
    Poliisilla on selvä tehtävä.
    Asukkaat saavat säännöllisesti tietoa rikoksista.
rep-material-meeting = Aloituskokoukseen
rep-material-meeting-text =
    Kutsu kaikki alueen asukkaat lapulla postilaatikkoon.
    Pyydä poliisi ja kunta mukaan.
    Valitkaa yhdyshenkilöt, yksi 10–20 taloutta kohti, ja pääyhdyshenkilö.
    Sopikaa, miten tavoitatte toisenne ja tavoittaako kaikki niin.
    Päättäkää, milloin tapaatte taas.
    Tehkää luettelo talouksista. Ne, jotka eivät halua mukaan, ovat ilman puhelinnumeroa.
rep-material-neighbours = Mitä kerrot naapureille
rep-material-neighbours-text =
    Huomaa se, mikä on epätavallista. Älä puutu äläkä partioi.
    Rikos on käynnissä: soita 112. Näit jotain epäilyttävää: soita 114 14.
    Lukitse, jätä valo päälle ja merkitse arvokas.
    Toivota uudet asukkaat tervetulleiksi ja kerro naapurivartiosta.
rep-material-away = Kun joku matkustaa
rep-material-away-text =
    Kerro naapurille, johon luotat.
    Pyydä jotakuta tyhjentämään postilaatikko ja pysäköimään pihaan.
    Älä kirjoita verkkoon, että talo on tyhjä.
rep-material-channel = Kun kirjoitatte toisillenne
rep-material-channel-text =
    Joku vastaa ryhmästä ja poistaa sen, mikä loukkaa.
    Ei nimiä, kuvia eikä rekisterinumeroita kenestäkään, jota epäilette.
    Älkää levittäkö huhuja. Soittakaa poliisille.
    Mikään ei korvaa tapaamista.
rep-leaflet = Porraskäytävään tai ilmoitustaululle
rep-leaflet-text = Täällä on naapurivartio. Pidämme huolta toisistamme ja yhteyttä poliisiin ja kuntaan.
rep-leaflet-join = Haluatko mukaan? Ota yhteyttä täällä:
rep-leaflet-numbers = Rikos on käynnissä: 112. Vihje poliisille: 114 14.
rep-leaflet-from = { $municipality }
rep-contact = Yhteystiedot
rep-contact-police = Kuntapoliisin tavoitat numerosta 114 14.
rep-mail-link-subject = Linkki kirjautumiseen – { $place }
rep-mail-link-body =
    Hei!

    Tässä on linkki naapurivartion yhdyshenkilöiden sivulle:

    { $link }

    Linkki toimii { $minutes } minuuttia ja kerran. Etkö pyytänyt sitä? Silloin sinun ei tarvitse tehdä mitään.

    { $place }
rep-mail-remind-subject = Millaista asuinalueellasi on? – { $place }
rep-mail-remind-body =
    Hei!

    On aika naapurivartion kuukauden kierrokselle. Jos sinulla ei ole kerrottavaa, yksi painallus riittää:

    { $link }

    Etkö halua muistutuksia? Valitse samalla sivulla "Ei muistutusta".

    { $place }
