# Victim support, in the office. Swedish only.
office-support-neutral = Information
office-support = Stöd till brottsutsatta
office-support-tabs = Delar av stödet
office-support-tab-contacts = Kontakter
office-support-tab-key = Min nyckel
office-support-tab-keys = Nycklar
office-support-tab-refer = Hänvisa
office-support-tab-organisations = Organisationer
office-support-tab-counts = Siffror
office-support-tab-log = Logg
office-support-choose = Välj
office-support-unsaid = Inte sagt

# The list
office-support-lead-none = Ingen väntar just nu.
office-support-lead-today =
    { $many ->
        [one] 1 person väntar på att någon tar emot, sedan i dag.
       *[other] { $many } personer väntar på att någon tar emot, alla sedan i dag.
    }
office-support-lead-days =
    { $many ->
        [one] 1 person väntar på att någon tar emot, sedan { $days } { $days ->
            [one] dag
           *[other] dagar
        }.
       *[other] { $many } personer väntar på att någon tar emot. Den som väntat längst har väntat i { $days } { $days ->
            [one] dag
           *[other] dagar
        }.
    }
office-support-waiting = Väntar på att någon tar emot
office-support-taken-back = Ring inte: de har tagit tillbaka sitt samtycke
office-support-taken-back-text = Förstör det du har antecknat om dem. Raden försvinner när du har öppnat kontakten.
office-support-mine = Dem tar du hand om
office-support-others = Tas om hand av kolleger
office-support-closed =
    { $many ->
        [one] 1 avslutad eller återkallad kontakt
       *[other] { $many } avslutade eller återkallade kontakter
    }
office-support-none = Ingen väntar
office-support-none-text = När någon ber om kontakt står det här. Du får också ett mejl, utan något om vad det gäller, om ingen har tagit emot i tid.
office-support-contact = Kontakt { $name }
office-support-take = Ta emot
office-support-taken-by = tas om hand av { $name }
office-support-taken-already = Någon annan hann före och tar hand om kontakten.
office-support-came = Kom in { $day }.
office-support-row-promised = Lovat senast { $day }.
office-support-age-today = Kom in i dag.
office-support-age =
    { $days ->
        [one] Har väntat sedan i går, { $day }.
       *[other] Har väntat i { $days } dagar, sedan { $day }.
    }
office-support-over = Löftet om tid är passerat
office-support-chosen = Vill ha hjälp att välja
office-support-not-opened = Din nyckel öppnar den inte än
office-support-done-back = Kontakten är tillbaka i listan. Någon annan kan ta emot.
office-support-done-handed-over = Kontakten är överlämnad. Din organisation kan inte öppna den längre.

# States and codes
office-support-state-registered = Registrerad
office-support-state-consented = Samtycke klart
office-support-state-sent = Väntar
office-support-state-received = Mottagen
office-support-state-contacted = Kontakt tagen
office-support-state-unreached = Inte nådd än
office-support-state-closed = Avslutad
office-support-state-withdrawn = Återkallad
office-support-state-purged = Gallrad
office-support-source-self = Personen själv
office-support-source-social = Socialtjänsten
office-support-source-police = Polisen
office-support-source-school = Skolan
office-support-source-other = Någon annan
office-support-waits-officer = Nytt från personen
office-support-waits-person = Väntar på personen
office-support-attempt-reached = Vi har pratat
office-support-attempt-no-answer = Inget svar
office-support-attempt-left = Lämnade ett meddelande
office-support-reported-yes = Ja
office-support-reported-no = Nej
office-support-reported-unknown = Vet inte
office-support-outcome-helped = Personen har fått stöd
office-support-outcome-referred = Personen har fått hjälp vidare till någon annan
office-support-outcome-declined = Personen ville inte ha kontakt
office-support-outcome-unreached = Personen gick inte att nå
office-support-outcome-withdrawn = Personen tog tillbaka
office-support-outcome-lapsed = Ingen tog hand om kontakten på ett år

