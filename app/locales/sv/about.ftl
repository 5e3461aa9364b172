# About the service, easy to read, contact, cookies, offline.
about-app-name = Lykta – { $place }
about-title = Om tjänsten
about-lead = Här berättar du var det känns otryggt eller tryggt. Du får veta vad som händer sedan.
about-contact = Kontakta oss
about-what = Vad är det här?
about-what-text =
    Lykta är en tjänst från { $municipality }. Här kan alla berätta om en plats. Det kan vara en mörk väg, något som är trasigt eller en plats där du inte vill gå ensam. Du kan också berätta om en plats som känns trygg.

    Kommuner ska enligt lag arbeta för att förebygga brott. Då behöver kommunen veta hur det känns där du bor.
about-how = Vad händer med det jag berättar?
about-how-text =
    – En person i kommunen läser rapporten. Målet är att du får ett första svar inom { $days ->
        [one] en arbetsdag.
       *[other] { $days } arbetsdagar.
    }
    – Den som kan göra något åt platsen får veta det.
    – Uppgifter utan namn blir en del av lägesbilden. Det är en gemensam bild av tryggheten, som { $body } går igenom.
    – Du följer rapporten med en kod. Där ser du vad vi har gjort, och varför.
about-group = Vad är { $body }?
about-group-text =
    { $body } är en grupp där kommunen, polisen och andra träffas regelbundet. Andra kan vara bostadsbolag, skolor eller räddningstjänsten. De vill göra platser tryggare tillsammans.

    – Gruppen får veta hur många som har rapporterat, vad det gäller, var det är och när. De läser inte din text, ser inte ditt foto och vet inte vem du är.
    – Gruppen lägger ihop det med vad polisen och andra har sett, och försöker förstå orsaken.
    – De som är med kommer överens om vem som gör vad, och ser sedan efter om det blev bättre.

    En trasig lampa behöver inte vänta på gruppen. Den som sköter platsen får veta det direkt.
about-group-name = Hela namnet: { $name }.
about-not = Vad tjänsten inte är
about-not-text =
    – Tjänsten läses inte dygnet runt. Ring 112 om det är bråttom.
    – En rapport är inte en polisanmälan. Ring 114 14 eller gå till polisen.se.
    – Det här är inte en plats för att peka ut personer. Skriv om platsen, inte om vem.
about-who = Vem ansvarar?
about-who-text = { $municipality } ansvarar för tjänsten, och för att läsa och svara på rapporterna.
about-program = Programmet
about-program-text = Programmet heter Lykta. Det är öppen källkod med licensen EUPL-1.2. Alla får granska hur det fungerar, och andra kommuner får använda det.
about-font = Licens för typsnittet Source Sans 3

easy-title = Lättläst
easy-lead = Det viktigaste om tjänsten, med få ord.
easy-now = Händer det något farligt nu?
easy-now-text =
    Ring 112.

    Vill du anmäla ett brott? Ring polisen på 114 14.
easy-tell = Berätta om en plats
easy-tell-text =
    Är du rädd på en plats?

    Är det mörkt där, eller är något trasigt?

    Berätta det för kommunen. Du behöver inte säga vem du är.
easy-then = Sedan
easy-then-text =
    Du får en kod. Spara koden.

    En person på kommunen läser det du skrev.

    { $days ->
        [one] Vi försöker svara inom en arbetsdag.
       *[other] Vi försöker svara inom { $days } arbetsdagar.
    }

    Med koden kan du läsa svaret.
easy-you = Skriv inte om personer
easy-you-text =
    Skriv om platsen.

    Skriv inte vad någon heter. Skriv inte var någon bor.
easy-help = Behöver du prata med någon?
easy-help-text =
    Har du varit med om ett brott? Ring Brottsofferjouren på 116 006.

    På sidan Kontakt finns fler nummer.

contact-title = Kontakt
contact-lead = Så når du kommunen, och andra som kan hjälpa dig.
contact-unit = Enhet
contact-telephone = Telefon
contact-hours = Öppet
contact-email = E-post
contact-visit = Besök
contact-post = Post
contact-website = Webbplats
contact-none = Kommunen har inte skrivit in några kontaktuppgifter här ännu.
contact-support = Någon att tala med
contact-support-text = Hit kan du ringa. Datumet visar när numret senast kontrollerades.
contact-checked = Kontrollerat { $date }
contact-group-now = Det händer nu
contact-group-crime = Efter ett brott
contact-group-violence = Hot och våld från någon nära
contact-group-change = Du som skadar någon annan
contact-group-health = När du mår dåligt
contact-group-children = Barn och unga
contact-group-information = Information vid kriser
contact-group-local = I din kommun

cookies-title = Kakor
cookies-lead = Vi frågar dig inte om kakor, för vi följer inte vad du gör.
cookies-pages = Sidor att läsa utan nät
cookies-pages-text = Webbläsaren sparar några öppna sidor, bland annat startsidan och formuläret. De ser likadana ut för alla och innehåller inget om dig. Din rapports egen sida sparas aldrig.
cookies-reports = Rapporter som du sparar själv
cookies-reports-text =
    När du trycker på Skicka utan nät, eller på Spara, läggs rapporten krypterad på din telefon. Den skickas när du har nät.

    När rapporten är skickad finns koden kvar på telefonen i 14 dagar. Du kan ta bort rapporter och koder själv, på startsidan.
cookies-walk = En vandring som du går
cookies-walk-text = När du går med i en trygghetsvandring läggs den krypterad på din telefon, med det du skriver och fotona. Så fungerar den utan nät. Det du har skrivit skickas när du har nät. Allt tas bort när du trycker på Klar, när vandringen är slut och allt är skickat, och annars nästa gång en sida öppnas här efter 7 dagar.
cookies-staff = En kaka för dem som arbetar här
cookies-staff-text =
    Personal som loggar in får en kaka. Den visar att personen är inloggad. Den slutar gälla när personen loggar ut eller inte gör något på { $minutes } minuter. Du som rapporterar får ingen kaka.

    Skriver personalen en händelse utan nät, läggs den krypterad på telefonen. Den försvinner när den har skickats, när personen loggar ut, när någon annan loggar in, och annars nästa gång en sida öppnas här efter 7 dagar.
cookies-rep = En kaka för ombud i grannsamverkan
cookies-rep-text = Ett ombud som loggar in med länken i ett mejl får en kaka. Den visar att personen är inloggad och slutar gälla när personen loggar ut eller inte har varit här på { $days } dagar.
cookies-support = Stöd efter brott
cookies-support-text = Sidorna om stöd till dig som har varit med om brott sparar ingenting på din telefon, och inte det du skriver där heller.
cookies-none = Det här finns inte
cookies-none-text =
    – Ingen statistik som följer dig.
    – Ingen reklam.
    – Inget som hämtas från andra webbplatser.
cookies-why = Varför behöver du inte godkänna?
cookies-why-text = Enligt lagen om elektronisk kommunikation (2022:482, 9 kap. 28 §) ska du få information om vad som sparas på din telefon. Du behöver inte godkänna det som är nödvändigt för en tjänst som du själv har bett om. Allt på den här sidan är av det slaget.
cookies-remove = Ta bort allt
cookies-remove-text = I webbläsarens inställningar kan du ta bort data för den här webbplatsen. Då försvinner också rapporter som inte har skickats.

offline-title = Du har inget nät just nu
offline-lead = Sidan finns inte sparad på telefonen. Du kan ändå skriva en rapport. Den sparas på telefonen och skickas när du har nät igen.
