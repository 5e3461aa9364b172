# Letters to residents. They carry a link and never content.
letter-confirm-subject = Confirm your e-mail address, { $place }
letter-confirm-body =
    Hello!

    Somebody wrote this address in a report to { $place }, to be told when there is an answer.

    Was it you? Open the link and press the button:
    { $link }

    Was it not you? Then you need not do anything. The address is deleted after 14 days, and you will get no more letters.

    The link leads to the report. Do not pass it on.
    It is not possible to reply to this letter.
letter-answer-subject = There is something new to read, { $place }
letter-answer-body =
    Hello!

    Something has happened with your report to { $place }. Read it here:
    { $link }

    The link leads to the report. Do not pass it on.
    No more letters? Open the link and withdraw the report.
    It is not possible to reply to this letter.
letter-never =
    Do you not want anybody to type your address into our forms? Do not write to this address again:
    { $link }
never-title = Do not write to this address again
never-text = Press the button if you want no more mails that ask you to confirm your address. It holds for all our forms. What you have confirmed already stays as it is.
never-refuse = Do not write to me again
never-done-title = We will not write to the address again
never-done-text = Nobody can use our forms any more to have mails sent to the address. Have you changed your mind? Press the button.
never-allow = Write again