# One contact
office-support-to-all = Alla kontakter
office-support-free = Ingen har tagit emot än
office-support-free-text = Ta emot om du kan höra av dig. Då ser kollegerna att någon tar hand om personen.
office-support-told = Så når du personen
office-support-told-locked = Det personen har lämnat är låst. Lås upp din nyckel för att läsa.
office-support-withdrawn = Ring inte: personen har tagit tillbaka sitt samtycke
office-support-withdrawn-text = Det personen lämnade är borta här. Förstör det du har antecknat, och hör inte av dig.
office-support-changed = Personen har ändrat hur hen nås, { $day }
office-support-changed-text = Använd bara det som står här, inte äldre anteckningar.
office-support-no-hours = På dagen (inget valt)
office-support-messages-gone = Meddelandena är borta.
office-support-shredded = Det personen lämnade är borta. Det går inte att få tillbaka.
office-support-no-wrap = Din nyckel öppnar inte den här kontakten än
office-support-no-wrap-text = En kollega med upplåst nyckel kan ge dig tillgång under Nycklar.
office-support-silent = Säg inte varifrån du ringer
office-support-silent-text = Svarar någon annan: säg att du har ringt fel, eller fråga bara efter personen. Dölj numret om du kan.
office-support-unleft = Lämna inget meddelande
office-support-left = Det går bra att lämna ett meddelande
office-support-interpreter = Personen behöver tolk
office-support-told-name = Vill kallas
office-support-told-ways = Nås på
office-support-told-hours = Passar
office-support-told-language = Språk
office-support-told-needs = Vill ha hjälp med
office-support-told-crime = Slags brott
office-support-told-age = Ålder
office-support-told-sex = Kön
office-support-talk = Meddelanden
office-support-no-messages = Ingen har skrivit än. Personen läser dina meddelanden med sin kod, inte i mejl eller sms.
office-support-from-person = Personen
office-support-from-us = Ni
office-support-message-locked = Låst
office-support-write = Skriv till personen
office-support-write-hint = Högst 1 000 tecken. Personen läser det när hen går in med sin kod.
office-support-write-locked = Lås upp din nyckel för att skriva.
office-support-send = Kryptera och skicka
office-support-text-unsealed = Meddelandet har inte skickats: det krypteras i din webbläsare, och nyckeln måste vara upplåst.
office-support-tries = Försök att nå personen
office-support-no-tries = Inget försök är noterat.
office-support-try = Hur gick det?
office-support-note = Notera försöket
office-support-facts = Om kontakten
office-support-asked = Kom in
office-support-source = Från
office-support-promised = Lovat senast
office-support-taken = Tas om hand av
office-support-closed-on = Avslutad
office-support-purge-on = Gallras
office-support-consent = Samtycke
office-support-consent-over = { $text } (återkallat)
office-support-broken = Öppnad i nödfall
office-support-back = Lämna tillbaka
office-support-back-mine = Kontakten hamnar i listan igen, så att en kollega kan ta emot den. Det du har noterat står kvar.
office-support-back-other = Är kollegan borta? Då kan du lägga kontakten i listan igen, så att någon annan kan ta emot den.
office-support-back-button = Lägg tillbaka i listan
office-support-handover = Lämna över till en annan organisation
office-support-handover-text = Personen måste säga ja igen. Samtycket gäller bara den organisation som personen valde.
office-support-handover-to = Till
office-support-handover-how = Hur säger personen ja?
office-support-how-code = Personen svarar själv, med sin kod
office-support-how-oral = Personen har sagt ja, muntligt
office-support-how-written = Personen har sagt ja, skriftligt
office-support-handover-ask = Gå vidare
office-support-handover-waits = Personen har fått frågan om { $name } och har inte svarat än.
office-support-handover-agreed = Personen har sagt ja till { $name }. När du lämnar över kan de öppna kontakten, och ni kan det inte längre.
office-support-handover-nobody = Personen har sagt ja till { $name }, men ingen där kan ta emot just nu.
office-support-handover-give = Lämna över nu
office-support-handover-cancel = Avbryt överlämningen
office-support-handover-not = Det gick inte. Organisationen tar inte emot just nu, eller så är en överlämning redan på väg.
office-support-block = Jäv
office-support-block-text = Den som känner personen, eller den som kan ha gjort något mot personen, ska inte se kontakten. Spärren gäller direkt. Gäller det dig själv ser du inte kontakten längre.
office-support-block-whom = Vem ska inte se kontakten?
office-support-block-which = Välj vem som inte ska se kontakten.
office-support-block-button = Spärra
office-support-block-last = Ingen annan kan öppna kontakten än. Låt en kollega få tillgång först, under Nycklar.
office-support-unblock = Ta bort spärren
office-support-close = Avsluta kontakten
office-support-close-text = Det personen har lämnat går att läsa tills det gallras. Det du fyller i här sparas som siffror för sig, utan någon väg tillbaka till kontakten. En avslutad kontakt går inte att öppna igen.
office-support-ended = Hur slutade det?
office-support-reported = Är brottet polisanmält?
office-support-coarse-hint = Till statistiken. Är nyckeln upplåst är det personen har sagt redan valt. Lämna tomt det personen inte har velat säga.
office-support-close-button = Avsluta
office-support-conflict = Det gick inte. Något har ändrats sedan sidan visades. Läs vad som är nytt och försök igen.
office-support-done-taken = Nu tar du hand om kontakten. Hör av dig så snart du kan.
office-support-done-attempt = Försöket är noterat.
office-support-done-said = Meddelandet är krypterat och skickat.
office-support-done-asked = Överlämningen är förberedd.
office-support-done-cancelled = Överlämningen är avbruten.
office-support-done-blocked = Spärren gäller nu.
office-support-done-unblocked = Spärren är borta.
office-support-done-closed = Kontakten är avslutad.

