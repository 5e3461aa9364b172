# Accounts of staff and partners: pages and letters. Swedish only.
staff-email-taken = Det finns redan ett konto med den adressen.

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
