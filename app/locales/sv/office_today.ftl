# The start page of the office.
today-hello = Hej { $name }
today-late = Över svarstiden
today-new = Nya, ingen har läst
today-mine = Dina
today-reopened = Återöppnade av invånaren
today-needs-more = Väntar på mer från invånaren
today-open = Alla öppna
today-inbox-empty = Inga rapporter väntar.
today-period-ends = Perioden slutar { $day }.
today-period-left =
    { $days ->
        [0] Det är i dag.
        [one] Det är 1 dag kvar.
       *[other] Det är { $days } dagar kvar.
    }
today-to-situation = Till lägesbilden
today-none-stuck = Allt har gått fram
today-stuck =
    { $many ->
        [one] 1 utskick har misslyckats
       *[other] { $many } utskick har misslyckats
    }
today-to-outbox = Till utskicken
today-nothing = Inget väntar på dig
today-nothing-text = Det som rör dig visas här.
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
