# Letters to residents. They carry a link and never content.
letter-confirm-subject = Bekräfta din e-postadress, { $place }
letter-confirm-body =
    Hej!

    Någon har skrivit den här adressen i en rapport till { $place }, för att få veta när det finns svar.

    Var det du? Öppna länken och tryck på knappen:
    { $link }

    Var det inte du? Då behöver du inte göra något. Adressen tas bort efter 14 dagar, och du får inga fler mejl.

    Länken leder till rapporten. Skicka den inte vidare.
    Det går inte att svara på det här mejlet.
letter-answer-subject = Det finns något nytt att läsa, { $place }
letter-answer-body =
    Hej!

    Det har hänt något med din rapport till { $place }. Läs här:
    { $link }

    Länken leder till rapporten. Skicka den inte vidare.
    Vill du inte ha fler mejl? Öppna länken och ta tillbaka rapporten.
    Det går inte att svara på det här mejlet.
letter-never =
    Vill du inte att någon skriver din adress i våra formulär? Skriv inte till den här adressen igen:
    { $link }
never-title = Skriv inte till den här adressen igen
never-text = Tryck på knappen om du inte vill få fler mejl som ber dig bekräfta din adress. Det gäller alla våra formulär. Det du redan har bekräftat påverkas inte.
never-refuse = Skriv inte till mig igen
never-done-title = Vi skriver inte till adressen igen
never-done-text = Ingen kan längre använda våra formulär för att skicka mejl till adressen. Har du ändrat dig? Tryck på knappen.
never-allow = Skriv igen
