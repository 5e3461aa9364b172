# The accessibility statement. Eleven things must be in it; app/src/about/pages/accessibility.rs counts them.
access-title = Saavutettavuus
access-lead = Kaikkien pitää voida käyttää palvelua. Tässä kerromme, miten hyvin täytämme Ruotsin lain digitaalisten julkisten palvelujen saavutettavuudesta, mikä ei vielä toimi ja miten voit kertoa siitä.
access-actor = Vastuussa
access-service = Palvelu
access-service-name = Lykta, palvelu paikoista ilmoittamiseen, { $place }, ja ilmoitusten parissa työskentelevien sivut
access-conformity = Miten hyvin täytämme lain
access-conformity-text = Osittain lain mukainen. Puutteet luetellaan alla.
access-assessed = Arvioitu
access-updated = Päivitetty
access-known = Tämä ei toimi täysin
access-known-text =
    Sokeille ja heikkonäköisille:
    – Ilmoitusten mukana lähetetyillä kuvilla ei ole tekstikuvausta. Kuvan näkevät vain ilmoittaja ja ilmoituksen parissa työskentelevät. Syy: kuvan lähettäjä kuvailee paikan ilmoituksessa sanoin. (WCAG 1.1.1)

    Jos lukeminen tai ymmärtäminen on vaikeaa:
    – Vastaukset ilmoituksiin ovat ihmisten kirjoittamia. Ne voivat olla muuta sisältöä vaikeampia, ja vastaus voi olla ruotsiksi, vaikka valitsit toisen kielen. Sivu ei silloin kerro apuvälineelle, että kieli vaihtuu. Syy: vastaukset kirjoitetaan käsin. (WCAG 3.1.2)
    – Henkilöstön sivut ovat vain ruotsiksi.
    – Selkokielinen sivu kertoo vain tärkeimmän.
access-burden = Kohtuuton rasite
access-burden-text = Emme ole jättäneet mitään pois kohtuuttoman rasitteen vuoksi (lain 12 §).
access-exempt = Sisältö, jota laki ei koske
access-exempt-text = Tiedossamme ei ole sisältöä, jonka laki jättää ulkopuolelle (9 §). Palvelussa ei ole karttoja, videoita eikä ladattavia asiakirjoja. Siinä on linkkejä muille sivustoille, joilla on omat selosteensa.
access-method = Näin olemme testanneet
access-method-text =
    Olemme arvioineet palvelun itse WCAG 2.2:n AA-tason ja standardin EN 301 549 mukaan. Kukaan ulkopuolinen ei ole tarkastanut sitä, eikä sitä ole kokeiltu yhdessä apuvälineitä käyttävien ihmisten kanssa.
    – Ohjelma (axe) on käynyt läpi avoimet sivut vaaleina ja tummina, pienellä ja suurella näytöllä.
    – Olemme kokeilleet pelkällä näppäimistöllä, ilman skriptejä, 320 pikselin leveydellä ja kaksinkertaisella tekstikoolla.
access-tell = Kerro, jos jokin ei toimi
access-tell-text = Ota yhteyttä, jos löydät esteen tai tarvitset sisällön toisella tavalla. Kerro, mistä sivusta on kyse.
access-supervisor = Ilmoita viranomaiselle
access-supervisor-text = Lakia valvoo { $supervisor }. Voit tehdä ilmoituksen, jos palvelu ei mielestäsi täytä vaatimuksia tai et ole tyytyväinen vastaukseemme.
access-supervisor-link = Tee ilmoitus: { $supervisor }
