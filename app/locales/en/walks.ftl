# Walks, as everybody reads them.
walk-list-title = Safety walks
walk-list-lead = Walk with us and look at places together. What we find is written down, and you can follow what happens.
walk-list-coming = Walks to come
walk-list-none = No walk is planned right now
walk-list-none-text = You can take a walk of your own with the same questions.
walk-list-past = Earlier walks
walk-walk = Walk
walk-day = Day
walk-came-of-it = What came of it?
walk-calendar = All walks for your calendar (ICS)
walk-calendar-name = Safety walks, { $place }
walk-calendar-cancelled = Cancelled: { $title }
walk-in-swedish = The walks are described in Swedish.
walk-eyebrow = Safety walk
walk-to-all = All walks
walk-facts = About the walk
walk-when = When
walk-area = Area
walk-meeting-point = Meeting point
walk-no-day = No day is set
walk-hours = { $from }–{ $until }
walk-poster = Poster (PDF)
walk-to-calendar = For your calendar (ICS)
walk-first = We go back after
walk-again = Return walk
walk-compare = Then and now, place by place
walk-compare-lead = Then: { $then }. Now: { $now }.
walk-seen-gone = Gone
walk-seen-still = Still there
walk-seen-new = New since then
walk-seen-nothing = No faults, neither then nor now.
walk-seen-status = What came of it: { $status }
walk-route = Stops on the way
walk-roles = Who is there
walk-steps = How it works
walk-step-pre = Meeting before
walk-step-walk = The walk
walk-step-follow = Meeting afterwards
walk-step-return = Return walk
walk-step-over = { $day } (has been)
walk-distance = How far we walk
walk-step-free = Walker and wheelchair
walk-afterwards = Were you there? Add what you saw
walk-conditions-closed = The protocol is published. Light and weather cannot be changed from here any more.
walk-is-cancelled = The walk is cancelled
walk-is-walked = The walk has taken place
walk-protocol-promised = The protocol comes by { $day }.
walk-protocol = Protocol
walk-published = Published { $day }. The page changes when something is done.
walk-nothing-found = No faults were found.
walk-done-of = { $done } of { $all } are done
walk-conditions = Light and weather
walk-light = Light
walk-weather = Weather
walk-participants = Participants
walk-few = fewer than { $least }
walk-at-least = at least { $n }
walk-lines-caption = What we found, who can do something about it, and what was decided
walk-line-what = What was found
walk-line-where = Place
walk-line-owner = Who can do something
walk-line-decision = Decision
walk-line-status = Status
walk-line-because = No, because:
walk-line-due = done by { $day }
walk-line-followed = seen on the spot { $day }
walk-photos = Photos
walk-kept = Safe and good things to keep
walk-full = Full, waiting list
walk-signup = Sign up
walk-signup-button = Sign me up
walk-signup-wait = Put me on the waiting list
walk-signup-full = All places are taken. You can join the waiting list. You move up when somebody cancels.
walk-signup-name = First name (optional)
walk-signup-name-hint = Only the leader of the walk sees it.
walk-signup-email = E-mail (optional)
walk-signup-email-hint = Needed if you want to know when something changes and what was done.
walk-signup-privacy = Name and e-mail are kept encrypted. The name is removed { $bare } month after the walk. The e-mail is removed after { $letters } months, or after 14 days if you do not confirm it. You need no account.
walk-signup-closed = Sign-up is closed.
walk-signup-enough = The waiting list is full. Look here again later: somebody may cancel. Or take a walk of your own.
walk-signup-call = Would you rather call?
walk-place-title = Your sign-up
walk-place-going = You have a place. Welcome!
walk-place-waiting = You are number { $n } on the waiting list
walk-place-left = You are no longer signed up
walk-place-protocol = The protocol is ready
walk-place-keep = Save the address of this page. Do not pass it on: whoever has it can leave your place.
walk-leave = Can’t you come?
walk-leave-text = Then the place goes to the next in line.
walk-leave-button = Leave my place
walk-place-again = Sign up again
walk-waits-bare = You have left no e-mail. Look here again before the walk.
walk-waits-letter = We write to you when you get a place.
walk-waits-unconfirmed = Confirm your address, and we write to you when you get a place.
walk-leave-waiting = Take me off the waiting list
walk-letters = Letters about the walk
walk-letters-on = You get a letter when something changes, when the protocol is ready, when something was done, and after half a year.
walk-letters-asked = We have sent you a letter. Open its link and confirm the address, otherwise you get no more letters.
walk-letters-confirm-text = Is this your address? Press the button, and you get letters about the walk.
walk-letters-confirm = Confirm the address
walk-letters-end = No more letters
walk-end-title = No more e-mails about the walk
walk-end-text = We remove your address at once. If you have a place on the walk, you keep it.
walk-ended-title = You will get no more e-mails about the walk
walk-ended-text = Your address has been removed.
walk-now = Are you on the walk now?
walk-now-text = The leader of the walk reads out a code. With it you can note what you see on your phone, also where there is no network.
walk-join = Join the walk
walk-join-lead = Type the code that the leader reads out.
walk-join-button = Join
walk-code = Code
walk-code-hint = Six letters and digits.
walk-code-wrong = The code is not right. Ask the leader of the walk.
walk-code-not-now = The code holds only on the day of the walk, and the day before and after.
walk-on-lead = Open a stop and go through the list. All phones write in the same list.
walk-noted-many = { $n } noted, { $faults } of them faults
walk-to-stops = All stops
walk-stop-before = Stop before
walk-stop-next = Next stop
walk-group-noted = { $group } ({ $done } of { $all })
walk-tell-fault = Fault …
walk-tell-keep = Is here …
walk-take-back = Take back: { $item }
walk-severity = How serious?
walk-severity-missing = Choose how serious it is.
walk-note-words = Comment (optional)
walk-note-words-hint = Write about the place, not about people: no names, telephone numbers or number plates.
walk-note-persons = This looks like personal data. Remove it, or save once more if it points at nobody.
walk-note-photo = Photo without people (optional)
walk-note-photo-hint = Wait until nobody is in the picture. Place and time are removed from it.
walk-note-save = Save
walk-note-back = Back to the list
walk-save = Save
walk-emergency = Call 112 in danger. Report crimes on 114 14.
walk-own = Take a walk of your own
walk-own-text = Does no time suit you? Walk when you like, alone or with neighbours, and answer the same questions. The municipality reads what you send in.
walk-own-rule-1 = Walk two or more, above all when it is dark.
walk-own-rule-2 = Stop where you see something, give the stop a name and go through the list.
walk-own-rule-3 = Write about places, not about people.
walk-own-begin = Begin a walk of your own
walk-own-heading = Walk of one’s own, { $area }
walk-own-lead = Add a stop, go through the list there, and send it in when you are done.
walk-own-send = Send the walk in
walk-own-send-text = Once it is sent you cannot change anything.
walk-own-empty = Note something at a stop first.
walk-own-sent = Thank you for your walk
walk-own-sent-text = The municipality reads what you have written. If it becomes a protocol you can read it among the earlier walks.
walk-pick-area = Choose an area
walk-stop-new = New stop
walk-stop-new-hint = For example: the underpass by the school.
walk-stop-add = Add the stop
walk-stops-enough = There can be no more than { $most } stops. Send it in and begin a new walk.
walk-personal = This looks like personal data. Write without names, numbers and anything else that points at somebody.
walk-poster-promise = Come along and look at places together. What we find is written down and answered.
walk-poster-stops = We stop here
walk-poster-read = Sign up
walk-poster-how = Scan the code or type the address. You need no account.
walk-question-title = Can you do something about this?
walk-question-lead = It was found on a safety walk, and you are the one who can do something about it. The municipality reads the answer, and those who walked will then see it.
walk-question-proposal = Proposal of those who walked
walk-question-answer = Your answer
walk-question-day = Done by (if it is planned)
walk-question-words = In your own words
walk-question-words-hint = What is done or planned. If no: why. No names of people.
walk-question-send = Send the answer
walk-question-sent = Thank you, the municipality has your answer
walk-reply-day = Write when it will be done.
walk-reply-reason = Write why it is not possible.
walk-start = The next safety walk
walk-start-all = All walks
walk-mail-left-body =
    Hello!

    { $text }

    { $walk }

    Do you want to come after all? Sign up again:
    { $link }

    This letter cannot be answered. { $place }
