# Support for victims of crime, as residents read it. Warm, short, nothing that has to be read twice.
aid-neutral = Tietoa
aid-title = Tukea sinulle, joka olet kokenut rikoksen
aid-lead = Syy ei ole sinun. Sinä päätät itse, mitä haluat tehdä ja milloin.
aid-numbers = Soita jollekulle nyt
aid-numbers-more = Lisää numeroita
aid-numbers-trace = Puhelu näkyy puhelimen puheluluettelossa. Poista se sieltä, jos joku muu katsoo puhelintasi.
aid-protected = Ovatko henkilötietosi suojattuja?
aid-protected-text = Älä kirjoita itsestäsi mitään tähän. Soita ja kerro, että tietosi on suojattu.
aid-ask = Pyydä, että sinuun otetaan yhteyttä
aid-ask-text = Sinun ei tarvitse olla tehnyt rikosilmoitusta. Se ei maksa mitään.
aid-ask-step-questions = Vastaat kolmeen kysymykseen: kuka ottaa yhteyttä, miten sinut tavoittaa turvallisesti ja miksi haluat itseäsi kutsuttavan.
aid-ask-step-code = Saat koodin. Sillä näet, miten asia etenee, voit kirjoittaa ja muuttaa mielesi.
aid-ask-step-call = Sinuun otetaan yhteyttä tavalla ja aikaan, jotka olet valinnut.
aid-ask-step-back =
    { $days ->
        [one] Voit perua kaiken koodilla milloin haluat. Muuten tiedot poistetaan päivän kuluttua siitä, kun yhteydenpito on päättynyt.
       *[other] Voit perua kaiken koodilla milloin haluat. Muuten tiedot poistetaan { $days } päivän kuluttua siitä, kun yhteydenpito on päättynyt.
    }
aid-ask-sealed = Se, mitä kirjoitat, on salattu. Ne, jotka auttavat sinua, voivat lukea sen. Kunnan tietohallinto ei voi.
aid-ask-button = Pyydä yhteydenottoa
aid-have-code = Minulla on koodi
aid-nobody = Juuri nyt et voi pyytää yhteydenottoa täällä
aid-nobody-text = Soita johonkin numeroista tai ota yhteyttä suoraan järjestöön.
aid-orgs = Järjestöt, jotka auttavat
aid-orgs-text = Järjestys vaihtuu joka päivä, jotta kukaan ei ole aina ensimmäisenä.
aid-org-offers = Tarjoaa
aid-org-hours = Avoinna
aid-org-languages = Kielet
aid-org-phone = Puhelin
aid-org-site = Verkkosivusto
aid-org-receives = Ottaa sinuun yhteyttä, jos pyydät sitä täällä.
aid-to-easy = Selkokielellä
aid-to-all = Kaikki numerot ja järjestöt

aid-kind-victims = Rikosuhripäivystys
aid-kind-women = Tukea naisille ja tytöille
aid-kind-men = Tukea miehille
aid-kind-young = Tukea lapsille ja nuorille
aid-kind-hbtqi = Tukea hlbtqi-ihmisille
aid-kind-municipal = Kunnan oma tuki
aid-kind-other = Muu tuki
aid-help-advice = Neuvoja ja tukea
aid-help-authorities = Apua viranomaisasioissa
aid-help-talk = Joku, jolle puhua
aid-help-court = Tukea ennen oikeudenkäyntiä
aid-help-shelter = Turvallinen asuinpaikka
aid-help-other = Muuta apua

aid-to-traces = Voiko joku nähdä? Näin poistut sivulta nopeasti
aid-traces = Poistu sivulta nopeasti ja jätä vähän jälkiä
aid-traces-exit = Paina Poistu sivulta tai kaksi kertaa Esc. Silloin näet sivun säästä. Takaisin-painike ei tuo tänne, jos selain käyttää skriptejä.
aid-traces-history = Poista nämä sivut selaimen historiasta. Älä poista kaikkea: tyhjä historia voi herättää kysymyksiä.
aid-traces-private = Käytä ensi kerralla yksityistä ikkunaa. Silloin käynti ei jää historiaan.
aid-traces-calls = Poista puhelut puheluluettelosta ja tähän liittyvät tekstiviestit.
aid-traces-other = Pelkäätkö, että joku seuraa puhelintasi? Käytä toista, esimerkiksi kirjastossa tai jonkun luotettavan luona.
aid-traces-site = Nämä sivut eivät tallenna puhelimeesi mitään. Sivuston muut sivut voivat tallentaa, jotta ne toimivat ilman verkkoa.
aid-traces-clear = Poistu ja poista se, mitä sivusto on tallentanut. Myös lähettämättömät ilmoitukset katoavat.

