# The own pages of representatives of neighbourhood watch.
rep-title = For representatives
rep-sign-in-lead = Sign in with a link in an e-mail. You need no password.
rep-email = Your e-mail address
rep-email-hint = The one you gave to the municipality or the police.
rep-send-link = Send a link
rep-sign-in-kept = This phone remembers you for { $days } days. You sign out on the page for representatives.
rep-about-watch = About neighbourhood watch
rep-sent = Look in your e-mail
rep-sent-lead = If the address belongs to a representative, we have sent a link. It works for { $minutes } minutes and once.
rep-sent-nothing = No e-mail?
rep-sent-nothing-text = Look among the junk mail. The municipality or the police can see which address they have for you.
rep-sent-again = Write another address
rep-signed-out = You have signed out
rep-link-title = Sign in as representative
rep-link-lead = Press the button and you are in.
rep-link-button = Sign in
rep-link-spent = The link does not work any more
rep-link-spent-text = A link works for a short time and once. Ask for a new one.
rep-home-lead = Once a month you tell how it is where you live. It takes a minute.
rep-round = This month's round
rep-round-ask = How has it been this month?
rep-quiet = Nothing to tell
rep-something = I have something to tell
rep-not-suspects = Write nothing about persons or cars. Have you seen somebody suspicious? Ring 114 14, or 112 if it happens now.
rep-change = Change what you wrote
rep-answer = Answer:
rep-safe = Safe
rep-unsafe = Unsafe
rep-unsafe-more = Unsafe, another place
rep-meeting-wished = You wish for a meeting
rep-earlier =
    { $n ->
        [one] One earlier round
       *[other] { $n } earlier rounds
    }
rep-picture = How it is in { $area }
rep-picture-none = Nothing has been published yet.
rep-picture-period = Picture of { $period }
rep-picture-figures = Events and reports in the area:
rep-picture-more = Read all of it
rep-beside = More for representatives
rep-bulletins = The police inform
rep-material = Material and checklists
rep-reminder = Reminder
rep-reminds = You get an e-mail at the beginning of each month unless you have answered already.
rep-silent = You get no reminder.
rep-silence = No reminder
rep-remind = Remind me each month
rep-sign-out = Sign out
rep-done-quiet = Thank you! We have noted that you have nothing to tell
rep-done-told = Thank you! We read what you wrote
rep-done-reminder = Saved
rep-done-already = You have answered this month already
rep-round-title = This month's round
rep-round-lead = { $area }, { $month }. Fill in only what you have something to say about.
rep-back = Back
rep-changed = The round was changed somewhere else. Read it through and send again if you mean it.
rep-seen = What have you noticed?
rep-seen-hint = Things that have happened several times or feel new.
rep-places = Places
rep-place-hint = A street or a place, without house number.
rep-place-hint-streets = A street or a place, without house number. For example { $streets }.
rep-when = When in the day? ({ $place })
rep-band-any = At any time
rep-band =
    { $band ->
        [morning] Morning, 05–09
        [day] Day, 09–15
        [afternoon] Afternoon, 15–18
        [evening] Evening, 18–22
       *[night] Night, 22–05
    }
rep-signs-meeting = Signs and meeting
rep-signs = How are the signs?
rep-signs-unsaid = I do not know
rep-signs-seen =
    { $signs ->
        [whole] The signs are whole
        [worn] The signs are worn
       *[missing] Signs are missing
    }
rep-meeting = Meeting
rep-meeting-wish = We want a meeting with the police or the municipality
rep-words = In your own words
rep-words-hint = About the place and what happens there. No names, cars or descriptions of persons.
rep-tell = Send
rep-state =
    { $state ->
        [quiet] Nothing to tell
        [new] Sent
        [read] Read
        [taken_in] Part of the picture
       *[nothing] Read, nothing to add
    }
rep-why =
    { $why ->
        [known] It is part of the picture already.
        [police] It is a matter for the police. Ring 114 14, or 112 if it happens now.
        [elsewhere] We have handed it to those who can do something about it.
       *[vague] We did not quite understand what and where. Please tell more next month.
    }
rep-refused = The police should know this, not we
rep-refused-text = Is it happening now? Ring 112. Otherwise ring 114 14. The police take descriptions of persons and cars. Here they are not kept. Take the description out and tell about the place; then you can send the rest.
rep-refused-person = It looks like a description of a person. Ring the police on 114 14, or 112 if it happens now. Write about the place here instead.
rep-refused-vehicle = It looks like a car or a registration number. Ring the police on 114 14, or 112 if it happens now. Write about the place here instead.
rep-refused-data = It looks like a name, a number or an address of somebody. Take it out and write about the place instead.
rep-material-lead = Short and plain, to read here or to print.
rep-material-demands = What is needed before the signs go up
rep-material-demands-text =
    You have had a start meeting.
    The representatives have been trained.
    You meet at least once a year.
    The police have a clear part.
    Those who live there are told regularly about crime.
rep-material-meeting = For the start meeting
rep-material-meeting-text =
    Invite all who live in the area, with a note in the letter box.
    Ask the police and the municipality to come.
    Choose representatives, one for 10–20 households, and a main one.
    Agree on how you reach each other, and whether everybody can be reached that way.
    Decide when you meet again.
    Write a list of the households. Those who do not want to take part stand without telephone number.
rep-material-neighbours = What you tell your neighbours
rep-material-neighbours-text =
    Notice what is unusual. Do not step in and do not patrol.
    A crime is going on: ring 112. You have seen something suspicious: ring 114 14.
    Lock, leave a light on and mark what is valuable.
    Welcome those who move in and tell them about neighbourhood watch.
rep-material-away = When somebody goes away
rep-material-away-text =
    Tell a neighbour you trust.
    Let somebody empty the letter box and park in the drive.
    Do not write on the internet that the house is empty.
rep-material-channel = When you write to each other
rep-material-channel-text =
    Somebody is responsible for the group and takes away what offends.
    No names, pictures or registration numbers of anybody you suspect.
    Do not spread rumours. Ring the police.
    Nothing replaces meeting in person.
rep-leaflet = For the stairwell or the notice board
rep-leaflet-text = There is neighbourhood watch here. We look after each other and keep in touch with the police and the municipality.
rep-leaflet-join = Do you want to take part? Reach us here:
rep-leaflet-numbers = A crime is going on: 112. Tell the police something: 114 14.
rep-leaflet-from = { $municipality }
rep-contact = Contact
rep-contact-police = You reach the community police on 114 14.
rep-mail-link-subject = Your link to sign in – { $place }
rep-mail-link-body =
    Hello,

    here is the link to the page for representatives of neighbourhood watch:

    { $link }

    The link works for { $minutes } minutes and once. You did not ask for it? Then you need not do anything.

    { $place }
rep-mail-remind-subject = How is it where you live? – { $place }
rep-mail-remind-body =
    Hello,

    it is time for this month's round of neighbourhood watch. If you have nothing to tell, one tap is enough:

    { $link }

    You do not want reminders? Choose "No reminder" on the same page.

    { $place }