# The own key
office-support-key = Min nyckel
office-support-key-lead = Med nyckeln öppnas det som brottsutsatta har lämnat. Den finns bara hos dig: varken kommunens it-avdelning eller den som driver systemet kan använda den.
office-support-lock = Din nyckel
office-support-no-script = Din webbläsare kör inga skript här. Listor och noteringar fungerar ändå, men för att öppna kontakter och sköta nycklar behövs en webbläsare med skript, för nycklarna öppnas bara där.
office-support-passphrase = Lösenfras
office-support-passphrase-stays = Den lämnar aldrig webbläsaren.
office-support-unlock = Lås upp
office-support-unlock-passkey = Lås upp med passnyckel
office-support-open = Nyckeln är upplåst i den här fliken. Den låses när du stänger fliken, går till ett annat rum eller inte har rört sidan på 15 minuter.
office-support-close-key = Lås nu
office-support-no-key = Du har ingen nyckel än
office-support-no-key-text = Utan en egen nyckel kan du inte läsa det någon har lämnat, och inte skriva till någon.
office-support-no-key-link = Skapa din nyckel
office-support-key-waits = Din nyckel väntar på en kollega
office-support-key-waits-text = Ring en kollega som redan har en nyckel och läs upp numret på sidan Min nyckel. När kollegan har bekräftat kan du öppna kontakter.
office-support-lose = Läs det här först: en borttappad nyckel går inte att få tillbaka
office-support-lose-own = Glömmer du lösenfrasen kan ingen återställa den. Inte systemförvaltaren, inte it-avdelningen och inte den som har gjort programmet.
office-support-lose-all = Går alla nycklar i en organisation förlorade, och finns ingen återställning, är allt som brottsutsatta har lämnat dit borta för alltid.
office-support-lose-guard = Därför ska varje organisation ha minst två personer med nyckel, och en återställning hos nyckelförvaltare. Två förvaltare tillsammans kan ge tillgången tillbaka. En ensam kan det inte.
office-support-make = Skapa din nyckel
office-support-make-text = Nyckeln skapas här i webbläsaren och låses med din lösenfras innan något sparas. Det tar några sekunder.
office-support-make-button = Skapa nyckeln
office-support-new-passphrase = Ny lösenfras
office-support-new-passphrase-hint = Minst 14 tecken. Ta fyra eller fem ord som inte hör ihop. Använd inte lösenordet du loggar in med: det kan andra återställa.
office-support-again = Lösenfrasen en gång till
office-support-passkey-legend = Passnyckel
office-support-make-passkey = Lås också upp med fingeravtryck, ansikte eller kod på den här enheten
office-support-passkey-hint = Lösenfrasen fungerar som förut, och tappar du enheten är inget förlorat.
office-support-understood-legend = Har du läst vad som gäller?
office-support-understood = Ja, jag vet att ingen kan återställa min lösenfras
office-support-understood-missing = Läs vad som händer om nyckeln tappas bort, och kryssa i att du vet det.
office-support-key-unmade = Nyckeln har inte skapats. Det görs i webbläsaren, och för det behövs skript.
office-support-this-key = Om nyckeln
office-support-number = Nyckelns nummer
office-support-number-script = visas med skript
office-support-number-text = Läs upp numret för den kollega som ska bekräfta nyckeln, i samma rum eller på telefon. Skicka det inte i mejl: då kan någon ha bytt ut det på vägen.
office-support-made-at = Skapad
office-support-confirmed-at = Bekräftad
office-support-unconfirmed = Inte än
office-support-passkey = Passnyckel
office-support-with-passkey = Finns
office-support-without-passkey = Finns inte
office-support-rotate = Byt lösenfras eller nyckel
office-support-rotate-text = Du får en ny nyckel, och allt den gamla öppnar flyttas med. Den gamla slutar gälla. Gör det när du vill ha en ny lösenfras eller en passnyckel, och genast om någon kan ha sett lösenfrasen.
office-support-rotate-button = Byt nyckel
office-support-needs-open-key = Lås upp din nyckel först.
office-support-lost = Jag har glömt lösenfrasen
office-support-lost-text = Den går inte att få tillbaka. Så här gör du:
office-support-lost-one = Skapa en ny nyckel här. Den gamla slutar gälla, och det du har bett förvaltarna om avbryts.
office-support-lost-two = Be en kollega med nyckel att bekräfta den nya under Nycklar. Då kan du öppna allt som kollegan kan öppna.
office-support-lost-three = Finns ingen sådan kollega: be nyckelförvaltarna om återställning på den här sidan.
office-support-lost-button = Släpp den gamla och skapa en ny
office-support-asked-shares = Någon behöver din del
office-support-request-recovery = Återställning av alla kontakter i en organisation
office-support-request-break = Öppna en enda kontakt i nödfall
office-support-asks = Frågar
office-support-for = Organisation
office-support-which = Kontakt
office-support-why = Skäl
office-support-when = När
office-support-number-asking = Numret på nyckeln som frågar
office-support-reason-lost = Nyckeln är förlorad
office-support-reason-absence = Ingen med nyckel är i tjänst
office-support-reason-danger = Fara för liv eller hälsa
office-support-reason-oversight = Klagomål eller tillsyn
office-support-share-text = Din del öppnar ingenting ensam. Tillsammans med en förvaltare till öppnar den det som står ovan. Prata med den som frågar, i samma rum eller på telefon, innan du lämnar den.
office-support-compared-legend = Har ni jämfört numret?
office-support-compared-asking = Ja, jag har pratat med den som frågar, och numret stämmer
office-support-compared-colleague = Ja, jag har pratat med kollegan, och numret stämmer
office-support-compared-missing = Jämför numret med personen, i samma rum eller på telefon, och kryssa i att det stämmer.
office-support-give = Lämna min del
office-support-say-no = Säg nej
office-support-requests = Det du har bett förvaltarna om
office-support-request-all = Återställning: { $name }
office-support-request-one = I nödfall: kontakt { $name }
office-support-shares-given = { $many } av { $needed } delar har kommit.
office-support-asked-at = Du frågade { $when }.
office-support-finish = Öppna med delarna
office-support-take-request-back = Ta tillbaka
office-support-ask-trustees = Be nyckelförvaltarna om återställning
office-support-ask-trustees-text = Gör så bara när ingen kollega kan ge dig tillgång. Två förvaltare måste prata med dig och lämna sin del. Alla frågor står i loggen.
office-support-ask-button = Be om återställning
office-support-next-confirm = Nästa steg: ring en kollega och läs upp numret nedan, så att nyckeln kan bekräftas. Finns ingen kollega med nyckel kan du be förvaltarna om återställning.
office-support-next-guard = Nästa steg: organisationen har ingen återställning. Utan den är allt borta om nycklarna går förlorade.
office-support-next-anew = Återställningens nyckel har varit hel i den här webbläsaren. Gör en ny återställning nu, så gäller de gamla delarna inte längre.
office-support-next-guard-link = Ordna återställning
office-support-key-conflict = Det gick inte. Något har ändrats sedan sidan visades, eller så var nyckeln inte upplåst. Sidan är ny nu: läs den och försök igen.
office-support-done-made = Nyckeln är skapad och upplåst i den här fliken.
office-support-done-replaced = Den nya nyckeln är skapad. Den gamla gäller inte längre.
office-support-done-rotated = Nyckeln är bytt, och allt den gamla öppnade har flyttats med.
office-support-done-recovery-asked = Förvaltarna har fått frågan. Ring dem, så går det fortare.
office-support-done-given = Din del är lämnad, låst till den som frågade.
office-support-done-recovered = Klart. Din nyckel öppnar nu allt det som förvaltarnas nyckel öppnade.
office-support-done-ended = Frågan är avslutad.

