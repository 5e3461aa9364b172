# Letters to those who work with victim support. They say that something waits, and nothing of what.
support-mail-subject = Something is waiting for you – { $place }
support-mail-body =
    Hello!

    Something is waiting for you at { $place }. Sign in as usual:
    { $link }

    It is not possible to reply to this letter.
