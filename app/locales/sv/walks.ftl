# Walks, as everybody reads them.
walk-list-title = Trygghetsvandringar
walk-list-lead = Gå med oss och titta på platser tillsammans. Det vi hittar skrivs upp, och du kan följa vad som händer.
walk-list-coming = Kommande vandringar
walk-list-none = Ingen vandring är planerad just nu
walk-list-none-text = Du kan gå en egen vandring med samma frågor.
walk-list-past = Tidigare vandringar
walk-walk = Vandring
walk-day = Dag
walk-came-of-it = Vad blev det?
walk-calendar = Alla vandringar till din kalender (ICS)
walk-calendar-name = Trygghetsvandringar, { $place }
walk-calendar-cancelled = Inställd: { $title }
walk-in-swedish = Vandringarna är beskrivna på svenska.
walk-eyebrow = Trygghetsvandring
walk-to-all = Alla vandringar
walk-facts = Om vandringen
walk-when = När
walk-area = Område
walk-meeting-point = Mötesplats
walk-no-day = Ingen dag är bestämd
walk-hours = kl.{ "\u00A0" }{ $from }–{ $until }
walk-poster = Affisch (PDF)
walk-to-calendar = Till din kalender (ICS)
walk-first = Vi går tillbaka efter
walk-again = Återvandring
walk-compare = Då och nu, plats för plats
walk-compare-lead = Då: { $then }. Nu: { $now }.
walk-seen-gone = Borta
walk-seen-still = Finns kvar
walk-seen-new = Ny sedan dess
walk-seen-nothing = Inga brister, varken då eller nu.
walk-seen-status = Det blev: { $status }
walk-route = Stopp på vägen
walk-roles = De här är med
walk-steps = Så går det till
walk-step-pre = Förmöte
walk-step-walk = Vandringen
walk-step-follow = Uppföljande möte
walk-step-return = Återvandring
walk-step-over = { $day } (har varit)
walk-distance = Hur långt vi går
walk-step-free = Rullator och rullstol
walk-afterwards = Var du med? Skriv till det du såg
walk-conditions-closed = Protokollet är publicerat. Ljus och väder ändras inte längre härifrån.
walk-is-cancelled = Vandringen är inställd
walk-is-walked = Vandringen är genomförd
walk-protocol-promised = Protokollet kommer senast { $day }.
walk-protocol = Protokoll
walk-published = Publicerat { $day }. Sidan ändras när något blir gjort.
walk-nothing-found = Inga brister hittades.
walk-done-of = { $done } av { $all } är gjorda
walk-conditions = Ljus och väder
walk-light = Ljus
walk-weather = Väder
walk-participants = Deltagare
walk-few = färre än { $least }
walk-at-least = minst { $n }
walk-lines-caption = Det vi hittade, vem som kan göra något åt det, och vad som är beslutat
walk-line-what = Iakttagelse
walk-line-where = Plats
walk-line-owner = Vem kan göra något
walk-line-decision = Beslut
walk-line-status = Status
walk-line-because = Nej, därför:
walk-line-due = klart senast { $day }
walk-line-followed = sett på plats { $day }
walk-photos = Bilder
walk-kept = Tryggt och fint att bevara
walk-full = Fullt, väntelista
walk-signup = Anmäl dig
walk-signup-button = Anmäl mig
walk-signup-wait = Ställ mig på väntelistan
walk-signup-full = Alla platser är tagna. Du kan stå på väntelistan och flyttas upp av dig själv när någon lämnar återbud.
walk-signup-name = Förnamn (frivilligt)
walk-signup-name-hint = Bara den som leder vandringen ser det.
walk-signup-email = E-post (frivilligt)
walk-signup-email-hint = Behövs om du vill få veta när något ändras och vad som blev gjort.
walk-signup-privacy = Namn och e-post sparas krypterat. Namnet tas bort { $bare } månad efter vandringen. E-posten tas bort efter { $letters } månader, eller efter 14 dagar om du inte bekräftar den. Du behöver inget konto.
walk-signup-closed = Anmälan är stängd.
walk-signup-enough = Väntelistan är full. Titta gärna här igen: någon kan lämna återbud. Eller gå en egen vandring.
walk-signup-call = Vill du hellre ringa?
walk-place-title = Din anmälan
walk-place-going = Du har en plats. Välkommen!
walk-place-waiting = Du står på plats { $n } på väntelistan
walk-place-left = Du är avanmäld
walk-place-protocol = Protokollet är klart
walk-place-keep = Spara adressen till den här sidan. Skicka den inte vidare: den som har den kan lämna din plats.
walk-leave = Kan du inte komma?
walk-leave-text = Då går platsen till nästa i kön.
walk-leave-button = Lämna min plats
walk-place-again = Anmäl dig igen
walk-waits-bare = Du har inte lämnat någon e-post. Titta här igen före vandringen.
walk-waits-letter = Vi mejlar när du får plats.
walk-waits-unconfirmed = Bekräfta din adress, så mejlar vi när du får plats.
walk-leave-waiting = Ta bort mig från väntelistan
walk-letters = Mejl om vandringen
walk-letters-on = Du får mejl när något ändras, när protokollet är klart, när något blivit gjort, och efter ett halvår.
walk-letters-asked = Vi har skickat ett mejl till dig. Öppna länken där och bekräfta adressen, annars får du inga fler mejl.
walk-letters-confirm-text = Är det din adress? Tryck på knappen, så får du mejl om vandringen.
walk-letters-confirm = Bekräfta adressen
walk-letters-end = Inga fler mejl
walk-end-title = Inga fler mejl om vandringen
walk-end-text = Vi tar bort din adress direkt. Har du en plats på vandringen har du den kvar.
walk-ended-title = Du får inga fler mejl om vandringen
walk-ended-text = Din adress är borttagen.
walk-now = Går du med just nu?
walk-now-text = Den som leder vandringen läser upp en kod. Med den kan du skriva ner det du ser i din telefon, också där det inte finns nät.
walk-join = Gå med i vandringen
walk-join-lead = Skriv koden som ledaren läser upp.
walk-join-button = Gå med
walk-code = Kod
walk-code-hint = Sex bokstäver och siffror.
walk-code-wrong = Koden stämmer inte. Fråga den som leder vandringen.
walk-code-not-now = Koden gäller bara vandringens dag, och dagen före och efter.
walk-on-lead = Öppna ett stopp och gå igenom listan. Alla telefoner skriver i samma lista.
walk-noted-many = { $n } noterade, varav { $faults } brister
walk-to-stops = Alla stopp
walk-stop-before = Förra stoppet
walk-stop-next = Nästa stopp
walk-group-noted = { $group } ({ $done } av { $all })
walk-tell-fault = Brist …
walk-tell-keep = Finns här …
walk-take-back = Ångra: { $item }
walk-severity = Hur allvarligt?
walk-severity-missing = Välj hur allvarligt det är.
walk-note-words = Kommentar (frivilligt)
walk-note-words-hint = Skriv om platsen, inte om personer: inga namn, telefonnummer eller registreringsnummer.
walk-note-persons = Det ser ut som personuppgifter. Ta bort dem, eller spara en gång till om det inte pekar ut någon.
walk-note-photo = Foto utan personer (frivilligt)
walk-note-photo-hint = Vänta tills ingen är i bild. Plats och tid tas bort ur bilden.
walk-note-save = Spara
walk-note-back = Tillbaka till listan
walk-save = Spara
walk-emergency = Ring 112 vid fara. Rapportera brott på 114 14.
walk-own = Gå en egen vandring
walk-own-text = Passar ingen tid? Gå när du vill, ensam eller med grannar, och svara på samma frågor. Kommunen läser det du skickar in.
walk-own-rule-1 = Gå gärna två eller fler, särskilt när det är mörkt.
walk-own-rule-2 = Stanna där du ser något, ge stoppet ett namn och gå igenom listan.
walk-own-rule-3 = Skriv om platser, inte om personer.
walk-own-begin = Börja en egen vandring
walk-own-heading = Egen vandring, { $area }
walk-own-lead = Lägg till ett stopp, gå igenom listan där, och skicka in när du är klar.
walk-own-send = Skicka in vandringen
walk-own-send-text = När du har skickat in kan du inte ändra något.
walk-own-empty = Notera något på ett stopp först.
walk-own-sent = Tack för din vandring
walk-own-sent-text = Kommunen läser det du har skrivit. Blir det ett protokoll kan du läsa det bland de tidigare vandringarna.
walk-pick-area = Välj område
walk-stop-new = Nytt stopp
walk-stop-new-hint = Till exempel: gångtunneln vid skolan.
walk-stop-add = Lägg till stoppet
walk-stops-enough = Fler än { $most } stopp går inte. Skicka in och börja en ny vandring.
walk-personal = Det ser ut som personuppgifter. Skriv utan namn, nummer och annat som pekar ut någon.
walk-poster-promise = Gå med och titta på platser tillsammans. Det vi hittar skrivs upp och får ett svar.
walk-poster-stops = Vi stannar här
walk-poster-read = Anmäl dig
walk-poster-how = Läs av koden eller skriv adressen. Du behöver inget konto.
walk-question-title = Kan ni göra något åt det här?
walk-question-lead = Det hittades på en trygghetsvandring, och det är ni som kan göra något åt det. Svaret läses av kommunen och visas sedan för dem som gick.
walk-question-proposal = Förslag från dem som gick
walk-question-answer = Ert svar
walk-question-day = Klart senast (om det är planerat)
walk-question-words = Med egna ord
walk-question-words-hint = Vad som är gjort eller planerat. Vid nej: varför. Inga namn på personer.
walk-question-send = Skicka svaret
walk-question-sent = Tack, svaret är framme hos kommunen
walk-reply-day = Skriv när det ska vara klart.
walk-reply-reason = Skriv varför det inte går.
walk-start = Nästa trygghetsvandring
walk-start-all = Alla vandringar
walk-mail-left-body =
    Hej!

    { $text }

    { $walk }

    Vill du komma ändå? Anmäl dig igen:
    { $link }

    Det går inte att svara på det här mejlet. { $place }
