# Personal data: GDPR articles 13 and 14 in plain words.
privacy-title = Henkilötiedot
privacy-lead = Sinun ei tarvitse kertoa, kuka olet. Tässä kerromme, mitä tallennamme, miksi ja kuinka kauan.
privacy-who = Kuka on vastuussa?
privacy-who-text = Rekisterinpitäjä on turvallisuustyöstä vastaava lautakunta, { $municipality }.
privacy-why = Miksi käsittelemme tietoja?
privacy-why-text =
    Käytämme ilmoituksia paikkojen parantamiseen, sinulle vastaamiseen ja sen seuraamiseen, miten turvallisuus muuttuu.

    Se on yleistä etua koskeva tehtävä (tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta). Kunnan pitää ehkäistä rikoksia Ruotsin lain (2023:196) mukaan, joka koskee kuntien vastuuta rikoksia ehkäisevästä työstä.

    Asiakirjojen käsittelyssä ja arkistoinnissa noudatamme myös muita lakeja (6 artiklan 1 kohdan c alakohta).
privacy-what = Tämän tallennamme, jos teet ilmoituksen
privacy-what-text =
    – Sen, mitä kirjoitat ja valitset: paikan, asian, ajankohdan, miten se vaikuttaa sinuun ja omat sanasi.
    – Kuvan, jos lähetät sellaisen. Kuvatiedostoon sisältyvät tiedot, kuten kuvan ottopaikka ja -aika, poistetaan ennen tallentamista.
    – Sähköpostiosoitteesi, jos haluat vastauksia sillä tavalla. Se tallennetaan salattuna. Viesteissä on vain linkki, ei koskaan sitä, mitä olet kirjoittanut.
    – Sähköpostiosoitteesi, jos seuraat sähköpostilla, ja sen, mitä olet valinnut seurattavaksi. Osoite tallennetaan salattuna ja poistetaan, kun lopetat.
    – Valitsemasi kielen.

    Päätät itse, kirjoitatko jotain, mistä näkee, kuka olet. Ilman sähköpostiosoitetta seuraat ilmoitusta koodilla. Emme tallenna koodia luettavassa muodossa.
privacy-survey = Jos vastaat kyselyyn
privacy-survey-text = Laskemme vastaukset kunkin erikseen. Missään ei näy, mitä sama henkilö on vastannut kahteen kysymykseen, emmekä tallenna, milloin tai mistä vastaus tuli. Myös ikä ja alue lasketaan erikseen. Omin sanoin kirjoittamasi lukevat vain kyselyn parissa työskentelevät. Laitteellesi ei tallenneta evästettä.
privacy-walks = Jos ilmoittaudut turvallisuuskävelylle
privacy-walks-text = Sinun ei tarvitse kertoa, kuka olet. Etunimi ja sähköpostiosoite ovat vapaaehtoisia ja tallennetaan salattuina. Vain kävelyn vetäjä voi avata etunimet, ja siitä jää merkintä lokiin. Ilman vahvistettua osoitetta ilmoittautuminen poistetaan { $bare } kuukausi kävelyn jälkeen. Etunimi poistetaan aina { $bare } kuukauden kuluttua kävelystä. Vahvistettu osoite poistetaan { $letters } kuukauden kuluttua, jotta saat tietää, mitä tehtiin, ja voit tulla seurantakävelylle. Voit lopettaa viestit milloin haluat, ja osoite poistetaan heti. Kävelyllä puhelimella kirjoittamasi lukevat vain pöytäkirjan kirjoittajat. Valokuva näytetään kaikille vain, jos olemme katsoneet sen eikä siinä näy ihmisiä. Merkinnät ja kuvat ovat salattuina puhelimessasi, kunnes olet valmis tai kävely päättyy, katso Evästeet.
privacy-support = Jos pyydät tukea rikoksen jälkeen
privacy-support-text = Annat suostumuksesi lomakkeella ja voit perua sen koodillasi. Kirjoittamasi salataan selaimessa, tai palvelimella, jos selain ei käytä skriptejä. Valitsemasi järjestö voi lukea sen, eikä kukaan muu. Hätätilanteessa kaksi kunnan henkilöä voi avata sen yhdessä, ja silloin saat tietää siitä. Salaamatta tallennetaan vain se, mistä järjestöstä on kyse, miten pitkällä asia on ja päivämäärät. Kaikki poistetaan viimeistään { $days } päivän kuluttua siitä, kun yhteydenpito on päättynyt. Jäljelle jää tilasto, josta ei näy, kuka olet.
privacy-not = Tätä emme tallenna
privacy-not-text =
    – IP-osoitettasi tai sitä, mikä puhelin sinulla on. Osoite on hetken palvelimen muistissa, jotta voimme pysäyttää sen, joka lähettää hyvin paljon kerralla. Sitä ei koskaan kirjata.
    – Sijaintiasi, ellet itse päätä lähettää sitä.
    – Sitä, mitä teet sivuilla. Meillä ei ole tilastoja, jotka seuraavat sinua.
