# Letters to those who work with victim support. They say that something waits, and nothing of what.
support-mail-subject = Jokin odottaa sinua – { $place }
support-mail-body =
    Hei!

    Jokin odottaa sinua palvelussa { $place }. Kirjaudu sisään tavalliseen tapaan:
    { $link }

    Tähän viestiin ei voi vastata.
