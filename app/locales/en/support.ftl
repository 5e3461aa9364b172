# Support for victims of crime, as residents read it. Warm, short, nothing that has to be read twice.
aid-neutral = Information
aid-title = Support for you who have been through a crime
aid-lead = It is not your fault. You decide what you want to do, and when.
aid-numbers = Call somebody now
aid-numbers-more = More numbers
aid-numbers-trace = The call can be seen in the phone’s list of calls. Delete it there if somebody else tends to look.
aid-protected = Is your identity protected?
aid-protected-text = Write nothing about yourself here. Call instead, and say that your details are protected.
aid-ask = Ask somebody to contact you
aid-ask-text = You do not need to have reported the crime. It costs nothing.
aid-ask-step-questions = You answer three questions: who should contact you, how you can be reached safely, and what you want to be called.
aid-ask-step-code = You get a code. With it you can see how things stand, write to them, and change your mind.
aid-ask-step-call = Somebody contacts you in the way and at the time you chose.
aid-ask-step-back =
    { $days ->
        [one] You can take everything back with the code whenever you want. Otherwise it is deleted one day after the contact has ended.
       *[other] You can take everything back with the code whenever you want. Otherwise it is deleted { $days } days after the contact has ended.
    }
aid-ask-sealed = What you write is encrypted. Those who are to help you can read it. The municipality’s IT department cannot.
aid-ask-button = Ask for contact
aid-have-code = I have a code
aid-nobody = You cannot ask for contact here just now
aid-nobody-text = Call one of the numbers instead, or get in touch with an organisation directly.
aid-orgs = Organisations that help
aid-orgs-text = The order changes every day, so that nobody is always first.
aid-org-offers = Offers
aid-org-hours = Open
aid-org-languages = Languages
aid-org-phone = Telephone
aid-org-site = Website
aid-org-receives = Contacts you, if you ask for it here.
aid-to-easy = Easy to read
aid-to-all = All numbers and organisations

aid-kind-victims = Victim support
aid-kind-women = Support for women and girls
aid-kind-men = Support for men
aid-kind-young = Support for children and young people
aid-kind-hbtqi = Support for LGBTQI people
aid-kind-municipal = The municipality’s own support
aid-kind-other = Other support
aid-help-advice = Advice and support
aid-help-authorities = Help with authorities
aid-help-talk = Somebody to talk to
aid-help-court = Support before a trial
aid-help-shelter = A safe place to stay
aid-help-other = Other help

aid-to-traces = Could somebody look? How to leave this page fast
aid-traces = Leave the page quickly and leave few traces
aid-traces-exit = Press Leave this page, or Esc twice. You will then see a page about the weather. The Back button does not lead here, if the browser runs scripts.
aid-traces-history = Delete these pages from the browser’s history. Do not delete everything: an empty history may raise questions.
aid-traces-private = Use a private window next time. The visit is then not kept in the history.
aid-traces-calls = Delete calls from the list of calls, and text messages that have to do with this.
aid-traces-other = Are you afraid that somebody follows your phone? Use another one, for example at the library or with somebody you trust.
aid-traces-site = These pages keep nothing on your phone. Other pages of this website may, so that they work without a network.
aid-traces-clear = Leave, and delete what this website has kept. Reports that have not been sent are lost too.

aid-easy-title = Have you been through a crime?
aid-easy-lead = It is not your fault. There is help.
aid-easy-alone = You can talk to somebody
aid-easy-alone-text =
    You can call.
    You do not have to say your name.
    You do not have to talk to the police.
    It costs nothing.
aid-easy-ask = Do you want somebody to call you?
aid-easy-ask-text =
    Press the button.
    Answer three questions.
    Do not write what happened.
    Only those who are to help you read what you write.
aid-easy-code = Keep the code
aid-easy-code-text =
    You get a code.
    Write it on paper.
    Show it to nobody.
    With the code you can change your mind.
aid-easy-protected = Is your identity protected?
aid-easy-protected-text =
    Write nothing here.
    Call instead.
aid-easy-leave = Is somebody coming?
aid-easy-leave-text =
    Press the button Leave this page.
    You will then see a page about the weather.

