# Support for victims of crime, as residents read it. Warm, short, nothing that has to be read twice.
aid-neutral = Information
aid-title = Stöd till dig som har varit med om brott
aid-lead = Det är inte ditt fel. Du bestämmer själv vad du vill göra, och i vilken takt.
aid-numbers = Ring någon nu
aid-numbers-more = Fler nummer
aid-numbers-trace = Samtalet syns i telefonens samtalslista. Ta bort det där, om någon annan brukar titta.
aid-protected = Har du skyddade personuppgifter?
aid-protected-text = Skriv inget om dig här. Ring i stället, och säg att dina uppgifter är skyddade.
aid-ask = Be någon höra av sig till dig
aid-ask-text = Du behöver inte ha anmält brottet. Det kostar inget.
aid-ask-step-questions = Du svarar på tre frågor: vem som ska höra av sig, hur du nås säkert och vad du vill kallas.
aid-ask-step-code = Du får en kod. Med den kan du se hur det går, skriva till dem och ändra dig.
aid-ask-step-call = Någon hör av sig på det sätt och den tid du har valt.
aid-ask-step-back =
    { $days ->
        [one] Du kan ta tillbaka allt med koden när du vill. Annars tas det bort en dag efter att kontakten har avslutats.
       *[other] Du kan ta tillbaka allt med koden när du vill. Annars tas det bort { $days } dagar efter att kontakten har avslutats.
    }
aid-ask-sealed = Det du skriver är krypterat. De som ska hjälpa dig kan läsa det. Kommunens it-avdelning kan det inte.
aid-ask-button = Be om kontakt
aid-have-code = Jag har en kod
aid-nobody = Just nu kan du inte be om kontakt här
aid-nobody-text = Ring något av numren i stället, eller hör av dig direkt till en organisation.
aid-orgs = Organisationer som hjälper
aid-orgs-text = Ordningen ändras varje dag, så att ingen alltid står först.
aid-org-offers = Erbjuder
aid-org-hours = Öppet
aid-org-languages = Språk
aid-org-phone = Telefon
aid-org-site = Webbplats
aid-org-receives = Hör av sig till dig, om du ber om kontakt här.
aid-to-easy = Lättläst om stöd
aid-to-all = Alla nummer och organisationer

aid-kind-victims = Brottsofferjour
aid-kind-women = Kvinnojour eller tjejjour
aid-kind-men = Stöd för män
aid-kind-young = Stöd för barn och unga
aid-kind-hbtqi = Stöd för hbtqi-personer
aid-kind-municipal = Kommunens eget stöd
aid-kind-other = Annat stöd
aid-help-advice = Råd och stöd
aid-help-authorities = Hjälp med myndigheter
aid-help-talk = Någon att tala med
aid-help-court = Stöd inför rättegång
aid-help-shelter = Skyddat boende
aid-help-other = Annan hjälp

aid-to-traces = Kan någon titta? Så lämnar du sidan snabbt
aid-traces = Lämna sidan snabbt och lämna få spår
aid-traces-exit = Tryck på Lämna sidan, eller två gånger på Esc. Då ser du en sida om vädret. Bakåtknappen leder inte hit, om webbläsaren kör skript.
aid-traces-history = Ta bort de här sidorna ur webbläsarens historik. Ta inte bort allt: en tom historik kan väcka frågor.
aid-traces-private = Använd ett privat fönster nästa gång. Då sparas inte besöket i historiken.
aid-traces-calls = Ta bort samtal ur samtalslistan, och sms som har med det här att göra.
aid-traces-other = Är du rädd att någon följer din telefon? Använd en annan, till exempel på biblioteket eller hos någon du litar på.
aid-traces-site = De här sidorna sparar ingenting i din telefon. Andra sidor på webbplatsen kan göra det, för att fungera utan nät.
aid-traces-clear = Lämna, och ta bort det som webbplatsen har sparat. Också rapporter som inte har skickats försvinner.

aid-easy-title = Har du varit med om ett brott?
aid-easy-lead = Det är inte ditt fel. Det finns hjälp.
aid-easy-alone = Du kan prata med någon
aid-easy-alone-text =
    Du kan ringa.
    Du behöver inte säga vad du heter.
    Du behöver inte prata med polisen.
    Det kostar inget.
aid-easy-ask = Vill du att någon ringer dig?
aid-easy-ask-text =
    Tryck på knappen.
    Svara på tre frågor.
    Skriv inte vad som har hänt.
    Bara de som ska hjälpa dig läser det du skriver.
aid-easy-code = Spara koden
aid-easy-code-text =
    Du får en kod.
    Skriv den på ett papper.
    Visa den inte för någon.
    Med koden kan du ändra dig.
aid-easy-protected = Har du skyddade personuppgifter?
aid-easy-protected-text =
    Skriv inget här.
    Ring i stället.
