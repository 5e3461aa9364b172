# The frame of every page, dates, form mistakes, faults.
shell-skip = Skip to content
shell-now = Happening now?
shell-crime = Report a crime:
shell-languages = Language
shell-menu = Menu
shell-emergency = When it cannot wait
shell-nav = Menu
shell-report = Report a place
shell-follow = Follow your report
shell-pledges = Pledges
shell-answers = You said – we did
shell-watch = Neighbourhood watch
shell-support = Support after a crime
shell-leave = Leave this page
shell-lage = How things are
shell-walks = Walks
shell-more = More about the service
shell-by-mail = Follow by e-mail
shell-dialogue = Dialogue and surveys
shell-easy = Easy to read
shell-responsible = { $municipality } is responsible for this service.
shell-not-around-the-clock = The service is not read around the clock. It does not replace 112 or a report to the police.
shell-about = About the service
shell-contact = Contact
shell-privacy = Personal data
shell-cookies = Cookies
shell-accessibility = Accessibility
shell-staff = For staff
shell-demo-label = Demonstration
shell-demo = This is an invented municipality. Nothing you write is sent to anybody.

date-monday = Monday
date-tuesday = Tuesday
date-wednesday = Wednesday
date-thursday = Thursday
date-friday = Friday
date-saturday = Saturday
date-sunday = Sunday
date-january = January
date-february = February
date-march = March
date-april = April
date-may = May
date-june = June
date-july = July
date-august = August
date-september = September
date-october = October
date-november = November
date-december = December
date-week = week { $week }
date-weeks = weeks { $from }–{ $to }
date-spoken = { $weekday } { $day }{ "\u00A0" }{ $month }
date-plain = { $day } { $month } { $year }
date-moment = { $day } at{ "\u00A0" }{ $time }
date-spoken-year = { $weekday } { $day }{ "\u00A0" }{ $month } { $year }

form-mistaken-title = Error: { $title }
form-errors =
    { $count ->
        [one] There is one thing to correct
       *[other] There are { $count } things to correct
    }
form-missing = Please fill this in.
form-too-short = Please write at least { $least } characters.
form-too-long = This is too long. Please write at most { $most } characters.
form-not-a-choice = Please choose one of the options.
form-not-an-address = This does not look like an e-mail address. It should look like this: name@example.org
form-not-a-number = Please write a number with digits.
form-not-a-date = Please write a date like this: 2026-03-02

fault-home = To the start page
fault-office = To the staff start page
fault-not-found = This page does not exist
fault-not-found-text = The address leads nowhere, or the page is not meant for you. Check the address or begin again from the start page.
fault-bad-request = We could not read that
fault-bad-request-text = What was sent could not be understood. Go back and try again.
fault-conflict = Somebody else was first
fault-conflict-text = Somebody changed the same thing while you were writing. Nothing was overwritten. Go back, reload the page and try again.
fault-too-large = That was too large
fault-too-large-text = What was sent is larger than we can receive. A picture may be at most 12 MB. Go back and try with something smaller.
fault-too-many = Please wait a moment
fault-too-many-text =
    { $minutes ->
        [one] There were many tries in a short time. Try again in a minute.
       *[other] There were many tries in a short time. Try again in { $minutes } minutes.
    }
fault-unavailable = The service does not answer right now
fault-unavailable-text = We are working on it. What you wrote was not saved. Go back and send it again in a little while.
fault-full = We cannot receive more right now
fault-full-text = The storage is full. You can read as usual but not send. We have been alerted. Please try again later.
fault-broken = Something went wrong on our side
fault-broken-text = The error has been noted. If you contact us, mention the code { $reference }.
