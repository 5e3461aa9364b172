# The start page, and the reports that wait on a phone.
start-title = Tell us where it feels unsafe
start-lead = You do not need an account. We will tell you what happens with your report.
start-how = How it works
start-tell = You tell us
start-tell-text = Choose a place, what it is about and when. It takes about a minute. You can add a photo.
start-read = A person reads it
start-read-text =
    { $days ->
        [one] The aim is a first answer within one working day. Those who can do something about the place are told.
       *[other] The aim is a first answer within { $days } working days. Those who can do something about the place are told.
    }
start-know = You see what happens
start-know-text = You get a code. With it you follow your report, and you can say whether it helped.
start-lage = Read how things are in { $town }
start-more = Read more about the service
start-follow = Follow your report
start-code = Your code
start-code-hint = You got the code when you sent the report.
start-follow-button = Show the report
start-latest =
    { $days ->
       *[other] The last { $days } days
    }
start-received = Reports
start-answered = Have an answer
start-done = Taken care of
start-few = Fewer than { $least }
start-too-few = Fewer than { $least } reports have come in. Then we show no figures, so that nobody can be singled out.
start-support = Have you been the victim of a crime?
start-support-text = There is somebody you can talk to.
start-support-more = More numbers, organisations and contact
start-install = Keep this page on your home screen
start-install-text = Then you open it quickly, even without a network.
start-install-ios = Press the share button of the browser. Then choose “Add to Home Screen”.
start-install-button = Add
start-install-close = No thanks

waiting-title = Reports on this phone
waiting-state-draft = Draft
waiting-state-waiting = Waiting for a network
waiting-state-sent = Sent
waiting-state-needs-you = Needs you
waiting-problem-network = There is no network right now. The report is sent when the network is back.
waiting-problem-busy = The service is busy right now. We will try again in a while.
waiting-problem-answers = Something in the report needs to be corrected. Open it and see what.
waiting-problem-photo = The photo could not be received. Open the report and choose another photo, or send it without.
waiting-problem-refused = The report was not accepted. Try again, or open it and check the answers.
waiting-problem-unreadable = The report can no longer be read on this phone. Delete it and write a new one.
waiting-old = This one has waited for more than 14 days. Do you still want to send it?
waiting-sending = Sending …
waiting-sent = The report is sent.
waiting-follow = Follow the report { "{code}" }
waiting-not-sent = It could not be sent now. The report is still on the phone.
waiting-confirm = Do you want to delete the report from the phone? It has not been sent.
waiting-confirm-sent = Do you want to delete the code from the phone? Write it down first if you want to follow the report.
waiting-deleted = Deleted from the phone.
waiting-changed = The report was just changed in another window. Look at it again.
waiting-open = Open
waiting-retry = Try now
waiting-delete = Delete