aid-easy-leave = Kommer det någon?
aid-easy-leave-text =
    Tryck på knappen Lämna sidan.
    Då ser du en sida om vädret.

aid-form-title = Be om kontakt
aid-form-lead = Tre frågor. Skriv inte vad som har hänt, vem som gjorde det eller var du bor.
aid-plain-title = Din webbläsare kör inga skript
aid-plain-text = Då krypteras det du skriver inte i telefonen, utan först på kommunens server. Det sparas bara krypterat, men kan ligga kvar en stund i serverns minne. Vill du inte det? Ring i stället.
aid-question-whom = 1. Vem ska höra av sig?
aid-org-legend = Välj en
aid-choose = Hjälp mig att välja
aid-choose-hint = { $name } hjälper dig till rätt ställe.
aid-promise =
    { $days ->
        [one] Tar hand om det inom en arbetsdag.
       *[other] Tar hand om det inom { $days } arbetsdagar.
    }
aid-no-org = Välj vem som ska höra av sig.
aid-question-how = 2. Hur nås du säkert?
aid-ways-hint = Fyll i ett sätt eller flera. Välj bara sådant som ingen annan svarar på eller läser.
aid-way-phone = Telefon
aid-way-email = E-post
aid-way-email-hint = Bara om ingen annan kan öppna din e-post.
aid-way-other = Genom någon annan, eller på annat sätt
aid-way-other-hint = Till exempel en vän du litar på, och hens nummer.
aid-hours = När passar det?
aid-hours-hint = Väljer du inget hör de av sig på dagen.
aid-hours-morning = Förmiddag
aid-hours-day = Eftermiddag
aid-hours-evening = Kväll
aid-hours-weekend = Helg
aid-silent-legend = Om någon annan svarar
aid-silent = Säg inte varifrån du ringer
aid-message-legend = Om jag inte svarar
aid-message = Det går bra att lämna ett meddelande
aid-message-hint = Kryssa bara i om ingen annan kan höra eller läsa det.
aid-no-way = Skriv minst ett sätt att nå dig.
aid-no-phone = Skriv ett telefonnummer med riktnummer, till exempel 070-174 06 35.
aid-question-name = 3. Vad vill du kallas?
aid-name = Namn
aid-name-hint = Ett förnamn räcker, och det får vara påhittat. Du kan också lämna det tomt.
aid-wishes = Berätta mer, om du vill
aid-wishes-hint = Inget av det här behövs. Det hjälper dem att förbereda sig.
aid-language = Språk du helst talar
aid-interpreter-legend = Tolk
aid-interpreter = Jag behöver tolk
aid-needs = Vad vill du ha hjälp med?
aid-crime = Vad gäller det?
aid-crime-hint = Bara i stora drag.
aid-unsaid = Vill inte säga
aid-crime-violence = Våld
aid-crime-close = Våld eller hot från någon nära, eller hedersförtryck
aid-crime-sexual = Sexuella övergrepp
aid-crime-threat = Hot, ofredande eller stalkning
aid-crime-robbery = Rån
aid-crime-property = Stöld, inbrott eller skadegörelse
aid-crime-fraud = Bedrägeri
aid-crime-hate = Hatbrott
aid-crime-witness = Jag är vittne eller anhörig
aid-crime-other = Annat
aid-age = Ålder
aid-age-child = Under 13 år
aid-age-teen = 13–17 år
aid-age-young = 18–24 år
aid-age-adult = 25–64 år
aid-age-senior = 65 år eller äldre
aid-sex = Kön
aid-sex-hint = Till statistik som inte visar vem du är.
aid-sex-woman = Kvinna
aid-sex-man = Man
aid-sex-other = Annat
aid-consent-title = Ditt samtycke
aid-consent-text =
    { $days ->
        [one] Den du har valt får läsa svaren och höra av sig till dig. Ingen annan får veta. I nödfall kan två personer i kommunen öppna det tillsammans, och då berättar vi det för dig. Du kan ta tillbaka samtycket när som helst med koden. Allt tas bort senast en dag efter att kontakten har avslutats.
       *[other] Den du har valt får läsa svaren och höra av sig till dig. Ingen annan får veta. I nödfall kan två personer i kommunen öppna det tillsammans, och då berättar vi det för dig. Du kan ta tillbaka samtycket när som helst med koden. Allt tas bort senast { $days } dagar efter att kontakten har avslutats.
    }
aid-consent-legend = Samtycker du?
aid-consent = Ja, jag samtycker
aid-no-consent = Kryssa i att du samtycker. Annars kan det inte skickas.
aid-send = Skicka
aid-sending = Krypterar och skickar …
aid-no-net = Det finns inget nät just nu. Det du skrev står kvar så länge sidan är öppen. Försök igen om en stund, eller ring.
aid-busy = Det kom många försök på kort tid. Vänta en stund och försök igen, eller ring.
aid-changed = De som tar emot har ändrats
aid-changed-text = Det hände medan du skrev. Kontrollera vem du har valt och skicka igen.
aid-refused = Det gick inte att ta emot. Försök igen, eller ring.
aid-unloaded = Det som krypterar gick inte att hämta. Inget har skickats. Försök igen om en stund, eller ring.

