# The audit log and the outbox. Swedish only.
log-lead = Allt som ändras, och varje gång personuppgifter öppnas. Inget innehåll, bara koder.
log-verify = Kontrollera loggen
log-whole = Loggen är hel: { $n ->
    [one] 1 rad
   *[other] { $n } rader
}, ingen är ändrad
log-whole-text = Jämför med det tal som har sparats någon annanstans:
log-broken = Loggen stämmer inte
log-broken-row = Rad { $n } är ändrad, eller en rad före den är borttagen. Spara databasen som den är och kontakta den som sköter driften.
log-broken-tail = Loggen slutar vid rad { $found }, men ska sluta vid { $expected }. Spara databasen som den är och kontakta den som sköter driften.
log-filter = Filtrera loggen
log-show = Visa
log-all = Visa allt
log-action = Händelse
log-subject = Sort
log-id = Id
log-from = Från
log-to = Till och med
log-none = Inga rader
log-none-text = Ingen rad passar filtret. Ändra det eller visa allt.
log-older = Äldre
log-pages = Sidor i loggen
log-rows = Rad { $first }–{ $last }
log-column-seq = Nr
log-column-at = När
log-column-who = Vem
log-column-what = Vad
log-column-detail = Koder
log-resident = Invånare
log-system = Systemet

outbox-lead = Brev och jobb som inte har lyckats. Efter { $most } försök ger systemet upp och väntar på dig. Här syns varken mottagare eller innehåll.
outbox-none = Allt har gått fram
outbox-none-text = Inget brev eller jobb väntar på ett nytt försök.
outbox-revived = Ett nytt försök görs strax
outbox-column-kind = Sort
outbox-column-state = Läge
outbox-column-attempts = Försök
outbox-column-error = Senaste fel
outbox-column-created = Skapat
outbox-column-next = Nästa försök
outbox-kind-mail = Brev
outbox-kind-photo = Foto
outbox-dead = Uppgivet
outbox-waiting = Försöker igen
outbox-revive = Försök igen
