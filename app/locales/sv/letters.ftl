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