aid-sent = Tack, nu är det skickat
aid-sent-text = Någon hör av sig på det sätt du har valt. Du behöver inte göra något mer.
aid-sent-promise = { $name } tar hand om det senast { $day }.
aid-code = Din kod
aid-code-keep = Ta vara på koden
aid-code-keep-paper = Skriv av den på ett papper. Skriv inte vad den är till.
aid-code-keep-place = Lägg papperet där ingen annan letar, eller ge det till någon du litar på.
aid-code-keep-photo = Spara den inte i telefonen och ta ingen bild, om någon annan kan titta där.
aid-code-keep-lost = Koden visas bara nu, och ingen kan ta fram den igen. De hör av sig även om du tappar den.
aid-code-use = Vad koden är till
aid-code-use-text = Med den ser du hur det går. Du kan skriva till dem, ändra hur du nås och ta tillbaka allt.
aid-to-own = Till sidan för koden
aid-code-kept = Jag har skrivit av koden

aid-own-title = Har du en kod?
aid-own-lead = Se hur det går, skriv, ändra dig eller ta tillbaka allt.
aid-code-hint = Stora eller små bokstäver, med eller utan streck.
aid-open = Öppna
aid-opening = Öppnar …
aid-code-wrong = Koden öppnar ingenting. Kontrollera varje tecken. Är det länge sedan kan allt redan vara borttaget.
aid-code-lost = Har du tappat koden? Den går inte att få tillbaka. Ring den organisation du bad om kontakt.
aid-own-eyebrow = Din kontakt
aid-own-org = Har hand om det
aid-own-sent-to = Skickat till
aid-own-asked = Du bad om kontakt
aid-own-promised = Någon tar hand om det senast
aid-own-purge = Allt tas bort
aid-own-rest = Datum och samtycke tas bort
aid-own-close = Stäng
aid-state-registered = Förbereds
aid-state-registered-text = Det är inte skickat än.
aid-state-sent = Framme
aid-state-sent-text = Organisationen har fått det. Ingen har tagit hand om det än.
aid-state-received = Någon har tagit hand om det
aid-state-received-text = De hör av sig på det sätt du har valt.
aid-state-contacted = Ni har kontakt
aid-state-contacted-text = Du kan fortsätta att skriva här, om du vill.
aid-state-unreached = De har inte nått dig än
aid-state-unreached-text = De försöker igen. Skriv gärna när det passar, eller ändra hur du nås.
aid-state-closed = Avslutad
aid-state-closed-text = Vill du ha hjälp igen kan du be om en ny kontakt.
aid-state-withdrawn = Återkallad
aid-state-withdrawn-text = Du har tagit tillbaka allt. Det du skrev är borttaget.
aid-state-purged = Borttagen
aid-state-purged-text = Det som fanns här är borttaget.
aid-broken = Två personer i kommunen har öppnat det här
aid-broken-text = De gjorde det tillsammans, på ett annat sätt än det vanliga. Skriv till organisationen om du undrar varför. Dag:
aid-handover = Får en annan organisation ta över?
aid-handover-text = De tror att { $name } kan hjälpa dig bättre. Säger du ja får { $name } läsa det du har berättat och höra av sig till dig. Säger du nej stannar det där det är.
aid-handover-yes = Ja, det går bra
aid-handover-no = Nej
aid-messages = Meddelanden
aid-messages-earlier = De äldsta meddelandena får inte plats här.
aid-messages-none = Det finns inga meddelanden än.
aid-you = Du
aid-write = Skriv till dem
aid-write-hint = Högst 1 000 tecken. Till exempel när det passar att de hör av sig.
aid-write-button = Skicka meddelandet
aid-no-text = Skriv något först.
aid-unsent = Det här har inte skickats
aid-change = Ändra hur du nås
aid-change-button = Spara ändringen
aid-consents = Vad du har samtyckt till
aid-consent-line = { $name }, { $when } ({ $how }).
aid-consent-withdrawn = Återkallat { $when }.
aid-how-self = i formuläret
aid-how-oral = muntligt
aid-how-written = skriftligt
aid-how-code = med koden
aid-withdraw = Ta tillbaka allt
aid-withdraw-text = Det du har skrivit och alla meddelanden tas bort på en gång, och samtycket upphör. Det går inte att ångra.
aid-withdraw-button = Ta tillbaka och ta bort
aid-said-say = Meddelandet är skickat.
aid-said-replace = Ändringen är sparad.
aid-said-agree = Tack, svaret har kommit fram.
aid-said-withdraw = Nu är det borttaget.
aid-too-late = Det gick inte, för något har ändrats sedan du öppnade sidan. Titta på vad som gäller nu och försök igen.
