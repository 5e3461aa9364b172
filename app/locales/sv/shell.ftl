# The frame of every page, dates, form mistakes, faults.
shell-skip = Hoppa till innehållet
shell-now = Pågår det nu?
shell-crime = Anmäla brott:
shell-languages = Språk
shell-menu = Meny
shell-emergency = När det inte kan vänta
shell-nav = Meny
shell-report = Rapportera en plats
shell-follow = Följ din rapport
shell-pledges = Löften
shell-answers = Ni sa – vi gjorde
shell-watch = Grannsamverkan
shell-support = Stöd vid brott
shell-leave = Lämna sidan
shell-lage = Läget
shell-walks = Vandringar
shell-more = Mer om tjänsten
shell-by-mail = Följ med e-post
shell-dialogue = Dialog och enkäter
shell-easy = Lättläst
shell-responsible = { $municipality } ansvarar för den här tjänsten.
shell-not-around-the-clock = Tjänsten läses inte dygnet runt. Den ersätter inte 112 eller en polisanmälan.
shell-about = Om tjänsten
shell-contact = Kontakt
shell-privacy = Personuppgifter
shell-cookies = Kakor
shell-accessibility = Tillgänglighet
shell-staff = För personal
shell-demo-label = Demonstration
shell-demo = Det här är en påhittad kommun. Inget du skriver skickas till någon.

date-monday = måndag
date-tuesday = tisdag
date-wednesday = onsdag
date-thursday = torsdag
date-friday = fredag
date-saturday = lördag
date-sunday = söndag
date-january = januari
date-february = februari
date-march = mars
date-april = april
date-may = maj
date-june = juni
date-july = juli
date-august = augusti
date-september = september
date-october = oktober
date-november = november
date-december = december
date-week = vecka { $week }
date-weeks = vecka { $from }–{ $to }
date-spoken = { $weekday } { $day }{ "\u00A0" }{ $month }
date-plain = { $day } { $month } { $year }
date-moment = { $day } kl.{ "\u00A0" }{ $time }
date-spoken-year = { $weekday } { $day }{ "\u00A0" }{ $month } { $year }

form-mistaken-title = Fel: { $title }
form-errors =
    { $count ->
        [one] En sak behöver rättas
       *[other] { $count } saker behöver rättas
    }
form-missing = Fyll i det här.
form-too-short = Skriv minst { $least } tecken.
form-too-long = Det är för långt. Skriv högst { $most } tecken.
form-not-a-choice = Välj ett av alternativen.
form-not-an-address = Det ser inte ut som en e-postadress. Så här ska den se ut: namn@example.org
form-not-a-number = Skriv ett tal med siffror.
form-not-a-date = Skriv ett datum så här: 2026-03-02

fault-home = Till startsidan
fault-office = Till kontorets startsida
fault-not-found = Sidan finns inte
fault-not-found-text = Adressen kan vara fel, eller så finns sidan inte kvar. Kontrollera adressen eller börja om från startsidan.
fault-bad-request = Det gick inte att läsa
fault-bad-request-text = Det som skickades gick inte att förstå. Gå tillbaka och försök igen.
fault-conflict = Någon annan hann före
fault-conflict-text = Någon ändrade samma sak medan du skrev. Inget av det du skrev har skrivit över något. Gå tillbaka, läs in sidan på nytt och försök igen.
fault-too-large = Det var för stort
fault-too-large-text = Det som skickades är större än vi kan ta emot. En bild får vara högst 12 MB. Gå tillbaka och försök med något mindre.
fault-too-many = Vänta en stund
fault-too-many-text =
    { $minutes ->
        [one] Det kom många försök på kort tid. Försök igen om en minut.
       *[other] Det kom många försök på kort tid. Försök igen om { $minutes } minuter.
    }
fault-unavailable = Tjänsten svarar inte just nu
fault-unavailable-text = Vi arbetar på det. Det du skrev har inte sparats. Gå tillbaka och skicka igen om en liten stund.
fault-full = Vi kan inte ta emot mer just nu
fault-full-text = Lagringen är full. Du kan läsa som vanligt, men inte skicka. Vi har fått ett larm. Försök igen senare.
fault-broken = Något gick fel hos oss
fault-broken-text = Felet är antecknat. Om du hör av dig till oss, säg koden { $reference }.
