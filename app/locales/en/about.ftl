# About the service, easy to read, contact, cookies, offline.
about-app-name = Lykta – { $place }
about-title = About the service
about-lead = Tell us here where it feels unsafe or safe. You will know what happens next.
about-contact = Contact us
about-what = What is this?
about-what-text =
    Lykta is a service from { $municipality }. Anybody can tell about a place here. It may be a dark path, something broken, or a place where you do not want to walk alone. You can also tell about a place that feels safe.

    By law, Swedish municipalities work to prevent crime. For that, the municipality needs to know how it feels where you live.
about-how = What happens with what I tell?
about-how-text =
    – A person at the municipality reads the report. The aim is a first answer within { $days ->
        [one] one working day.
       *[other] { $days } working days.
    }
    – Those who can do something about the place are told.
    – Facts without names become part of the situation picture: a shared view of safety, which { $body } goes through.
    – You follow the report with a code. There you see what we have done, and why.
about-group = What is { $body }?
about-group-text =
    { $body } is a group where the municipality, the police and others meet regularly. Others can be housing companies, schools or the rescue services. Together they want to make places safer.

    – The group learns how many people have reported, what it is about, where and when. They do not read your text, do not see your photo and do not know who you are.
    – The group adds what the police and others have seen, and tries to understand the cause.
    – Those in the group agree on who does what, and later look at whether it got better.

    A broken lamp does not have to wait for the group. Whoever looks after the place is told directly.
about-group-name = Its full name in Swedish is { $name }.
about-not = What the service is not
about-not-text =
    – The service is not read around the clock. Call 112 if it is urgent.
    – A report here is not a report to the police. Call 114 14 or go to polisen.se.
    – This is not a place to point at people. Write about the place, not about who.
about-who = Who is responsible?
about-who-text = { $municipality } is responsible for the service, and for reading and answering the reports.
about-program = The software
about-program-text = The software is called Lykta. It is open source under the licence EUPL-1.2. Anybody may look at how it works, and other municipalities may use it.
about-font = Licence of the typeface Source Sans 3

easy-title = Easy to read
easy-lead = The most important things about the service, in few words.
easy-now = Is something dangerous happening now?
easy-now-text =
    Call 112.

    Do you want to report a crime? Call the police on 114 14.
easy-tell = Tell about a place
easy-tell-text =
    Are you afraid at a place?

    Is it dark there, or is something broken?

    Tell the municipality. You do not have to say who you are.
easy-then = Then
easy-then-text =
    You get a code. Keep the code.

    A person at the municipality reads what you wrote.

    { $days ->
        [one] We try to answer within one working day.
       *[other] We try to answer within { $days } working days.
    }

    With the code you can read the answer.
easy-you = Do not write about people
easy-you-text =
    Write about the place.

    Do not write what somebody is called. Do not write where somebody lives.
easy-help = Do you need to talk to somebody?
easy-help-text =
    Have you been through a crime? Call Victim Support Sweden on 116 006.

    There are more numbers on the page Contact.

contact-title = Contact
contact-lead = How to reach the municipality, and others who can help you.
contact-unit = Office
contact-telephone = Telephone
contact-hours = Open
contact-email = E-mail
contact-visit = Visit
contact-post = Post
contact-website = Website
contact-none = The municipality has not written down any contact details here yet.
contact-support = Somebody to talk to
contact-support-text = These are numbers you can call. The date shows when a number was last checked.
contact-checked = Checked { $date }
contact-group-now = It happens now
contact-group-crime = After a crime
contact-group-violence = Threats and violence from somebody close
contact-group-change = If you hurt somebody else
contact-group-health = If you are struggling
contact-group-children = Children and young people
contact-group-information = Information in a crisis
contact-group-local = In your municipality

cookies-title = Cookies
cookies-lead = We do not ask you about cookies, because we do not follow what you do.
cookies-pages = Pages to read without a network
cookies-pages-text = The browser keeps a few public pages, among them the start page and the form. They look the same for everybody and hold nothing about you. The page of your own report is never kept.
cookies-reports = Reports that you keep yourself
cookies-reports-text =
    When you press Send without a network, or press Save, the report is kept encrypted on your phone. It is sent when you have a network.

    When the report is sent, its code stays on the phone for 14 days. You can delete reports and codes yourself, on the start page.
cookies-walk = A walk that you are on
cookies-walk-text = When you join a safety walk it is put on your phone, encrypted, with what you write and the photos. That is how it works without a network. What you wrote is sent when you have a network. Everything goes when you press Done, when the walk is over and everything is sent, and otherwise the next time a page is opened here after 7 days.
cookies-staff = A cookie for those who work here
cookies-staff-text =
    Staff who sign in get a cookie. It shows that the person is signed in. It ends when the person signs out or does nothing for { $minutes } minutes. You who report get no cookie.

    An event that staff write without a network is kept encrypted on the phone. It goes when it has been sent, when the person signs out, when somebody else signs in, and otherwise the next time a page is opened here after 7 days.
cookies-rep = A cookie for representatives of neighbourhood watch
cookies-rep-text = A representative who signs in with the link of an e-mail gets a cookie. It shows that the person is signed in and ends when the person signs out or has not been here for { $days } days.
cookies-support = Support after a crime
cookies-support-text = The pages about support after a crime keep nothing on your phone, nor what you write on them.
cookies-none = What there is not
cookies-none-text =
    – No statistics that follow you.
    – No advertising.
    – Nothing fetched from other websites.
cookies-why = Why do you not have to agree?
cookies-why-text = By the Swedish act on electronic communications (2022:482, chapter 9, section 28) you shall be told what is stored on your phone. You do not have to agree to what is needed for a service that you have asked for yourself. Everything on this page is of that kind.
cookies-remove = Delete everything
cookies-remove-text = In the settings of your browser you can delete the data of this website. Reports that have not been sent are then gone too.

offline-title = You have no network right now
offline-lead = This page is not kept on the phone. You can still write a report. It is kept on the phone and sent when you have a network again.
