# The accessibility statement. Eleven things must be in it; app/src/about/pages/accessibility.rs counts them.
access-title = Tillgänglighet
access-lead = Alla ska kunna använda tjänsten. Här står hur väl vi uppfyller lagen om tillgänglighet till digital offentlig service, vad som inte fungerar ännu och hur du säger till.
access-actor = Ansvarig
access-service = Tjänst
access-service-name = Lykta, tjänsten för att rapportera platser i { $place }, med sidor för dem som arbetar med rapporterna
access-conformity = Hur väl vi uppfyller lagen
access-conformity-text = Delvis förenlig. Bristerna står här nedanför.
access-assessed = Bedömd
access-updated = Uppdaterad
access-known = Det här fungerar inte fullt ut
access-known-text =
    Utan syn eller med nedsatt syn:
    – Foton som någon skickar med en rapport saknar beskrivning i text. Bara den som rapporterade och de som arbetar med rapporten ser fotot. Skäl: den som skickar fotot beskriver platsen med ord i rapporten i stället. (WCAG 1.1.1)

    Svårt att läsa eller förstå:
    – Svar på rapporter skrivs av människor. De kan vara svårare att läsa än resten, och ett svar kan vara på svenska fast du valde ett annat språk. Då säger sidan inte till hjälpmedlet att språket byts. Skäl: svaren skrivs för hand. (WCAG 3.1.2)
    – Sidorna för personal finns bara på svenska.
    – Den lättlästa sidan visar bara det viktigaste.
access-burden = Oskäligt betungande
access-burden-text = Vi har inte undantagit något för att det skulle vara oskäligt betungande (12 § i lagen).
access-exempt = Innehåll som inte omfattas av lagen
access-exempt-text = Vi känner inte till något innehåll som lagen undantar (9 §). Tjänsten har inga kartor, inga filmer och inga dokument att hämta. Den länkar till andra webbplatser, som har egna redogörelser.
access-method = Så har vi testat
access-method-text =
    Vi har själva bedömt tjänsten, mot WCAG 2.2 nivå AA och standarden EN 301 549. Ingen utanför har granskat den, och den är inte provad tillsammans med personer som använder hjälpmedel.
    – Ett program (axe) har gått igenom de öppna sidorna, ljusa och mörka, på liten och stor skärm.
    – Vi har provat med bara tangentbord, utan skript, i 320 pixlars bredd och med dubbelt så stor text.
access-tell = Säg till om något inte fungerar
access-tell-text = Hör av dig om du hittar ett hinder, eller om du behöver innehållet på ett annat sätt. Berätta vilken sida det gäller.
access-supervisor = Anmäl till myndigheten
access-supervisor-text = { $supervisor } har tillsyn över lagen. Du kan anmäla om du tycker att tjänsten inte uppfyller kraven, eller om du inte är nöjd med vårt svar.
access-supervisor-link = Anmäl till { $supervisor }