walk-mail-waiting = All places are taken right now, so you are on the waiting list. Confirm the address, and we write to you when you get a place.
walk-mail-confirm-subject = Confirm: { $title } { $day }
walk-mail-body =
    Hello!

    { $text }

    { $walk }

    { $link }

    The link is yours alone. Do not pass it on.
    Do you want no more letters? Open the link and press “No more letters”.
    This letter cannot be answered. { $place }
walk-places-left = { $n ->
        [one] { $n } place left
       *[other] { $n } places left
    }
walk-item = { $code ->
        [a1] litter
        [a2] bushes that block the view
        [a3] broken lamps
        [a4] broken benches or play equipment
        [a5] graffiti
        [a6] vandalism
        [a7] snow clearing or slippery ground
        [a8] broken signs
        [b1] walls or fences that block the view
        [b2] dark car park or garage
        [b3] entrances: view and light
        [b4] windows facing the place
        [b5] underpass: light, view, graffiti
        [b6] bus shelter or stop
        [b7] stairs and ramps
        [b8] cellar or bicycle room
        [c1] the light covers the place
        [c2] strength of the light
        [c3] glare
        [c4] dark corners
        [c5] plants in front of the lamp
        [c6] when the lamp goes on and off
        [d1] view ahead
        [d2] can one be seen or heard
        [d3] hiding places
        [d4] another way to take
        [d5] easy to find one’s way
        [d6] signposts
        [e1] empty spaces in between
        [e2] unsafe passages
        [e3] monotonous surroundings
        [e4] crossing or way to school
        [e5] speed or youth tractors
        [e6] foot and cycle path
        [f1] gatherings that disturb
        [f2] signs of drug or alcohol abuse
        [f3] meeting place
        [f4] who is here when
        [f5] who avoids the place
        [f6] life in the evening
        [g1] wheelchair and pram
        [g2] guide paths and contrast
        [g3] somewhere to sit
        [g4] sound
        [h1] beautiful
        [h2] well looked after
       *[h3] people about
    }