aid-easy-title = Oletko kokenut rikoksen?
aid-easy-lead = Syy ei ole sinun. Apua on.
aid-easy-alone = Voit puhua jonkun kanssa
aid-easy-alone-text =
    Voit soittaa.
    Sinun ei tarvitse kertoa nimeäsi.
    Sinun ei tarvitse puhua poliisin kanssa.
    Se ei maksa mitään.
aid-easy-ask = Haluatko, että sinulle soitetaan?
aid-easy-ask-text =
    Paina nappia.
    Vastaa kolmeen kysymykseen.
    Älä kirjoita, mitä on tapahtunut.
    Vain ne, jotka auttavat sinua, lukevat sen.
aid-easy-code = Säilytä koodi
aid-easy-code-text =
    Saat koodin.
    Kirjoita se paperille.
    Älä näytä sitä kenellekään.
    Koodilla voit muuttaa mielesi.
aid-easy-protected = Ovatko henkilötietosi suojattuja?
aid-easy-protected-text =
    Älä kirjoita tähän mitään.
    Soita.
aid-easy-leave = Onko joku tulossa?
aid-easy-leave-text =
    Paina nappia Poistu sivulta.
    Silloin näet sivun säästä.

aid-form-title = Pyydä yhteydenottoa
aid-form-lead = Kolme kysymystä. Älä kirjoita, mitä tapahtui, kuka sen teki tai missä asut.
aid-plain-title = Selaimesi ei käytä skriptejä
aid-plain-text = Silloin se, mitä kirjoitat, ei salaudu puhelimessa vaan vasta kunnan palvelimella. Se tallennetaan vain salattuna, mutta voi jäädä hetkeksi palvelimen muistiin. Etkö halua sitä? Soita.
aid-question-whom = 1. Kuka ottaa yhteyttä?
aid-org-legend = Valitse yksi
aid-choose = Auttakaa minua valitsemaan
aid-choose-hint = { $name } ohjaa sinut oikeaan paikkaan.
aid-promise =
    { $days ->
        [one] Ottaa asian hoitaakseen yhden työpäivän kuluessa.
       *[other] Ottaa asian hoitaakseen { $days } työpäivän kuluessa.
    }
