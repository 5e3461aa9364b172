# Letters to those who work with victim support. They say that something waits, and nothing of what.
support-mail-subject = Något väntar på dig – { $place }
support-mail-body =
    Hej!

    Något väntar på dig i { $place }. Logga in som vanligt:
    { $link }

    Det går inte att svara på det här mejlet.