walk-group = { $code ->
        [a] Care and upkeep
        [b] Buildings and structures
        [c] Lighting
        [d] View and finding one’s way
        [e] Town plan and traffic
        [f] Human life
        [g] Accessibility
       *[h] Safe things to keep
    }
walk-verdict = { $code ->
        [ok] OK
        [fault] Fault
        [unknown] Don’t know
       *[keep] Keep
    }
walk-role = { $code ->
        [organiser] Organiser
        [leader] Leader of the talk
        [secretary] Secretary
        [photographer] Photographer
        [timekeeper] Map reader and timekeeper
        [manager] Manager of streets, parks and lighting
        [property_owner] Property owner
        [police] Municipal police officer
        [rescue] Rescue service
        [politician] Politician
        [participant] Participant
       *[accessibility] Accessibility representative
    }
walk-people = { $code ->
        [residents] residents
        [young] children and young people
        [old] older people
        [business] business
        [associations] associations
        [school] school
        [staff] municipality, police and companies
       *[politicians] politicians
    }
walk-light-is = { $code ->
        [day] daylight
        [dusk] dusk
       *[dark] dark
    }
walk-weather-is = { $code ->
        [clear] clear
        [cloudy] cloudy
        [rain] rain
        [snow] snow or ice
       *[fog] fog
    }
walk-severity-is = { $n ->
        [1] small
        [2] noticeable
       *[3] serious
    }
walk-state = { $code ->
        [draft] Draft
        [open] Open for sign-up
        [walked] Walked
        [published] Protocol published
        [cancelled] Cancelled
        [own_under_way] Under way
        [own_sent] To be reviewed
       *[own_declined] Not taken further
    }
walk-state-public = { $code ->
        [cancelled] Cancelled
        [published] The protocol can be read
       *[other] The protocol is being written
    }
walk-status-is = { $code ->
        [new] New
        [assessed] Being assessed
        [planned] Planned
        [done] Done
        [handed_over] Handed to another owner
        [declined] Declined
       *[followed] Followed up on the spot
    }
walk-became = { $code ->
        [new] Not assessed yet
        [assessed] Being assessed
        [planned] Planned
        [done] Done
        [handed_over] Handed to another owner
        [declined] Declined
       *[followed] Followed up on the spot
    }
walk-reply-is = { $code ->
        [done] It is done
        [planned] It is planned
       *[no] No, we will not do it
    }
walk-month-short = { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] June
        [7] July
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
walk-mail-subject = { $news ->
        [left] You are no longer signed up for the walk, { $place }
        [moved_up] You have got a place on the walk, { $place }
        [changed] The walk has changed, { $place }
        [cancelled] The walk is cancelled, { $place }
        [protocol] The protocol is ready, { $place }
        [status] Things have moved on after the walk, { $place }
        [half_year] Half a year after the walk, { $place }
        [before] Welcome to the pre-meeting, { $place }
        [after] Welcome to the follow-up meeting, { $place }
       *[return] Come along on the return walk, { $place }
    }
walk-mail-text = { $news ->
        [confirm] Somebody wrote this address when signing up for a safety walk. Was it you? Open the link and press the button. If it was not, you need not do anything: the address is removed after 14 days.
        [left] You are no longer signed up. Your address has been removed, and you get no more letters about the walk:
        [moved_up] Somebody else cannot come, and you have got a place on the safety walk. Can’t you come? Open the link and leave your place to the next one.
        [changed] The day, the time or the meeting point of the safety walk has changed. Read what holds now.
        [cancelled] The safety walk is cancelled. Read why.
        [protocol] The protocol of the safety walk is ready. It holds everything that was found, who is responsible, what is done, and why something is not done.
        [status] Things have moved on with what was found on the safety walk. Read what is done and what is planned.
        [before] Before the safety walk we meet on { $day }. Time and place are on the page of the walk.
        [after] After the safety walk we meet again on { $day }. We go through what was found and what is done. Time and place are on the page of the walk.
        [half_year] Half a year has passed since the safety walk. Read what came of everything that was found.
       *[return] We go back to the same places and see what has happened. Do you want to come along? Sign up on the page of the walk.
    }