walk-mail-waiting = Alla platser är tagna just nu, så du står på väntelistan. Bekräfta adressen, så mejlar vi när du får plats.
walk-mail-confirm-subject = Bekräfta: { $title } { $day }
walk-mail-body =
    Hej!

    { $text }

    { $walk }

    { $link }

    Länken är bara din. Skicka den inte vidare.
    Vill du inte ha fler mejl? Öppna länken och tryck på ”Inga fler mejl”.
    Det går inte att svara på det här mejlet. { $place }
walk-places-left = { $n ->
        [one] { $n } plats kvar
       *[other] { $n } platser kvar
    }
walk-item = { $code ->
        [a1] skräp
        [a2] skymmande buskar eller sly
        [a3] trasiga lampor
        [a4] trasiga bänkar eller lekredskap
        [a5] klotter
        [a6] skadegörelse
        [a7] snöröjning eller halka
        [a8] trasiga skyltar
        [b1] skymmande murar eller plank
        [b2] mörkt parkeringshus eller garage
        [b3] entréer: sikt och ljus
        [b4] fönster mot platsen
        [b5] gångtunnel: ljus, sikt, klotter
        [b6] busskur eller hållplats
        [b7] trappor och ramper
        [b8] källare eller cykelrum
        [c1] ljuset täcker platsen
        [c2] ljusets styrka
        [c3] bländning
        [c4] mörka fickor
        [c5] växter framför lampan
        [c6] när lampan tänds och släcks
        [d1] överblick framåt
        [d2] kan man bli sedd eller hörd
        [d3] gömställen
        [d4] en annan väg att ta
        [d5] lätt att hitta
        [d6] skyltning
        [e1] folktomma mellanrum
        [e2] otrygga passager
        [e3] enformig miljö
        [e4] korsning eller skolväg
        [e5] hastighet eller A-traktorer
        [e6] gång- och cykelväg
        [f1] samlingar som stör
        [f2] spår av missbruk
        [f3] mötesplats
        [f4] vem är här när
        [f5] vem undviker platsen
        [f6] liv på kvällen
        [g1] rullstol och barnvagn
        [g2] ledstråk och kontrast
        [g3] sittplats
        [g4] ljud
        [h1] vackert
        [h2] omhändertaget
       *[h3] folk i rörelse
    }