# Keys of the organisation
office-support-keys = Nycklar
office-support-keys-lead = Ge en kollega tillgång, och se till att ingenting kan gå förlorat.
office-support-keys-waiting = Väntar på en kollega
office-support-nobody-waits = Ingen nyckel väntar
office-support-nobody-waits-text = När en kollega har skapat en nyckel bekräftar du den här. Då kan kollegan öppna samma kontakter som du.
office-support-key-new = { $name } har en ny nyckel i { $of }. Prata med { $name }, i samma rum eller på telefon, och jämför numret. Stämmer det inte har någon bytt ut nyckeln: bekräfta då inte, och berätta det för dataskyddsombudet.
office-support-key-lacks =
    { $many ->
        [one] { $name } kan inte öppna 1 kontakt som du kan öppna.
       *[other] { $name } kan inte öppna { $many } kontakter som du kan öppna.
    }
office-support-recovery = Återställningen
office-support-recovery-lacks =
    { $many ->
        [one] Återställningen för { $of } öppnar inte 1 kontakt än.
       *[other] Återställningen för { $of } öppnar inte { $many } kontakter än.
    }
office-support-fill = Ta med dem
office-support-confirm = Bekräfta och ge tillgång
office-support-guards = Om nycklarna går förlorade
office-support-guards-text = En återställning är en egen nyckel som delas mellan nyckelförvaltare. Två delar tillsammans öppnar organisationens kontakter. En del ensam öppnar ingenting.
office-support-no-keys = Ingen kan ta emot
office-support-no-keys-text = Organisationen har ingen bekräftad nyckel. Ingen kan be den om kontakt.
office-support-one-key = Bara en person har nyckel
office-support-one-key-text = Blir den personen sjuk kan ingen läsa. Se till att minst två kan.
office-support-no-guard = Ingen återställning
office-support-weak-guard = Återställningen fungerar inte
office-support-weak-guard-text = Färre än två förvaltare kan lämna sin del. Gör en ny återställning medan någon har en nyckel som öppnar kontakterna.
office-support-share-lost = Delen går inte att öppna
office-support-guard-made = Gjord { $day }. Delarna finns hos:
office-support-used-guard = Återställningen har använts
office-support-used-guard-text = Förvaltarnas delar har satts ihop, och nyckeln har varit hel i en webbläsare. Gör en ny återställning, så gäller de gamla delarna inte längre.
office-support-old-guard = Återställningen är äldre än ett år. Fråga förvaltarna om de har sin lösenfras kvar.
office-support-guard-set = Gör en återställning
office-support-guard-anew = Gör en ny återställning
office-support-guard-text = Nyckeln skapas och delas i din webbläsare och glöms sedan. Välj personer som inte slutar samtidigt och som kan nås på telefon.
office-support-trustees = Nyckelförvaltare
office-support-trustees-hint = Två till tio personer. De ska ha en egen nyckel. Den som inte är bekräftad än jämför du numret med först.
office-support-compare-first = Jämför numret först
office-support-few-trustees = Välj mellan två och tio nyckelförvaltare.
office-support-too-few-trustees = Det behövs två personer med egen nyckel som kan vara nyckelförvaltare. Systemförvaltaren ger rollen, och de skapar sin nyckel under Min nyckel.
office-support-guard-button = Skapa och dela
office-support-break = Öppna en kontakt i nödfall
office-support-break-text = Gäller kontakter i organisationer som du inte är med i. Två nyckelförvaltare måste lämna sin del. Det står i loggen, personen får veta det, och tillgången stängs av sig själv efter ett dygn.
office-support-break-which = Välj vilken kontakt det gäller.
office-support-break-legend = Vet du vad som händer?
office-support-break-understood = Ja, det loggas och personen får veta det
office-support-break-understood-missing = Kryssa i att du vet att det loggas och att personen får veta det.
office-support-break-button = Fråga förvaltarna
office-support-done-confirmed = Nyckeln är bekräftad. Kollegan kan nu öppna det du kan öppna.
office-support-done-filled = Återställningen öppnar nu alla kontakter som du kan öppna.
office-support-done-guarded = Återställningen är klar. Be förvaltarna att ta vara på sin lösenfras.
office-support-done-break = Förvaltarna har fått frågan. Följ den under Min nyckel.

