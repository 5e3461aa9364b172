# Accounts of staff and partners: pages and letters. Swedish only.
staff-email = E-post
staff-password = Lösenord
staff-name = Namn
staff-name-hint = Så här ser kollegor ditt namn. Invånare ser bara din roll.
staff-roles = Roller
staff-actor = Verksamhet eller enhet
staff-actor-none = Ingen
staff-actor-hint = Behövs för deltagare i lägesbilden, kommunpolis och handläggare.
staff-state = Konto
staff-act = Åtgärd
staff-save = Spara
staff-continue = Fortsätt

# Signing in
staff-sign-in = Logga in
staff-sign-in-lead = För dig som arbetar med trygghet i kommunen.
staff-sign-in-wrong = Adressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.
staff-forgot = Jag har glömt lösenordet
staff-back-to-sign-in = Tillbaka till inloggningen
staff-done-chosen = Lösenordet är sparat. Nu kan du logga in.
staff-done-out = Du är utloggad.
staff-sign-out = Logga ut

staff-code-title = Skriv in koden
staff-code-lead = Öppna appen med koder i din telefon.
staff-code = Kod
staff-code-hint = Sex siffror från appen, eller en reservkod.
staff-code-wrong = Koden stämmer inte, eller så har den använts. Vänta på nästa kod i appen och försök igen.
staff-code-lost = Har du inte telefonen?
staff-code-lost-text = Använd en av dina reservkoder. Varje reservkod fungerar en gång. Har du inga kvar? Be den som sköter kontona att nollställa din kod.
staff-code-stop = Avbryt och logga ut
staff-demo-code = Bara i demon: koden är { $code }

staff-setup = Logga in med kod
staff-setup-again = Byt telefon eller app
staff-setup-lead = En kod i telefonen skyddar ditt konto även om någon får veta ditt lösenord.
staff-setup-demanded = Din roll läser personuppgifter. Därför behöver du också en kod i telefonen när du loggar in.
staff-setup-scan = 1. Lägg till kontot i en app
staff-setup-scan-text = Öppna en app för engångskoder i telefonen. Skanna bilden.
staff-setup-picture = QR-kod att skanna med appen
staff-setup-key = Går det inte att skanna? Skriv in den här nyckeln i appen:
staff-setup-code = 2. Skriv koden som appen visar
staff-setup-code-label = Kod, sex siffror
staff-setup-confirm = Bekräfta
staff-setup-done = Klart. Nästa gång loggar du in med lösenord och kod.
staff-codes = Dina reservkoder
staff-codes-lead = Skriv ut dem eller skriv av dem och lägg dem på ett säkert ställe. De visas bara nu. Varje kod fungerar en gång, om du inte har telefonen.
staff-codes-kept = Jag har sparat koderna

staff-forgot-title = Glömt lösenordet
staff-forgot-lead = Skriv din e-postadress, så skickar vi en länk.
staff-forgot-send = Skicka en länk
staff-forgot-sent = Titta i din e-post
staff-forgot-sent-text = Om adressen har ett konto kommer det strax ett brev med en länk. Titta också i skräpposten.

staff-invited = Välkommen! Välj ett lösenord
staff-invited-lead = Sedan är ditt konto klart att använda.
staff-reset = Välj ett nytt lösenord
staff-reset-lead = Du loggas ut överallt där du är inloggad.
staff-link-spent = Länken gäller inte längre
staff-link-spent-lead = Den är för gammal eller redan använd. Be om en ny.

staff-password-now = Lösenordet du har nu
staff-password-new = Nytt lösenord
staff-password-hint = Minst { $least } tecken. Flera vanliga ord efter varandra går bra, om det inte är ett känt uttryck.
staff-password-again = Samma lösenord en gång till
staff-password-save = Spara lösenordet
staff-password-easy = Det är för lätt att gissa. Gör det längre eller välj ord som inte hör ihop, och undvik namn och årtal.
staff-password-wrong = Det är inte ditt lösenord. Försök igen.
staff-not-the-same = Lösenorden är inte lika. Skriv samma i båda rutorna.

# The own account
staff-own = Mitt konto
staff-own-person = Om dig
staff-save-name = Spara namnet
staff-own-password = Lösenord
staff-own-password-for = Lösenord för { $email }
staff-own-password-note = När du byter lösenord loggas du ut på alla andra ställen.
staff-own-password-save = Byt lösenord
staff-own-factor = Kod vid inloggning
staff-own-factor-text = När du loggar in skriver du också en kod från en app i telefonen.
staff-factor-on = På
staff-factor-off = Av
staff-factor-next-time = Ställs in vid nästa inloggning
staff-factor-set-up = Slå på
staff-factor-renew = Byt telefon eller app
staff-factor-turn-off = Stäng av koden
staff-factor-demanded = Din roll kräver kod vid inloggning. Därför går den inte att stänga av.
staff-codes-left =
    { $count ->
        [0] Du har inga reservkoder kvar. Skaffa nya.
        [one] Du har en reservkod kvar.
       *[other] Du har { $count } reservkoder kvar.
    }