privacy-others = Jos joku muu on kirjoittanut sinusta
privacy-others-text = Pyydämme kaikkia olemaan kirjoittamatta ihmisistä. Jos käsittelijä näkee nimiä, puhelinnumeroita tai muuta, mistä jonkun voi tunnistaa, hän peittää sen. Peitetty tallennetaan salattuna, kunnes ilmoitus hävitetään. Vain harva saa avata sen, ja jokainen kerta kirjataan lokiin.
privacy-how-long = Kuinka kauan?
privacy-how-long-text = Kun aika on kulunut, palvelu poistaa tiedot itse. Voit perua ilmoituksen aiemmin koodillasi. Silloin sanasi, kuva ja sähköpostiosoite katoavat. Lukumäärä jää tilastoihin.
privacy-kept-email = Sähköpostiosoite
privacy-kept-email-time =
    { $months ->
        [one] Kuukausi viimeisestä vastauksesta
       *[other] { $months } kuukautta viimeisestä vastauksesta
    }
privacy-kept-follow = Seuraamiseen annettu sähköpostiosoite
privacy-kept-follow-time = Kunnes lopetat seuraamisen tai pyydät poistamaan sen. Vahvistamaton osoite poistetaan 7 päivän kuluttua
privacy-kept-never = Jos olet pyytänyt, ettemme kirjoita sinulle enää
privacy-kept-never-time = Ei osoitetta, vain sen salattu tunniste. Se poistetaan, jos pyydät meitä kirjoittamaan taas
privacy-kept-photo = Kuva
privacy-kept-photo-time =
    { $months ->
        [one] Kuukausi
       *[other] { $months } kuukautta
    }
privacy-kept-unsent = Kuva lomakkeessa, jota et lähetä
privacy-kept-unsent-time = Noin tunti
privacy-kept-report = Sanat ja paikka
privacy-kept-report-time =
    { $years ->
        [one] Vuosi, sen jälkeen jää vain lukumäärä
       *[other] { $years } vuotta, sen jälkeen jää vain lukumäärä
    }
privacy-kept-survey = Vastaukset kyselyihin
privacy-kept-survey-time =
    { $months ->
        [one] Kuukauden tulosten julkaisemisesta
       *[other] { $months } kuukautta tulosten julkaisemisesta
    }
privacy-kept-invited = Osoitteesi, jos kutsuimme sinut kävelylle sähköpostilla
privacy-kept-invited-time = { $days } päivää kävelyn jälkeen
privacy-kept-rep = Naapurivartion yhdyshenkilöt
privacy-kept-rep-time = Nimi, puhelin ja sähköposti, kunnes tehtävä päättyy. Yhdyshenkilön kirjoittama säilytetään yhtä kauan kuin ilmoitusten sanat
privacy-kept-log = Loki henkilöstön toimista
privacy-kept-log-time =
    { $years ->
        [one] Vuosi
       *[other] { $years } vuotta
    }
privacy-who-sees = Kuka saa nähdä tiedot?
privacy-who-sees-text =
    – Ne, jotka työskentelevät ilmoitusten parissa: { $municipality }. He kirjautuvat henkilökohtaisesti, ja heidän toimensa kirjataan.
    – Paikasta vastaava, esimerkiksi asuntoyhtiö, voi saada tiedon siitä, mitä pitää tehdä. Hän ei saa sähköpostiosoitettasi.
    – Poliisi ja muut turvallisuudesta kokoontuvat näkevät lukumääriä ja hyväksyttyjä lyhyitä tekstejä, eivät koskaan ilmoitustasi tai sitä, kuka olet.

    Kukaan ei myy tietoja, eikä tietokone tee sinua koskevia päätöksiä. Se, joka ylläpitää palvelinta kunnan puolesta, saa tehdä vain sen, minkä kunta määrää.
privacy-staff = Jos työskentelet ilmoitusten parissa
privacy-staff-text = Tallennamme nimesi, sähköpostiosoitteesi, roolisi, milloin kirjaudut ja mitä teet ilmoituksilla. Salasanat tallennetaan niin, ettei kukaan voi lukea niitä. Se, jolle vastaat, näkee roolisi, ei nimeäsi.
privacy-public = Yleiset asiakirjat
privacy-public-text = Se, mitä lähetät ruotsalaiselle kunnalle, on yleinen asiakirja. Kuka tahansa voi pyytää sen luettavakseen. Silloin kunta tutkii ensin, onko jokin lain mukaan salassa pidettävää.
privacy-rights = Oikeutesi
privacy-rights-text =
    Sinulla on oikeus:
    – saada tietää, mitä tietoja meillä on sinusta, ja saada niistä kopio
    – saada virheet korjatuksi
    – pyytää meitä poistamaan tietoja tai rajoittamaan niiden käyttöä
    – vastustaa tietojen käyttöä.

    Koska emme yleensä tiedä, kuka olet, voit tarvita ilmoituksesi koodin. Joitakin tietoja meidän pitää lain mukaan säilyttää.
privacy-officer = Kysymyksiä tiedoistasi
privacy-officer-text = Kunnalla on tietosuojavastaava, joka vastaa kysymyksiin ja auttaa sinua.
privacy-complain = Tee valitus
privacy-complain-text = Teemmekö mielestäsi väärin? Voit valittaa. Valvova viranomainen on { $authority }.