# The directory
office-support-organisations = Organisationer
office-support-organisations-lead = De som invånarna kan vända sig till. Ordningen på den öppna sidan flyttas varje dag, så att ingen alltid står först.
office-support-no-organisations = Ingen organisation än
office-support-no-organisations-text = Lägg till dem som ger stöd i kommunen, även de fristående. Invånarna ska få veta om alla som finns.
office-support-new-organisation = Ny organisation
office-support-add-organisation = Lägg till
office-support-as-residents = Se som invånarna ser det
office-support-no-first-line = Ingen hjälper den som inte kan välja
office-support-no-first-line-text = Ange en organisation som tar emot dem som vill ha hjälp att välja, och se till att någon där har en nyckel.
office-support-organisation = Organisation
office-support-kind = Slag
office-support-receives = Tar emot här
office-support-receives-yes = Ja
office-support-receives-no = Nej
office-support-receives-keyless = Ja, men ingen har nyckel
office-support-unguarded = Ingen återställning
office-support-members = Medlemmar
office-support-key-count = Nycklar
office-support-checked = Senast kontrollerad
office-support-check-again = Kontrollera igen
office-support-hidden = Dold
office-support-first-line = Hjälp att välja
office-support-to-organisations = Alla organisationer
office-support-organisation-lead = Det som står här visas för alla. Skriv kort och vänligt.
office-support-entry = Uppgifter
office-support-organisation-name = Namn
office-support-offers = Erbjuder
office-support-words-sv = Vad de gör, på svenska
office-support-words-fi = Vad de gör, på finska
office-support-words-en = Vad de gör, på engelska
office-support-phone = Telefon
office-support-hours-sv = Öppet, på svenska
office-support-hours-fi = Öppet, på finska
office-support-hours-en = Öppet, på engelska
office-support-languages = Språk som talas där
office-support-site = Webbplats
office-support-site-hint = Hela adressen, med https:// först.
office-support-site-wrong = Skriv hela adressen, så här: https://www.exempel.se
office-support-receives-hint = Då kan invånare be om kontakt här, så snart någon i organisationen har en bekräftad nyckel.
office-support-receives-tick = Tar emot kontakter
office-support-first-line-hint = Högst en organisation. Den får dem som vill ha hjälp att välja.
office-support-first-line-tick = Hjälper den som inte kan välja
office-support-promised-days = Hör av sig inom, arbetsdagar
office-support-promised-days-hint = Det lovas invånarna. Har ingen tagit emot i tid går en påminnelse ut.
office-support-checked-hint = Den dag någon ringde numret och läste igenom uppgifterna.
office-support-hidden-hint = Visas inte för invånarna och tar inte emot nya kontakter.
office-support-hidden-tick = Dölj
office-support-save = Spara
office-support-save-checked = Spara, allt är kontrollerat i dag
office-support-members-text = Bara medlemmar kan se organisationens kontakter. Den som tas bort förlorar tillgången direkt.
office-support-no-members = Ingen än.
office-support-no-candidates = Det finns ingen mer att lägga till. Systemförvaltaren ger rollen Mottagare i stödorganisation eller Brottsofferhandläggare.
office-support-member-new = Ny medlem
office-support-member-add = Lägg till
office-support-member-which = Välj vem som ska bli medlem.
office-support-member-remove = Ta bort
office-support-member-last = Ingen annan kan öppna alla kontakter än. Ge en kollega tillgång under Nycklar först.
office-support-member-since = Medlem sedan { $day }
office-support-member-keyless = Ingen nyckel än
office-support-member-waiting = Nyckeln väntar på en kollega
office-support-member-confirmed = Kan öppna kontakter
office-support-member-inactive = Kontot eller rollen är borta
office-support-to-keys = Nycklar och återställning
office-support-done-organisation = Organisationen är tillagd.
office-support-done-saved = Uppgifterna är sparade.
office-support-done-member = Medlemmen är tillagd. Nu behövs en nyckel, som en kollega bekräftar.
office-support-done-no-member = Medlemmen är borttagen och kan inte längre öppna något.

