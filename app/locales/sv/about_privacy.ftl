# Personal data: GDPR articles 13 and 14 in plain words.
privacy-title = Personuppgifter
privacy-lead = Du behöver inte säga vem du är. Här står vad vi sparar, varför och hur länge.
privacy-who = Vem ansvarar?
privacy-who-text = Personuppgiftsansvarig är den nämnd i { $municipality } som har hand om trygghetsarbetet.
privacy-why = Varför behandlar vi uppgifter?
privacy-why-text =
    Vi använder rapporterna för att åtgärda platser, svara dig och se hur tryggheten förändras.

    Det är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). Kommunen ska förebygga brott enligt lagen om kommuners ansvar för brottsförebyggande arbete (2023:196).

    För att hantera handlingar och spara det som ska arkiveras följer vi också andra lagar (artikel 6.1 c).
privacy-what = Det här sparar vi om du rapporterar
privacy-what-text =
    – Det du skriver och väljer: plats, vad det gäller, när, hur det påverkar dig och dina egna ord.
    – Ett foto, om du skickar med ett. Uppgifter som är gömda i bilden, som var och när den togs, tas bort innan fotot sparas.
    – Din e-postadress, om du vill ha svar så. Den sparas krypterad. Mejlen innehåller bara en länk, aldrig vad du har skrivit.
    – Din e-postadress, om du följer med e-post, och vad du har valt att följa. Adressen sparas krypterad och tas bort när du slutar.
    – Vilket språk du valde.

    Du väljer själv om du vill skriva något som visar vem du är. Utan e-postadress kan du följa rapporten med koden. Vi sparar inte koden så att den går att läsa.
privacy-survey = Om du svarar på en enkät
privacy-survey-text = Vi räknar svaren var för sig. Ingenstans står vad samma person har svarat på två frågor, och vi sparar inte när svaret kom eller varifrån. Ålder och område räknas också för sig. Det du skriver med egna ord läser bara de som arbetar med enkäten. Ingen kaka sparas hos dig.
privacy-walks = Om du anmäler dig till en trygghetsvandring
privacy-walks-text = Du behöver inte skriva vem du är. Förnamn och e-postadress är frivilliga och sparas krypterade. Bara den som leder vandringen kan öppna förnamnen, och det antecknas i en logg. Utan bekräftad e-postadress tas anmälan bort { $bare } månad efter vandringen. Förnamnet tas alltid bort { $bare } månad efter vandringen. En bekräftad adress tas bort efter { $letters } månader, för att du ska få veta vad som blev gjort och kunna följa med på återvandringen. Du kan avsluta mejlen när du vill, och då tas adressen bort direkt. Det du skriver i telefonen på vandringen läses bara av dem som skriver protokollet. Ett foto visas för alla bara om vi har tittat på det och inga människor syns. Anteckningar och foton ligger krypterade på din telefon tills du är klar eller vandringen är slut, se Kakor.
privacy-support = Om du ber om stöd efter ett brott
privacy-support-text = Du samtycker i formuläret, och kan ta tillbaka det med din kod. Det du skriver krypteras i webbläsaren, eller på servern om webbläsaren inte kör skript. Den organisation du har valt kan läsa det, och ingen annan. I nödfall kan två personer i kommunen öppna det tillsammans, och då får du veta det. Utan kryptering sparas bara vilken organisation det är, hur långt det har kommit och datum. Allt tas bort senast { $days ->
       [one] en dag
      *[other] { $days } dagar
    } efter att kontakten har avslutats. Kvar blir statistik som inte visar vem du är.
privacy-not = Det här sparar vi inte
privacy-not-text =
    – Din ip-adress eller vilken telefon du har. Adressen finns en kort stund i serverns minne, för att stoppa den som skickar mycket på en gång. Den skrivs aldrig ned.
    – Din position, om du inte själv väljer att skicka den.
    – Vad du gör på sidorna. Vi har ingen statistik som följer dig.