aid-no-org = Valitse, kuka ottaa yhteyttä.
aid-question-how = 2. Miten sinut tavoittaa turvallisesti?
aid-ways-hint = Täytä yksi tapa tai useampi. Valitse vain sellainen, johon kukaan muu ei vastaa tai jota kukaan muu ei lue.
aid-way-phone = Puhelin
aid-way-email = Sähköposti
aid-way-email-hint = Vain jos kukaan muu ei voi avata sähköpostiasi.
aid-way-other = Jonkun toisen kautta tai muulla tavalla
aid-way-other-hint = Esimerkiksi luotettava ystävä ja hänen numeronsa.
aid-hours = Milloin sopii?
aid-hours-hint = Jos et valitse mitään, yhteyttä otetaan päivällä.
aid-hours-morning = Aamupäivä
aid-hours-day = Iltapäivä
aid-hours-evening = Ilta
aid-hours-weekend = Viikonloppu
aid-silent-legend = Jos joku muu vastaa
aid-silent = Älä kerro, mistä soitat
aid-message-legend = Jos en vastaa
aid-message = Viestin saa jättää
aid-message-hint = Valitse tämä vain, jos kukaan muu ei voi kuulla tai lukea viestiä.
aid-no-way = Kirjoita vähintään yksi tapa tavoittaa sinut.
aid-no-phone = Kirjoita puhelinnumero suuntanumeroineen, esimerkiksi 070-174 06 35.
aid-question-name = 3. Miksi haluat itseäsi kutsuttavan?
aid-name = Nimi
aid-name-hint = Etunimi riittää, ja se saa olla keksitty. Voit myös jättää tyhjäksi.
aid-wishes = Kerro lisää, jos haluat
aid-wishes-hint = Mitään näistä ei tarvita. Ne auttavat valmistautumaan.
aid-language = Kieli, jota puhut mieluiten
aid-interpreter-legend = Tulkki
aid-interpreter = Tarvitsen tulkin
aid-needs = Mihin haluat apua?
aid-crime = Mistä on kyse?
aid-crime-hint = Vain pääpiirteissään.
aid-unsaid = En halua sanoa
aid-crime-violence = Väkivalta
aid-crime-close = Läheisen väkivalta tai uhkailu, tai kunniaan liittyvä sorto
aid-crime-sexual = Seksuaalinen hyväksikäyttö
aid-crime-threat = Uhkailu, häirintä tai vainoaminen
aid-crime-robbery = Ryöstö
aid-crime-property = Varkaus, murto tai vahingonteko
aid-crime-fraud = Petos
aid-crime-hate = Viharikos
aid-crime-witness = Olen todistaja tai läheinen
aid-crime-other = Muu
aid-age = Ikä
aid-age-child = Alle 13 vuotta
aid-age-teen = 13–17 vuotta
aid-age-young = 18–24 vuotta
aid-age-adult = 25–64 vuotta
aid-age-senior = 65 vuotta tai enemmän
aid-sex = Sukupuoli
aid-sex-hint = Tilastoon, josta ei näy, kuka olet.
aid-sex-woman = Nainen
aid-sex-man = Mies
aid-sex-other = Muu
aid-consent-title = Suostumuksesi
aid-consent-text =
    { $days ->
        [one] Valitsemasi taho saa lukea vastaukset ja ottaa sinuun yhteyttä. Kukaan muu ei saa tietää. Hätätilanteessa kaksi kunnan henkilöä voi avata ne yhdessä, ja silloin kerromme sen sinulle. Voit perua suostumuksen milloin tahansa koodilla. Kaikki poistetaan viimeistään päivän kuluttua siitä, kun yhteydenpito on päättynyt.
       *[other] Valitsemasi taho saa lukea vastaukset ja ottaa sinuun yhteyttä. Kukaan muu ei saa tietää. Hätätilanteessa kaksi kunnan henkilöä voi avata ne yhdessä, ja silloin kerromme sen sinulle. Voit perua suostumuksen milloin tahansa koodilla. Kaikki poistetaan viimeistään { $days } päivän kuluttua siitä, kun yhteydenpito on päättynyt.
    }
aid-consent-legend = Suostutko?
aid-consent = Kyllä, suostun
aid-no-consent = Merkitse, että suostut. Muuten sitä ei voi lähettää.
aid-send = Lähetä
aid-sending = Salataan ja lähetetään …
aid-no-net = Verkkoa ei ole juuri nyt. Kirjoittamasi säilyy, niin kauan kuin sivu on auki. Yritä hetken kuluttua uudelleen tai soita.
aid-busy = Yrityksiä oli monta lyhyessä ajassa. Odota hetki ja yritä uudelleen, tai soita.
aid-changed = Vastaanottajat ovat muuttuneet
aid-changed-text = Se tapahtui, kun kirjoitit. Tarkista, kenet olet valinnut, ja lähetä uudelleen.
aid-refused = Sitä ei voitu ottaa vastaan. Yritä uudelleen tai soita.
aid-unloaded = Salaavaa osaa ei voitu hakea. Mitään ei ole lähetetty. Yritä hetken kuluttua uudelleen tai soita.

aid-sent = Kiitos, pyyntö on lähetetty
aid-sent-text = Sinuun otetaan yhteyttä valitsemallasi tavalla. Sinun ei tarvitse tehdä muuta.
aid-sent-promise = { $name } hoitaa asian viimeistään: { $day }.
aid-code = Koodisi
aid-code-keep = Pidä koodi tallessa
aid-code-keep-paper = Kirjoita se paperille. Älä kirjoita, mihin se on.
aid-code-keep-place = Pane paperi paikkaan, josta kukaan muu ei etsi, tai anna se jollekulle, johon luotat.
aid-code-keep-photo = Älä tallenna sitä puhelimeen äläkä ota kuvaa, jos joku muu voi katsoa sieltä.
aid-code-keep-lost = Koodi näytetään vain nyt, eikä kukaan saa sitä uudelleen esiin. Sinuun otetaan yhteyttä, vaikka hukkaisit sen.
aid-code-use = Mihin koodi on
aid-code-use-text = Sillä näet, miten asia etenee. Voit kirjoittaa, muuttaa, miten sinut tavoittaa, ja perua kaiken.
aid-to-own = Koodin sivulle
aid-code-kept = Olen kirjoittanut koodin ylös