aid-form-title = Ask for contact
aid-form-lead = Three questions. Do not write what happened, who did it, or where you live.
aid-plain-title = Your browser runs no scripts
aid-plain-text = What you write is then not encrypted on the phone, but only on the municipality’s server. It is kept only in encrypted form, but may stay in the server’s memory for a while. If you do not want that, call instead.
aid-question-whom = 1. Who should contact you?
aid-org-legend = Choose one
aid-choose = Help me choose
aid-choose-hint = { $name } helps you to the right place.
aid-promise =
    { $days ->
        [one] Takes care of it within one working day.
       *[other] Takes care of it within { $days } working days.
    }
aid-no-org = Choose who should contact you.
aid-question-how = 2. How can you be reached safely?
aid-ways-hint = Fill in one way or several. Choose only what nobody else answers or reads.
aid-way-phone = Telephone
aid-way-email = E-mail
aid-way-email-hint = Only if nobody else can open your e-mail.
aid-way-other = Through somebody else, or in another way
aid-way-other-hint = For example a friend you trust, and their number.
aid-hours = When does it suit you?
aid-hours-hint = If you choose nothing, they get in touch during the day.
aid-hours-morning = Morning
aid-hours-day = Afternoon
aid-hours-evening = Evening
aid-hours-weekend = Weekend
aid-silent-legend = If somebody else answers
aid-silent = Do not say where you are calling from
aid-message-legend = If I do not answer
aid-message = You may leave a message
aid-message-hint = Tick this only if nobody else can hear or read it.
aid-no-way = Write at least one way to reach you.
aid-no-phone = Write a telephone number with its area code, for example 070-174 06 35.
aid-question-name = 3. What do you want to be called?
aid-name = Name
aid-name-hint = A first name is enough, and it may be made up. You can also leave it empty.
aid-wishes = Tell more, if you want
aid-wishes-hint = None of this is needed. It helps them to prepare.
aid-language = The language you prefer to speak
aid-interpreter-legend = Interpreter
aid-interpreter = I need an interpreter
aid-needs = What do you want help with?
aid-crime = What is it about?
aid-crime-hint = Only in broad terms.
aid-unsaid = I do not want to say
aid-crime-violence = Violence
aid-crime-close = Violence or threats from somebody close, or honour-based oppression
aid-crime-sexual = Sexual abuse
aid-crime-threat = Threats, harassment or stalking
aid-crime-robbery = Robbery
aid-crime-property = Theft, burglary or damage
aid-crime-fraud = Fraud
aid-crime-hate = Hate crime
aid-crime-witness = I am a witness or a relative
aid-crime-other = Something else
aid-age = Age
aid-age-child = Under 13
aid-age-teen = 13–17
aid-age-young = 18–24
aid-age-adult = 25–64
aid-age-senior = 65 or older
aid-sex = Sex
aid-sex-hint = For statistics that do not show who you are.
aid-sex-woman = Woman
aid-sex-man = Man
aid-sex-other = Other
aid-consent-title = Your consent
aid-consent-text =
    { $days ->
        [one] Whoever you have chosen may read the answers and contact you. Nobody else is told. In an emergency two people of the municipality can open it together, and then we tell you. You can take your consent back at any time with the code. Everything is deleted at the latest one day after the contact has ended.
       *[other] Whoever you have chosen may read the answers and contact you. Nobody else is told. In an emergency two people of the municipality can open it together, and then we tell you. You can take your consent back at any time with the code. Everything is deleted at the latest { $days } days after the contact has ended.
    }
aid-consent-legend = Do you consent?
aid-consent = Yes, I consent
aid-no-consent = Tick that you consent. Otherwise it cannot be sent.
aid-send = Send
aid-sending = Encrypting and sending …
aid-no-net = There is no network just now. What you wrote stays here as long as the page is open. Try again in a while, or call.
aid-busy = There were many attempts in a short time. Wait a while and try again, or call.
aid-changed = Those who receive have changed
aid-changed-text = It happened while you were writing. Check whom you have chosen and send again.
aid-refused = It could not be received. Try again, or call.
aid-unloaded = What encrypts could not be fetched. Nothing has been sent. Try again in a while, or call.