# Referral
office-support-refer = Hänvisa till stöd
office-support-refer-lead = När du möter någon som har varit med om brott och vill ha kontakt. Du skriver bara hur personen nås, inte vad som har hänt.
office-support-refer-protected = Har personen skyddade personuppgifter?
office-support-refer-protected-text = Lämna då inga uppgifter här. Ring organisationen i stället, tillsammans med personen.
office-support-refer-plain = Din webbläsare kör inga skript
office-support-refer-plain-text = Då krypteras det du skriver först på kommunens server. Där finns det en kort stund i minnet och sparas sedan bara krypterat.
office-support-refer-nobody = Just nu kan ingen ta emot här
office-support-refer-nobody-text = Ring en organisation i stället, tillsammans med personen.
office-support-refer-changed = De som tar emot har ändrats medan du skrev. Kontrollera vem som är vald och skicka igen.
office-support-refer-consent = 1. Samtycke
office-support-refer-consent-text = Berätta för personen vart uppgifterna går, vad som lämnas, att det är frivilligt och att det går att ta tillbaka när som helst med koden. Frågan ska ställas opartiskt: berätta vilka organisationer som finns.
office-support-refer-source = Varifrån hänvisar du?
office-support-refer-said = Hur har personen samtyckt?
office-support-refer-oral = Muntligt
office-support-refer-written = Skriftligt
office-support-refer-yes-legend = Har personen sagt ja?
office-support-refer-yes = Ja, personen har sagt ja till just det här
office-support-refer-no-consent = Utan personens ja kan du inte hänvisa. Kryssa i när personen har sagt ja.
office-support-refer-whom = 2. Vem ska höra av sig?
office-support-refer-org = Personen väljer
office-support-refer-choose = Vill ha hjälp att välja ({ $name })
office-support-refer-how = 3. Hur nås personen säkert?
office-support-refer-least = Skriv inte vad som har hänt, vem som gjorde det, personnummer, adress eller plats. Visa gärna skärmen för personen.
office-support-refer-send = Kryptera och skicka
office-support-referred = Hänvisningen är skickad
office-support-referred-lead = Ge koden till personen nu. Du ser den bara en gång, och du kan inte följa kontakten.
office-support-code = Personens kod
office-support-code-give = Skriv av koden på en lapp åt personen, eller låt personen göra det. Skriv inte vad den är till.
office-support-code-safe = Med koden kan personen se hur det går, skriva, ändra hur hen nås och ta tillbaka allt, på sidan om stöd. Lappen ska ligga där ingen annan letar.
office-support-code-once = Spara den inte själv. De hör av sig även om personen tappar koden.
office-support-refer-again = Hänvisa en till

