# Prioritising: rounds, weighing, choice, direction. Swedish only.
priorities-heading = Prioritering
priorities-lead = Vilka områden behöver mest, och var kan vi göra skillnad? Gruppen väljer högst { $most } områden åt gången och skriver varför.
priorities-rounds = Alla prioriteringar
priorities-round = Period
priorities-standing = Status
priorities-chosen = Valda områden
priorities-decided-on = Beslutad
priorities-runs = pågår
priorities-nothing-chosen = inga än
priorities-quarter = kvartal { $n } { $year }
priorities-tertial = tertial { $n } { $year }
priorities-standing-draft = Utkast
priorities-standing-decided = Beslutad
priorities-standing-replaced = Ersatt av en senare
priorities-of = Prioritering { $round }
priorities-to-all = Alla prioriteringar
priorities-judged-by = Bedöms av uppgifterna i lägesbilden från { $round }, jämfört med { $before } och { $year }, och av insatserna.
priorities-not-complete = Underlaget växer till och med { $day }. Förslagen kan ändras till dess.
priorities-decided-day = { $day }
priorities-history = Ändringar ({ $n })
priorities-picture = Behov och möjlighet
priorities-picture-text = Förslaget räknas fram av uppgifter och insatser. Gruppen kan ändra det och skriver då varför. Tabellen visar både förslaget och ändringen.
priorities-picture-label = Områdena efter behov och möjlighet att påverka. Samma uppgifter står i tabellen nedanför.
priorities-need = Behov
priorities-possibility = Möjlighet att påverka
priorities-both = Stort behov, stor möjlighet
priorities-need-only = Stort behov, liten möjlighet
priorities-possibility-only = Litet behov, stor möjlighet
priorities-neither = Litet behov, liten möjlighet
priorities-legend = Ring: området är valt. Streckad linje: gruppen har flyttat området från den plats som delarna ger.
priorities-table = Områdena, i kommunens ordning
priorities-area = Område
priorities-lies = Ligger i
priorities-proposed = Förslaget
priorities-changed = Gruppens ändringar
priorities-is-chosen = Vald
priorities-proposal = behov { $need }, möjlighet { $possibility }
priorities-set = { $name } från { $from } till { $to }
priorities-placed = Flyttat till behov { $need }, möjlighet { $possibility }
priorities-no-areas = Inga områden
priorities-no-areas-text = Kommunens områden läggs in i inställningarna.
priorities-place = Flytta ett område
priorities-place-text = Dra en siffra i bilden, gå till den med tabb och använd piltangenterna, eller fyll i fälten.
priorities-need-of = Behov, 0–15
priorities-possibility-of = Möjlighet, 0–15
priorities-reason = Varför
priorities-place-save = Spara platsen
priorities-unplace = Låt delarna avgöra
priorities-dot = { $name }: behov { $need }, möjlighet { $possibility }
priorities-moved = { $name }: behov { $need } av 15, möjlighet { $possibility } av 15. Skriv varför och spara.
priorities-chosen-areas = Valda områden
priorities-not-chosen-yet = Gruppen har inte beslutat än.
priorities-choose = Välj högst { $most } områden
priorities-choose-text = Bilden är ett underlag. Det är gruppen som väljer, och skälet ska gå att läsa efteråt.
priorities-area-nth = Område { $n }
priorities-motive-nth = Motiv för område { $n }
priorities-no-area = Inget område
priorities-day = Beslutsdag
priorities-day-hint = Dagen då gruppen beslutade.
priorities-save = Spara utkast
priorities-decide = Spara som beslutad
priorities-done-save = Utkastet är sparat.
priorities-done-decide = Prioriteringen är beslutad. Underlaget är sparat som det var.
priorities-done-place = Området är flyttat.
priorities-done-unplace = Området ligger där delarna säger.
priorities-too-many = Välj högst { $most } områden.
priorities-twice = Samma område är valt två gånger.
priorities-none-chosen = Välj minst ett område.
priorities-motive-missing = Skriv varför området är valt.
priorities-day-to-come = Beslutsdagen har inte varit än.
priorities-day-too-early = Beslutsdagen kan tidigast vara { $day }.
priorities-decided-already = Prioriteringen är redan beslutad och kan inte ändras.
priorities-reason-missing = Skriv varför värdet ändras.
priorities-personal = Det ser ut som personuppgifter. Skriv om platsen eller situationen, inte om en person.
priorities-conflict = Någon annan ändrade samtidigt. Läs sidan igen. Skicka igen om du menar det fortfarande.
priorities-direction = Inriktningsbeslut
priorities-direction-of = Inriktningsbeslut { $round }
priorities-direction-lead = Punkter som läggs fram för { $body }. En punkt gäller när den är antagen i ett justerat protokoll.
priorities-to-direction = Till inriktningsbeslutet
priorities-no-points = Inga punkter är skrivna än.
priorities-no-points-text = Skriv vad som ska göras, vem som gör det och var.
priorities-choose-first = Områdena måste väljas först
priorities-choose-first-text = Inriktningen skrivs när gruppen har beslutat vilka områden som kommer först.
priorities-chosen-are = Valda områden: { $areas }.
priorities-point-draft = Utkast
priorities-point-waiting = Framlagd
priorities-point-adopted = Antagen
priorities-point-rejected = Avslagen
priorities-point-returned = Återremitterad
priorities-who = Vem
priorities-who-missing = Välj vem som gör det.
priorities-other = Vem, om någon annan
priorities-other-missing = Skriv vilken aktör det är.
priorities-areas = Områden
priorities-everywhere = hela kommunen
priorities-indicator-name = Mäts med
priorities-indicator-label = Vad som mäts (frivilligt)
priorities-decision = Beslut
priorities-decision-words = Beslutets text
priorities-add-point = Ny punkt
priorities-add = Lägg till punkten
priorities-point-text = Vad som ska göras
priorities-point-hint = En mening. Inga namn på personer.
priorities-points-enough = Det finns redan { $most } punkter.
priorities-change-point = Ändra punkten
priorities-change = Spara punkten
priorities-strike = Stryk punkten
priorities-lay = { $n ->
    [one] Lägg fram 1 punkt för { $body }
   *[other] Lägg fram { $n } punkter för { $body }
}
priorities-nothing-to-lay = Det finns ingen punkt att lägga fram.
priorities-item = Inriktning { $round }: { $text }
priorities-done-lay = Punkterna ligger på dagordningen.
priorities-done-point = Punkten är sparad.
priorities-make-pledge = Gör utkast till medborgarlöfte
priorities-pledge-of = Nytt löfte eller ny version
priorities-new-pledge = Ett nytt löfte
priorities-new-version = Fortsätt på: { $title }
priorities-pledge-save = Spara utkastet
priorities-became = Blev ett löfte: { $title }
priorities-previous = Förra perioden
priorities-previous-of = Vad blev det av { $round }?
priorities-no-previous = Det finns ingen tidigare beslutad prioritering.
priorities-few-warning = Siffrorna säger vad som har berättats, inte hur tryggt det är.
priorities-before-after = Uppgifter { $first }: { $before }, { $second }: { $after }.
priorities-small-numbers = Få uppgifter: skillnaden kan vara en slump.
priorities-hidden = visas inte
priorities-not-yet = räknas när perioden är slut
priorities-still-runs = Perioden pågår till och med { $day }.
priorities-no-measures = Ingen insats pågick där.
priorities-unjudged = Inte följd upp
priorities-indicator = { $before } före, { $after } efter ({ $unit })
priorities-to-previous = Läs den prioriteringen
priorities-weigh-lead = Varje del går från 0 till 3. Förslaget kommer ur siffrorna. Ändrar ni ett värde, skriv varför.
priorities-problem = Vanligast här: { $category }.
priorities-sum = Summa { $sum } av 15. Förslaget var { $proposed }.
priorities-proposes = Förslag: { $value }. { $from }
priorities-as-proposed = Som förslaget: { $value }
priorities-unchanged = Gruppen ändrade inte förslaget.
priorities-set-to = Gruppen satte { $value }
priorities-value-of = { $name }, värde
priorities-reason-of = { $name }, varför annat än förslaget
priorities-weigh-save = Spara bedömningen
priorities-value-0 = 0 – inget eller okänt
priorities-value-1 = 1 – lite
priorities-value-2 = 2 – en del
priorities-value-3 = 3 – mycket
priorities-number = Antal
priorities-severity = Allvar
priorities-trend = Trend
priorities-sources = Oberoende källor
priorities-exposed = Utsatt grupp
priorities-control = Rådighet
priorities-cause = Känd orsak
priorities-proven = Beprövad insats finns
priorities-resource = Resurs finns
priorities-partner = Samverkanspart villig
priorities-from-number = { $now ->
    [one] 1 uppgift
   *[other] { $now } uppgifter
} i lägesbilden.
priorities-from-severity = { $now } av { $all } uppgifter gäller brand, våld, hot, droger, inbrott, tillhyggen eller incident mot anställd.
priorities-from-trend = { $now } nu, { $before } perioden före, { $year } samma period i fjol.
priorities-from-sources = { $now ->
    [one] 1 källa
   *[other] { $now } källor
} som inte känner till varandra.
priorities-from-exposed = { $now ->
    [one] 1 uppgift
   *[other] { $now } uppgifter
} från skola, lekplats eller idrottsplats, där barn vistas.
priorities-from-control = { $now ->
    [one] 1 aktör
   *[other] { $now } aktörer
} med egen mark eller egna hus har svarat för en insats här.
priorities-from-cause = { $now ->
    [one] 1 insats
   *[other] { $now } insatser
} här mot det vanligaste problemet, med orsaken beskriven.
priorities-from-proven = { $now ->
    [one] 1 insats
   *[other] { $now } insatser
} i kommunen mot samma problem har bedömts värd att fortsätta, utöka eller avsluta som klar.
priorities-from-resource = { $now ->
    [one] 1 insats
   *[other] { $now } insatser
} pågår här.
priorities-from-partner = { $now ->
    [one] 1 aktör
   *[other] { $now } aktörer
} har berättat om området eller svarar för en insats här.
priorities-did-weigh = Bedömningen av { $area } ändrades
priorities-did-place = { $area } flyttades i bilden
priorities-did-choose = Utkastet till val sparades
priorities-did-decide = Prioriteringen beslutades
priorities-did-add = En punkt lades till
priorities-did-change = En punkt ändrades
priorities-did-drop = En punkt ströks
priorities-did-lay = Punkter lades fram
priorities-waits = Prioriteringen för { $round } väntar på beslut
priorities-waits-begun = Prioriteringen för { $round } är påbörjad och väntar på beslut
