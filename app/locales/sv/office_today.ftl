# The start page of the office.
today-hello = Hej { $name }
today-late = Över svarstiden
today-new = Nya, ingen har läst
today-mine = Dina
today-reopened = Återöppnade av invånaren
today-needs-more = Väntar på mer från invånaren
today-open = Alla öppna
today-inbox-empty = Ingen rapport väntar på er just nu.
today-period-ends = Perioden slutar { $day }.
today-period-left =
    { $days ->
        [0] Det är i dag.
        [one] Det är 1 dag kvar.
       *[other] Det är { $days } dagar kvar.
    }
today-to-situation = Alla perioder
today-none-stuck = Allt har gått fram
today-stuck =
    { $many ->
        [one] 1 utskick har misslyckats
       *[other] { $many } utskick har misslyckats
    }
today-to-outbox = Till utskicken
today-council-no-agenda = Dagordningen är inte klar.
today-council-agenda = { $n ->
    [one] { $n } ärende på dagordningen.
   *[other] { $n } ärenden på dagordningen.
}
today-council-items = { $many ->
    [one] 1 ärende väntar på ett möte
   *[other] { $many } ärenden väntar på ett möte
}
today-council-follow-ups = { $many ->
    [one] 1 beslut ska följas upp
   *[other] { $many } beslut ska följas upp
}
today-council-agreements = { $many ->
    [one] 1 avtal behöver ses över
   *[other] { $many } avtal behöver ses över
}
today-to-council = Till råd och möten
today-nobodys = Ingen har tagit
today-todo =
    { $count ->
        [one] Läs 1 rapport som väntar
       *[other] Läs { $many } rapporter som väntar
    }
today-answers = Senaste svaren
today-no-answers = Inget svar har skickats än.
today-verdicts = Hjälpte det?
today-verdicts-sum = Ja: { $yes }. Nej: { $no }. Så har invånare svarat de senaste { $days } dagarna.
today-no-verdicts = Ingen invånare har svarat på den frågan de senaste { $days } dagarna.
today-yes = Ja
today-no = Nej
today-public = Samma siffror visas för alla.
today-to-public = Till invånarnas startsida
today-few = färre än { $n }
today-picture-shared = { $now } uppgifter om otrygghet i { $month }. I { $before }: { $then }.
today-picture-unshared = Inga siffror är delade än.
today-picture-more = { $now ->
    [one] 1 uppgift
   *[other] { $now } uppgifter
} om otrygghet hittills, { $n } fler än { $before }.
today-picture-fewer = { $now ->
    [one] 1 uppgift
   *[other] { $now } uppgifter
} om otrygghet hittills, { $n } färre än { $before }.
today-picture-same = { $now ->
    [one] 1 uppgift
   *[other] { $now } uppgifter
} om otrygghet hittills, lika många som { $before }.
today-open-period = Öppna { $period }
today-invited = Inbjudna som inte har valt lösenord
today-without-factor = Saknar kod vid inloggning, fast rollen kräver det
today-active = Aktiva konton
today-failing =
    { $many ->
        [one] 1 utskick försöks igen av sig självt.
       *[other] { $many } utskick försöks igen av sig själva.
    }
today-assumed =
    { $many ->
        [one] 1 uppgift är bara antagen. Någon i kommunen behöver titta på den.
       *[other] { $many } uppgifter är bara antagna. Någon i kommunen behöver titta på dem.
    }
today-to-settings = Till inställningarna
today-seven-days = De senaste sju dagarna
today-log-rows = Alla rader
today-log-originals = Maskade original som öppnades
today-log-refused = Fel lösenord
today-never-proved = Loggen har inte kontrollerats än
today-proved-whole = Loggen var hel { $when }
today-proved-broken = Loggen stämde inte { $when }
today-to-account = Till mitt konto
today-may = Det här kan du göra här
today-codes-left = Reservkoder kvar
today-sessions = Inloggad
today-places =
    { $many ->
        [one] på 1 ställe
       *[other] på { $many } ställen
    }
today-reports-due = { $many ->
    [one] En rapport ska skickas.
   *[other] { $many } rapporter ska skickas.
  }
today-law-due = Lagens lägesbild och åtgärdsplan ska beslutas senast { $day }.
today-law-never = Ingen lägesbild och åtgärdsplan enligt lagen är beslutad.
today-to-documents = Till rapporterna