walk-group = { $code ->
        [a] Skötsel och underhåll
        [b] Byggnader och anläggningar
        [c] Belysning
        [d] Sikt och orientering
        [e] Stadsplan och trafik
        [f] Det mänskliga livet
        [g] Tillgänglighet
       *[h] Tryggt att bevara
    }
walk-verdict = { $code ->
        [ok] OK
        [fault] Brist
        [unknown] Vet ej
       *[keep] Bevara
    }
walk-role = { $code ->
        [organiser] Arrangör
        [leader] Samtalsledare
        [secretary] Sekreterare
        [photographer] Fotograf
        [timekeeper] Kartläsare och tidshållare
        [manager] Förvaltare av gata, park och belysning
        [property_owner] Fastighetsägare
        [police] Kommunpolis
        [rescue] Räddningstjänst
        [politician] Politiker
        [participant] Deltagare
       *[accessibility] Tillgänglighetsombud
    }
walk-people = { $code ->
        [residents] boende
        [young] barn och unga
        [old] äldre
        [business] näringsliv
        [associations] föreningar
        [school] skola
        [staff] kommun, polis och bolag
       *[politicians] politiker
    }
walk-light-is = { $code ->
        [day] dagsljus
        [dusk] skymning
       *[dark] mörker
    }
walk-weather-is = { $code ->
        [clear] klart
        [cloudy] molnigt
        [rain] regn
        [snow] snö eller is
       *[fog] dimma
    }