# The log
office-support-log = Logg för stödet
office-support-log-lead = Vem som har gjort vad med vilken kontakt. Inget av det som personer har lämnat står här. Det en person själv har gjort visas bara på timmen när.
office-support-log-none = Inget har hänt än
office-support-log-none-text = Varje gång någon öppnar en kontakt skrivs det här.
office-support-log-one = Bara kontakt { $name }
office-support-log-all = Visa allt
office-support-log-when = När
office-support-log-who = Vem
office-support-log-what = Vad
office-support-log-contact = Kontakt
office-support-by-person = Personen
office-support-by-staff = Någon som inte är kvar
office-support-by-system = Systemet
office-support-act-asked = Bad om kontakt
office-support-act-referred = Hänvisade någon, med samtycke
office-support-act-wrote = Skrev
office-support-act-replaced = Ändrade hur hen nås
office-support-act-agreed = Sa ja till överlämning
office-support-act-refused = Sa nej till överlämning
office-support-act-withdrew = Tog tillbaka
office-support-act-opened = Öppnade kontakten
office-support-act-taken = Tog emot
office-support-act-given-back = La tillbaka i listan
office-support-act-attempted = Noterade ett försök
office-support-act-answered = Skrev till personen
office-support-act-handover-asked = Förberedde överlämning
office-support-act-handed-over = Lämnade över
office-support-act-blocked = Spärrade någon för jäv
office-support-act-unblocked = Tog bort en spärr
office-support-act-closed = Avslutade
office-support-act-purged = Gallrade
office-support-act-reminded = Påminde om att ingen hade tagit emot
office-support-act-key-made = Skapade en nyckel
office-support-act-key-confirmed = Bekräftade en nyckel
office-support-act-key-rotated = Bytte nyckel
office-support-act-key-retired = Släppte en nyckel
office-support-act-recovery-set = Gjorde en återställning, eller fyllde på den
office-support-act-recovery-asked = Bad om återställning
office-support-act-break-asked = Bad att få öppna en kontakt i nödfall
office-support-act-share-given = Lämnade sin del
office-support-act-recovered = Återställde en organisations kontakter
office-support-act-glass-broken = Öppnade en kontakt i nödfall
office-support-act-request-ended = Avslutade en fråga till förvaltarna
office-support-act-organisation-saved = Ändrade en organisation
office-support-act-member-added = La till en medlem
office-support-act-member-removed = Tog bort en medlem

