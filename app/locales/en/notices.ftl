# Following by e-mail, without an account.
notice-title = Follow by e-mail
notice-lead = Get an e-mail when something new is published. You need no account, and you can stop at any time.
notice-follow = Follow by e-mail
notice-email = Your e-mail address
notice-email-hint = First you get an e-mail where you confirm the address. You get no other e-mails until you have done that.
notice-email-missing = Write your e-mail address.
notice-topics = What I want to follow
notice-topic-pledges = All citizen pledges
notice-topic-picture = How things are in the municipality
notice-topic-walks = Safety walks
notice-topic-watch = The local police inform
notice-nothing-chosen = Choose at least one thing to follow.
notice-single-open = Follow certain pledges only
notice-single = Certain pledges
notice-single-hint = Untick “All citizen pledges” if you only want to follow the ones you choose here.
notice-single-many =
    { $n ->
        [one] one pledge
       *[other] { $n } pledges
    }
notice-areas = Areas
notice-areas-hint = Tick nothing to follow the whole municipality. What concerns the whole municipality is always included.
notice-everywhere = The whole municipality
notice-pace = How often
notice-pace-at-once = Every time something happens
notice-pace-weekly = Once a week, everything in one e-mail
notice-weekly-on = Once a week, on { $day }
notice-weekday = Day of the weekly e-mail
notice-weekday-hint = The e-mail comes in the morning. If nothing has happened, no e-mail comes.
notice-lang = Language of the e-mails
notice-lang-hint = What is published is mostly in Swedish.
notice-kept = The address is stored encrypted and used for this only. It is removed when you stop following.
notice-send = Start following
notice-feed-title = Without leaving an address
notice-feed-text = With a feed reader you can follow without e-mail.
notice-feed = Feed of pledges (Atom)
notice-feed-bulletins = Feed of police bulletins (Atom)
notice-sent-title = Look in your e-mail
notice-sent-text = We have sent an e-mail to the address, if it can be sent to.
notice-sent-next =
    { $days ->
        [one] Open the link in the e-mail within one day.
       *[other] Open the link in the e-mail within { $days } days.
    }
notice-sent-nothing = No e-mail? Look in the junk folder. Out of care for the owner of the address we send only a few e-mails an hour.
notice-confirm-title = Start following
notice-confirm-text = Press the button, and you will get e-mails about this. You can change it or stop at any time, with the link in every e-mail.
notice-confirm-button = Yes, send me e-mails
notice-confirmed = Done. You will get an e-mail when something happens.
notice-confirmed-weekly = Done. You will get an e-mail on { $day }s when something has happened.
notice-manage-title = What you follow
notice-manage-lead = Change what you get e-mails about, or stop. The link to this page is your own, so do not pass it on.
notice-save = Save
notice-changed = The change is saved.
notice-conflict = Something changed while you were choosing. Look again and save once more.
notice-end-title = Stop following
notice-end-text = We remove your address at once, and you will get no more e-mails.
notice-end-button = Stop following
notice-ended-title = You will get no more e-mails
notice-ended-text = Your address has been removed.
notice-again = Follow again
notice-kind-new-pledge = New citizen pledge
notice-kind-changed-pledge = News of a citizen pledge
notice-kind-pledge-status = A citizen pledge has a new status
notice-kind-picture = New report on how things are
notice-kind-new-walk = New safety walk
notice-kind-walk-protocol = Protocol of a safety walk
notice-kind-bulletin = The local police inform
notice-kind-corrected-bulletin = Corrected by the local police
notice-kind-withdrawn-bulletin = Taken back by the local police
notice-bulletin-turn = Is something happening now? Call 112. Do you have a tip for the police? Call 114 14.
notice-happened = { $kind }: { $title }
notice-confirm-subject = Do you want to follow safety in { $place }?
notice-confirm-body =
    Hello!

    Somebody has asked for e-mails to this address about safety in { $place }.

    Was it you? Open the link and press the button:
    { $link }

    Was it not you? Then you need not do anything. The address is removed after 7 days, and you will get no more e-mails.

    This e-mail cannot be answered.
notice-known-subject = You already follow safety in { $place }
notice-known-body =
    Hello!

    Somebody has asked for e-mails to this address about safety in { $place }. You already follow, so nothing has changed.

    Do you want to change what you get, or stop? Open the link:
    { $link }

    The link is your own. Do not pass it on.
    This e-mail cannot be answered.
notice-one-subject = { $what }, { $place }
notice-one-body =
    Hello!

    { $what }
    Read it here: { $link }

    You get this e-mail because you follow safety in { $place }.
    Change what you get: { $manage }
    Stop following: { $end }

    The links for changing and stopping are your own. Do not pass them on.
    This e-mail cannot be answered.
notice-week-subject =
    { $n ->
        [one] The week in { $place }: one piece of news
       *[other] The week in { $place }: { $n } pieces of news
    }
notice-week-body =
    Hello!

    This has happened since the last e-mail:

    { $items }

    You get this e-mail because you follow safety in { $place }.
    Change what you get: { $manage }
    Stop following: { $end }

    The links for changing and stopping are your own. Do not pass them on.
    This e-mail cannot be answered.
