# Personal data: GDPR articles 13 and 14 in plain words.
privacy-title = Personal data
privacy-lead = You do not have to say who you are. Here you read what we keep, why, and for how long.
privacy-who = Who is responsible?
privacy-who-text = The controller is the committee of { $municipality } that is in charge of the safety work.
privacy-why = Why do we process data?
privacy-why-text =
    We use the reports to improve places, to answer you, and to see how safety changes.

    This is a task carried out in the public interest (article 6.1 e of the General Data Protection Regulation). The municipality shall prevent crime according to the Swedish act on the responsibility of municipalities for crime prevention (2023:196).

    To handle documents, and to keep what must be archived, we also follow other acts (article 6.1 c).
privacy-what = What we keep if you report
privacy-what-text =
    – What you write and choose: the place, what it is about, when, how it affects you, and your own words.
    – A photo, if you send one. What is hidden in the picture, such as where and when it was taken, is removed before the photo is kept.
    – Your e-mail address, if you want answers that way. It is kept encrypted. The mails hold only a link, never what you have written.
    – Your e-mail address, if you follow by e-mail, and what you have chosen to follow. The address is kept encrypted and is removed when you stop.
    – The language you chose.

    You choose yourself whether to write something that shows who you are. Without an e-mail address you follow the report with its code. We do not keep the code in a form that can be read.
privacy-survey = If you answer a survey
privacy-survey-text = We count each answer by itself. Nowhere does it say what the same person answered to two questions, and we do not keep when an answer came or from where. Age and area are counted by themselves too. What you write in your own words is read only by those who work with the survey. No cookie is kept on your device.
privacy-walks = If you sign up for a safety walk
privacy-walks-text = You need not say who you are. First name and e-mail address are optional and kept encrypted. Only the leader of the walk can open the first names, and a log tells of it. Without a confirmed address the sign-up is removed { $bare } month after the walk. The first name is always removed { $bare } month after the walk. A confirmed address is removed after { $letters } months, so that you hear what was done and can come on the return walk. You can end the letters whenever you like, and the address is removed at once. What you write on your phone during the walk is read only by those who write the protocol. A photo is shown to everybody only when we have looked at it and no people are in it. Notes and photos lie encrypted on your phone until you are done or the walk is over, see Cookies.
privacy-support = If you ask for support after a crime
privacy-support-text = You consent in the form, and can take it back with your code. What you write is encrypted in the browser, or on the server if the browser runs no scripts. The organisation you have chosen can read it, and nobody else. In an emergency two people of the municipality can open it together, and then you are told. Only which organisation it is, how far it has come, and dates are kept without encryption. Everything is deleted at the latest { $days ->
       [one] one day
      *[other] { $days } days
    } after the contact has ended. What remains is statistics that do not show who you are.
privacy-not = What we do not keep
privacy-not-text =
    – Your IP address, or which phone you have. The address is in the memory of the server for a short while, to stop those who send very much at once. It is never written down.
    – Your position, unless you choose to send it.
    – What you do on the pages. We have no statistics that follow you.
privacy-others = If somebody else has written about you
privacy-others-text = We ask everybody not to write about people. If a case officer sees names, telephone numbers or anything else that points at somebody, it is hidden. What is hidden is kept encrypted until the report is purged. Only a few may open it, and each time is noted in a log.
privacy-how-long = For how long?
privacy-how-long-text = When the time has passed, the service itself removes the data. You can take a report back earlier, with your code. Then your words, the photo and the e-mail address are gone. The count remains in the statistics.
privacy-kept-email = E-mail address
privacy-kept-email-time =
    { $months ->
        [one] One month after the last answer
       *[other] { $months } months after the last answer
    }
privacy-kept-follow = E-mail address for following
privacy-kept-follow-time = Until you stop following, or ask us to remove it. One that is never confirmed is removed after 7 days
privacy-kept-never = If you asked us not to write to you again
privacy-kept-never-time = Not the address, only an encrypted print of it. It is removed if you ask us to write again
privacy-kept-photo = Photo
privacy-kept-photo-time =
    { $months ->
        [one] One month
       *[other] { $months } months
    }
privacy-kept-unsent = A photo in a form you do not send
privacy-kept-unsent-time = About an hour
privacy-kept-report = Words and place
privacy-kept-report-time =
    { $years ->
        [one] One year, then only the count remains
       *[other] { $years } years, then only the count remains
    }
privacy-kept-survey = Answers to surveys
privacy-kept-survey-time =
    { $months ->
        [one] One month after the results are published
       *[other] { $months } months after the results are published
    }
privacy-kept-invited = Your address, if we invited you to a walk by e-mail
privacy-kept-invited-time = Until { $days } days after the walk
privacy-kept-rep = Representatives of neighbourhood watch
privacy-kept-rep-time = Name, telephone and e-mail until the task ends. What the representative writes is kept as long as words in reports
privacy-kept-log = Log of what staff do
privacy-kept-log-time =
    { $years ->
        [one] One year
       *[other] { $years } years
    }
privacy-who-sees = Who may see the data?
privacy-who-sees-text =
    – Those at { $municipality } who work with reports. They sign in personally, and what they do is noted.
    – Those responsible for the place, for example a housing company, may be told what needs to be done. They do not get your e-mail address.
    – The police and others who meet about safety see counts and short texts that have been approved, never your report or who you are.

    Nobody sells the data, and no decisions about you are made by a computer. Whoever runs the server for the municipality may only do what the municipality decides.
privacy-staff = If you work with the reports
privacy-staff-text = We keep your name, your e-mail address, your roles, when you sign in and what you do with reports. Passwords are kept so that nobody can read them. Those you answer see your role, not your name.
privacy-public = Public documents
privacy-public-text = What you send to a Swedish municipality becomes a public document. Somebody may ask to read it. The municipality then first examines whether anything is secret by law.
privacy-rights = Your rights
privacy-rights-text =
    You have the right to:
    – know what data we have about you, and get a copy
    – have mistakes corrected
    – ask us to remove data, or to use them less
    – object to our using them.

    Since we mostly do not know who you are, you may need the code of your report. Some data we must keep by law.
privacy-officer = Questions about your data
privacy-officer-text = The municipality has a data protection officer, who can answer questions and help you.
privacy-complain = Complain
privacy-complain-text = Do you think we do something wrong? You can complain to { $authority }.