walk-severity-is = { $n ->
        [1] litet
        [2] märks
       *[3] allvarligt
    }
walk-state = { $code ->
        [draft] Utkast
        [open] Öppen för anmälan
        [walked] Genomförd
        [published] Protokoll publicerat
        [cancelled] Inställd
        [own_under_way] Pågår
        [own_sent] Att granska
       *[own_declined] Tas inte vidare
    }
walk-state-public = { $code ->
        [cancelled] Inställd
        [published] Protokollet finns att läsa
       *[other] Protokollet skrivs
    }
walk-status-is = { $code ->
        [new] Ny
        [assessed] Bedöms
        [planned] Planerad
        [done] Utförd
        [handed_over] Överlämnad till annan ägare
        [declined] Avböjd
       *[followed] Uppföljd på plats
    }
walk-became = { $code ->
        [new] Inte bedömt än
        [assessed] Bedöms
        [planned] Planerat
        [done] Utfört
        [handed_over] Överlämnat till annan ägare
        [declined] Avböjt
       *[followed] Uppföljt på plats
    }
walk-reply-is = { $code ->
        [done] Det är gjort
        [planned] Det är planerat
       *[no] Nej, vi gör det inte
    }
walk-month-short = { $n ->
        [1] jan
        [2] feb
        [3] mars
        [4] apr
        [5] maj
        [6] juni
        [7] juli
        [8] aug
        [9] sep
        [10] okt
        [11] nov
       *[12] dec
    }
walk-mail-subject = { $news ->
        [left] Du är avanmäld från vandringen, { $place }
        [moved_up] Du har fått en plats på vandringen, { $place }
        [changed] Vandringen har ändrats, { $place }
        [cancelled] Vandringen är inställd, { $place }
        [protocol] Protokollet är klart, { $place }
        [status] Något har hänt efter vandringen, { $place }
        [half_year] Ett halvår efter vandringen, { $place }
        [before] Välkommen till förmötet, { $place }
        [after] Välkommen till det uppföljande mötet, { $place }
       *[return] Följ med på återvandringen, { $place }
    }
walk-mail-text = { $news ->
        [confirm] Någon har skrivit den här adressen i en anmälan till en trygghetsvandring. Var det du? Öppna länken och tryck på knappen. Var det inte du behöver du inte göra något: adressen tas bort efter 14 dagar.
        [left] Du är avanmäld. Din adress är borttagen, och du får inga fler mejl om vandringen:
        [moved_up] Någon annan har lämnat återbud, och du har fått en plats på trygghetsvandringen. Kan du inte komma? Öppna länken och lämna din plats till nästa.
        [changed] Dagen, tiden eller mötesplatsen för trygghetsvandringen har ändrats. Läs vad som gäller nu.
        [cancelled] Trygghetsvandringen är inställd. Läs varför.
        [protocol] Protokollet från trygghetsvandringen är klart. Där står allt som hittades, vem som ansvarar, vad som görs, och varför något inte görs.
        [status] Det har hänt saker med det som hittades på trygghetsvandringen. Läs vad som är gjort och vad som är planerat.
        [before] Före trygghetsvandringen träffas vi på ett förmöte { $day }. Tid och plats står på vandringens sida.
        [after] Efter trygghetsvandringen träffas vi på ett uppföljande möte { $day }. Vi går igenom det som hittades och vad som görs. Tid och plats står på vandringens sida.
        [half_year] Det har gått ett halvår sedan trygghetsvandringen. Läs vad det blev av allt som hittades.
       *[return] Vi går tillbaka till samma platser och ser vad som har hänt. Vill du följa med? Anmäl dig på vandringens sida.
    }