privacy-others = Om någon annan har skrivit om dig
privacy-others-text = Vi ber alla att inte skriva om personer. Ser en handläggare namn, telefonnummer eller annat som pekar ut någon, döljer hen det. Det dolda sparas krypterat tills rapporten gallras. Bara några få får öppna det, och varje gång antecknas i en logg.
privacy-how-long = Hur länge?
privacy-how-long-text = När tiden har gått tar tjänsten själv bort uppgifterna. Du kan ta tillbaka en rapport tidigare, med din kod. Då försvinner dina ord, fotot och e-postadressen. Antalet finns kvar i statistiken.
privacy-kept-email = E-postadress
privacy-kept-email-time =
    { $months ->
        [one] En månad efter sista svaret
       *[other] { $months } månader efter sista svaret
    }
privacy-kept-follow = E-postadress för att följa
privacy-kept-follow-time = Tills du slutar följa, eller ber oss ta bort den. Den som aldrig bekräftas tas bort efter 7 dagar
privacy-kept-never = Om du har bett oss att inte skriva till dig igen
privacy-kept-never-time = Inte adressen, bara ett krypterat avtryck av den. Det tas bort om du ber oss skriva igen
privacy-kept-photo = Foto
privacy-kept-photo-time =
    { $months ->
        [one] En månad
       *[other] { $months } månader
    }
privacy-kept-unsent = Foto i ett formulär som du inte skickar
privacy-kept-unsent-time = Ungefär en timme
privacy-kept-report = Ord och plats
privacy-kept-report-time =
    { $years ->
        [one] Ett år, sedan finns bara antalet kvar
       *[other] { $years } år, sedan finns bara antalet kvar
    }
privacy-kept-survey = Svar på enkäter
privacy-kept-survey-time =
    { $months ->
        [one] En månad efter att resultatet är publicerat
       *[other] { $months } månader efter att resultatet är publicerat
    }
privacy-kept-invited = Din adress, om vi har bjudit in dig till en vandring med mejl
privacy-kept-invited-time = Till { $days } dagar efter vandringen
privacy-kept-rep = Ombud i grannsamverkan
privacy-kept-rep-time = Namn, telefon och e-post tills uppdraget slutar. Det ombudet skriver sparas lika länge som ord i rapporter
privacy-kept-log = Logg över vad personalen gör
privacy-kept-log-time =
    { $years ->
        [one] Ett år
       *[other] { $years } år
    }
privacy-who-sees = Vem får se uppgifterna?
privacy-who-sees-text =
    – De i { $municipality } som arbetar med rapporter. De loggar in personligen, och det de gör antecknas.
    – Den som ansvarar för platsen, till exempel ett bostadsbolag, kan få veta vad som behöver göras. Hen får inte din e-postadress.
    – Polisen och andra som möts om tryggheten ser antal och korta texter som är godkända, aldrig din rapport eller vem du är.

    Ingen säljer uppgifterna, och inga beslut om dig tas av en dator. Den som driver servern åt kommunen får bara göra det kommunen bestämmer.
privacy-staff = Om du arbetar med rapporterna
privacy-staff-text = Vi sparar ditt namn, din e-postadress, dina roller, när du loggar in och vad du gör med rapporterna. Lösenord sparas så att ingen kan läsa dem. Den du svarar ser din roll, inte ditt namn.
privacy-public = Allmänna handlingar
privacy-public-text = Det du skickar till en kommun blir en allmän handling. Någon kan be att få läsa den. Då prövar kommunen först om något är hemligt enligt lag.
privacy-rights = Dina rättigheter
privacy-rights-text =
    Du har rätt att:
    – få veta vilka uppgifter vi har om dig, och få en kopia
    – få fel rättade
    – be oss ta bort uppgifter, eller använda dem mindre
    – invända mot att vi använder dem.

    Eftersom vi oftast inte vet vem du är kan du behöva ha koden till din rapport. Vissa uppgifter måste vi spara enligt lag.
privacy-officer = Frågor om dina uppgifter
privacy-officer-text = Kommunen har ett dataskyddsombud, som kan svara på frågor och hjälpa dig.
privacy-complain = Klaga
privacy-complain-text = Tycker du att vi gör fel? Du kan klaga hos { $authority }.