# Statistics
office-support-counts = Siffror
office-support-counts-lead = Det som finns kvar när kontakterna är borta, för hela år. Talen visas i steg om fem, och inget korsas med något annat, så att ingen kan pekas ut.
office-support-no-counts = Inga siffror än
office-support-no-counts-text = De visas när ett helt år har gått. Det år som pågår visas inte.
office-support-counts-all = Avslutade kontakter: { $many }.
office-support-counts-few = 0–{ $most }
office-support-counts-range = { $least }–{ $most }
office-support-counts-no-lists = Listorna visas inte för det här året: tillsammans kunde de peka ut någon.

# The start page of the office
office-support-today-quiet = Ingen väntar på dig just nu.
office-support-today-open = Till kontakterna
office-support-today-open-key = Till min nyckel
office-support-today-late = Löftet om tid är passerat
office-support-today-waiting = Väntar på att någon tar emot
office-support-today-wrote = Nytt från dem du tar hand om
office-support-today-taken-back = Har tagit tillbaka: ring inte
office-support-today-keys = Kolleger vars nyckel väntar
office-support-today-shares = Behöver din del av en nyckel
office-support-today-no-key = Du har ingen nyckel än

# What the script says
office-support-js-opening = Låser upp …
office-support-js-wrong = Lösenfrasen stämmer inte. Tänk på stora och små bokstäver.
office-support-js-unknown = Nyckeln går inte att läsa. Ladda om sidan. Hjälper det inte: skapa en ny nyckel.
office-support-js-not-opened = Det gick inte att låsa upp. Försök igen, eller använd lösenfrasen.
office-support-js-working = Hämtar …
office-support-js-no-net = Det gick inte att nå servern. Det du har skrivit står kvar. Försök igen om en stund.
office-support-js-signed-out = Du har loggats ut. Det du har skrivit står kvar här. Logga in i en annan flik och skicka sedan igen.
office-support-js-typed = Du har skrivit något som inte är skickat. Vill du lämna det?
office-support-js-making = Arbetar i webbläsaren …
office-support-js-progress = Låser om { $done } av { $all } …
office-support-js-passkey-name = Information
office-support-js-short = Lösenfrasen är för kort. Den ska ha minst 14 tecken.
office-support-js-plain = Lösenfrasen har för få olika tecken. Ta fyra eller fem ord som inte hör ihop.
office-support-js-differs = De två lösenfraserna är inte likadana. Skriv dem igen.
office-support-js-no-passkey = Det blev ingen passnyckel. Enheten kanske inte kan ha en som låser upp nycklar. Ta bort krysset och försök igen.
office-support-js-locked = Lås upp din nyckel först.
office-support-js-no-text = Skriv något först.
office-support-js-long-text = Det är för långt. Skriv högst { $most } tecken.
office-support-js-not-enough = Delarna räcker inte, eller hör inte ihop. Det behövs två, från två förvaltare.
office-support-js-not-for-key = Din nyckel öppnar inte allt det här. Låt en kollega ge dig tillgång under Nycklar.
office-support-js-unread = Det här går inte att läsa.
office-support-js-mistaken = Något behöver rättas. Se vid fälten.
office-support-js-broken = Det gick inte. Inget har skickats. Ladda om sidan och försök igen.