aid-own-title = Onko sinulla koodi?
aid-own-lead = Katso, miten asia etenee, kirjoita, muuta mielesi tai peru kaikki.
aid-code-hint = Isoilla tai pienillä kirjaimilla, viivojen kanssa tai ilman.
aid-open = Avaa
aid-opening = Avataan …
aid-code-wrong = Koodi ei avaa mitään. Tarkista jokainen merkki. Jos siitä on kauan, kaikki voi olla jo poistettu.
aid-code-lost = Oletko hukannut koodin? Sitä ei saa takaisin. Soita järjestölle, jolta pyysit yhteydenottoa.
aid-own-eyebrow = Yhteydenottosi
aid-own-org = Hoitaa asiaa
aid-own-sent-to = Lähetetty
aid-own-asked = Pyysit yhteydenottoa
aid-own-promised = Asia otetaan hoidettavaksi viimeistään
aid-own-purge = Kaikki poistetaan
aid-own-rest = Päivämäärät ja suostumus poistetaan
aid-own-close = Sulje
aid-state-registered = Valmistellaan
aid-state-registered-text = Sitä ei ole vielä lähetetty.
aid-state-sent = Perillä
aid-state-sent-text = Järjestö on saanut sen. Kukaan ei ole vielä ottanut sitä hoitaakseen.
aid-state-received = Joku hoitaa asiaa
aid-state-received-text = Sinuun otetaan yhteyttä valitsemallasi tavalla.
aid-state-contacted = Olette yhteydessä
aid-state-contacted-text = Voit jatkaa kirjoittamista täällä, jos haluat.
aid-state-unreached = Sinua ei ole vielä tavoitettu
aid-state-unreached-text = He yrittävät uudelleen. Kirjoita, milloin sopii, tai muuta, miten sinut tavoittaa.
aid-state-closed = Päättynyt
aid-state-closed-text = Jos haluat taas apua, voit pyytää uutta yhteydenottoa.
aid-state-withdrawn = Peruttu
aid-state-withdrawn-text = Olet perunut kaiken. Se, mitä kirjoitit, on poistettu.
aid-state-purged = Poistettu
aid-state-purged-text = Se, mitä täällä oli, on poistettu.
aid-broken = Kaksi kunnan henkilöä on avannut tämän
aid-broken-text = He tekivät sen yhdessä, muulla kuin tavallisella tavalla. Kirjoita järjestölle, jos mietit, miksi. Päivä:
aid-handover = Saako toinen järjestö jatkaa?
aid-handover-text = He uskovat, että { $name } voi auttaa sinua paremmin. Jos vastaat kyllä, { $name } saa lukea, mitä olet kertonut, ja ottaa sinuun yhteyttä. Jos vastaat ei, kaikki jää ennalleen.
aid-handover-yes = Kyllä, sopii
aid-handover-no = Ei
aid-messages = Viestit
aid-messages-earlier = Vanhimmat viestit eivät mahdu tähän.
aid-messages-none = Viestejä ei vielä ole.
aid-you = Sinä
aid-write = Kirjoita heille
aid-write-hint = Enintään 1 000 merkkiä. Esimerkiksi milloin yhteydenotto sopii.
aid-write-button = Lähetä viesti
aid-no-text = Kirjoita ensin jotakin.
aid-unsent = Tätä ei ole lähetetty
aid-change = Muuta, miten sinut tavoittaa
aid-change-button = Tallenna muutos
aid-consents = Mihin olet suostunut
aid-consent-line = { $name }, { $when } ({ $how }).
aid-consent-withdrawn = Peruttu { $when }.
aid-how-self = lomakkeella
aid-how-oral = suullisesti
aid-how-written = kirjallisesti
aid-how-code = koodilla
aid-withdraw = Peru kaikki
aid-withdraw-text = Kirjoittamasi ja kaikki viestit poistetaan heti, ja suostumus päättyy. Tätä ei voi perua.
aid-withdraw-button = Peru ja poista
aid-said-say = Viesti on lähetetty.
aid-said-replace = Muutos on tallennettu.
aid-said-agree = Kiitos, vastaus on perillä.
aid-said-withdraw = Nyt se on poistettu.
aid-too-late = Se ei onnistunut, koska jokin on muuttunut sivun avaamisen jälkeen. Katso, mikä on tilanne nyt, ja yritä uudelleen.