staff-codes-renew = Skaffa nya reservkoder
staff-own-sessions = Här är du inloggad
staff-own-sessions-text = Ser du något som inte är du? Avsluta det och byt lösenord.
staff-device = { $browser } på { $system }
staff-device-unknown = Okänd webbläsare
staff-session-device = Enhet
staff-session-since = Inloggad
staff-session-seen = Senast använd
staff-session-here = Den här
staff-session-end = Avsluta
staff-sessions-end = Avsluta alla andra
staff-done-name = Namnet är sparat.
staff-done-password = Lösenordet är bytt.
staff-done-factor-off = Koden är avstängd.
staff-done-session = Inloggningen är avslutad.
staff-done-sessions = Alla andra inloggningar är avslutade.

# Other people's accounts
staff-list = Konton
staff-list-lead = De som kan logga in här.
staff-invite = Bjud in någon
staff-invite-text = Personen får ett brev med en länk som gäller i sju dagar, och väljer själv sitt lösenord.
staff-invite-send = Skicka inbjudan
staff-invite-again = Skicka en ny inbjudan
staff-one = Konto: { $name }
staff-edit = Namn och roller
staff-edit-note = Om du ändrar roller eller verksamhet loggas personen ut.
staff-signing-in = Inloggning
staff-factor-reset = Nollställ koden
staff-sign-everywhere-out = Logga ut överallt
staff-to-own = Till mitt konto
staff-close = Stäng kontot
staff-close-text = Personen kan inte längre logga in. Lösenord och kod raderas. Det personen har gjort finns kvar i loggen.
staff-reopen = Öppna kontot igen
staff-reopen-text = Personen får ett nytt brev med en länk och väljer ett nytt lösenord.
staff-state-invited = Inbjuden
staff-state-active = Aktivt
staff-state-closed = Stängt
staff-email-taken = Det finns redan ett konto med den adressen.
staff-no-role = Välj minst en roll.
staff-needs-actor = Välj vilken verksamhet personen talar för.
staff-own-roles = Du kan inte ändra dina egna roller. Be någon annan som sköter konton.
staff-close-own = Du kan inte stänga ditt eget konto.
staff-last-administrator = Det måste finnas minst en som kan sköta konton. Ge någon annan rollen först.
staff-overtaken = Någon annan har ändrat kontot medan du skrev
staff-overtaken-now = Så här är det nu: { $name }. Roller: { $roles }. Verksamhet: { $actor }.
staff-overtaken-text = Inget är överskrivet. Det du skrev står kvar nedan. Spara igen om det ändå ska gälla.
staff-done-invited = Inbjudan är skickad.
staff-done-saved = Ändringen är sparad.
staff-done-factor-reset = Koden är nollställd. Personen ställer in en ny vid nästa inloggning.
staff-done-signed-out = Personen är utloggad överallt.
staff-done-closed = Kontot är stängt.
staff-done-reopened = Kontot är öppet igen och en inbjudan är skickad.

# What a role may do today
staff-may-coordinator = Sorterar och svarar på alla rapporter, leder lägesbilden och ändrar inställningar.
staff-may-handler = Sorterar och svarar på den egna enhetens rapporter.
staff-may-participant = Läser lägesbilden med alla siffror. Lämnar bidrag för den egna verksamheten. Ser inga rapporter.
staff-may-police = Läser lägesbilden med alla siffror. Lämnar bidrag för den egna verksamheten. Ser inga rapporter.
staff-may-council-member = Läser lägesbilden utan små tal. Ser inga rapporter.
staff-may-publisher = Läser lägesbilden utan små tal. Ser inga rapporter.
staff-may-support-officer = Sköter stödet till brottsutsatta: organisationer, nycklar och de kontakter som de egna organisationerna fått. Läser stödets logg.
staff-may-support-receiver = Svarar dem som sökt stöd hos den egna organisationen. Ser inget annat.
staff-may-support-trustee = Förvarar en del av en reservnyckel för stödet. Ser inga kontakter.
staff-may-support-referrer = Ber om stödkontakt åt någon som har samtyckt. Ser inga kontakter.
staff-may-data-protection-officer = Läser loggarna. Ser inget innehåll.
staff-may-administrator = Sköter konton och inställningar. Ser inget innehåll.

# Letters
staff-mail-invitation-subject = Inbjudan till trygghetsarbetet i { $municipality }
staff-mail-invitation =
    Hej!

    Du har fått ett konto i trygghetsarbetet i { $municipality }.
    Öppna länken och välj ett lösenord. Länken gäller i sju dagar och fungerar en gång.

    { $link }

    Väntade du dig inte det här? Då kan du strunta i brevet.
staff-mail-reset-subject = Välj ett nytt lösenord – { $municipality }
staff-mail-reset =
    Hej!

    Någon, troligen du, har bett om ett nytt lösenord.
    Öppna länken och välj ett. Länken gäller i en timme och fungerar en gång.

    { $link }

    Var det inte du? Då kan du strunta i brevet. Ditt lösenord är som förut.
staff-mail-changed-subject = Din inloggning har ändrats – { $municipality }
staff-mail-changed =
    Hej!

    Någon, troligen du, har ändrat hur du loggar in på ditt konto.
    Var det inte du? Välj genast ett nytt lösenord och hör av dig till den som sköter kontona.

    { $link }
