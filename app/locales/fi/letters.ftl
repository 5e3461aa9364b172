# Letters to residents. They carry a link and never content.
letter-confirm-subject = Vahvista sähköpostiosoitteesi, { $place }
letter-confirm-body =
    Hei!

    Joku on kirjoittanut tämän osoitteen ilmoitukseen, joka lähetettiin kunnalle { $place }, saadakseen tiedon vastauksesta.

    Olitko se sinä? Avaa linkki ja paina painiketta:
    { $link }

    Jos se et ollut sinä, sinun ei tarvitse tehdä mitään. Osoite poistetaan 14 päivän kuluttua, etkä saa muita viestejä.

    Linkki johtaa ilmoitukseen. Älä lähetä sitä eteenpäin.
    Tähän viestiin ei voi vastata.
letter-answer-subject = Uutta luettavaa, { $place }
letter-answer-body =
    Hei!

    Ilmoituksessasi kunnalle { $place } on tapahtunut jotain uutta. Lue täältä:
    { $link }

    Linkki johtaa ilmoitukseen. Älä lähetä sitä eteenpäin.
    Etkö halua enempää viestejä? Avaa linkki ja peru ilmoitus.
    Tähän viestiin ei voi vastata.
letter-never =
    Etkö halua, että joku kirjoittaa osoitteesi lomakkeisiimme? Älkää kirjoittako tähän osoitteeseen enää:
    { $link }
never-title = Älkää kirjoittako tähän osoitteeseen enää
never-text = Paina painiketta, jos et halua enempää viestejä, joissa pyydetään vahvistamaan osoitteesi. Se koskee kaikkia lomakkeitamme. Se, minkä olet jo vahvistanut, ei muutu.
never-refuse = Älkää kirjoittako minulle enää
never-done-title = Emme kirjoita osoitteeseen enää
never-done-text = Kukaan ei voi enää lähettää viestejä osoitteeseen lomakkeillamme. Muutitko mielesi? Paina painiketta.
never-allow = Kirjoittakaa taas