aid-sent = Thank you, it has been sent
aid-sent-text = Somebody will contact you in the way you chose. You do not need to do anything more.
aid-sent-promise = { $name } will take care of it by { $day }.
aid-code = Your code
aid-code-keep = Keep the code safe
aid-code-keep-paper = Copy it onto paper. Do not write what it is for.
aid-code-keep-place = Put the paper where nobody else looks, or give it to somebody you trust.
aid-code-keep-photo = Do not save it on the phone and take no picture, if somebody else may look there.
aid-code-keep-lost = The code is shown only now, and nobody can find it again. They contact you even if you lose it.
aid-code-use = What the code is for
aid-code-use-text = With it you see how things stand. You can write to them, change how you are reached, and take everything back.
aid-to-own = To the page for the code
aid-code-kept = I have copied the code

aid-own-title = Do you have a code?
aid-own-lead = See how things stand, write, change your mind, or take everything back.
aid-code-hint = Capital or small letters, with or without dashes.
aid-open = Open
aid-opening = Opening …
aid-code-wrong = The code opens nothing. Check every character. If it was long ago, everything may already have been deleted.
aid-code-lost = Have you lost the code? It cannot be restored. Call the organisation you asked for contact.
aid-own-eyebrow = Your contact
aid-own-org = Takes care of it
aid-own-sent-to = Sent to
aid-own-asked = You asked for contact
aid-own-promised = Somebody takes care of it by
aid-own-purge = Everything is deleted
aid-own-rest = Dates and consent are deleted
aid-own-close = Close
aid-state-registered = Being prepared
aid-state-registered-text = It has not been sent yet.
aid-state-sent = Arrived
aid-state-sent-text = The organisation has it. Nobody has taken care of it yet.
aid-state-received = Somebody is taking care of it
aid-state-received-text = They will contact you in the way you chose.
aid-state-contacted = You are in contact
aid-state-contacted-text = You can go on writing here, if you want.
aid-state-unreached = They have not reached you yet
aid-state-unreached-text = They will try again. Write when it suits you, or change how you are reached.
aid-state-closed = Ended
aid-state-closed-text = If you want help again, you can ask for a new contact.
aid-state-withdrawn = Taken back
aid-state-withdrawn-text = You have taken everything back. What you wrote has been deleted.
aid-state-purged = Deleted
aid-state-purged-text = What was here has been deleted.
aid-broken = Two people of the municipality have opened this
aid-broken-text = They did it together, in another way than the usual one. Write to the organisation if you wonder why. Day:
aid-handover = May another organisation take over?
aid-handover-text = They believe that { $name } can help you better. If you say yes, { $name } may read what you have told and contact you. If you say no, it stays where it is.
aid-handover-yes = Yes, that is fine
aid-handover-no = No
aid-messages = Messages
aid-messages-earlier = There is no room here for the oldest messages.
aid-messages-none = There are no messages yet.
aid-you = You
aid-write = Write to them
aid-write-hint = At most 1,000 characters. For example when it suits you to be contacted.
aid-write-button = Send the message
aid-no-text = Write something first.
aid-unsent = This has not been sent
aid-change = Change how you are reached
aid-change-button = Save the change
aid-consents = What you have consented to
aid-consent-line = { $name }, { $when } ({ $how }).
aid-consent-withdrawn = Taken back { $when }.
aid-how-self = in the form
aid-how-oral = by word of mouth
aid-how-written = in writing
aid-how-code = with the code
aid-withdraw = Take everything back
aid-withdraw-text = What you have written and all messages are deleted at once, and your consent ends. This cannot be undone.
aid-withdraw-button = Take back and delete
aid-said-say = The message has been sent.
aid-said-replace = The change has been saved.
aid-said-agree = Thank you, your answer has arrived.
aid-said-withdraw = It has been deleted.
aid-too-late = That did not work, because something has changed since you opened the page. Look at how things stand now and try again.
