# The accessibility statement. Eleven things must be in it; app/src/about/pages/accessibility.rs counts them.
access-title = Accessibility
access-lead = Everybody shall be able to use the service. Here you read how well we meet the Swedish act on accessibility to digital public service, what does not work yet, and how to tell us.
access-actor = Responsible
access-service = Service
access-service-name = Lykta, the service for reporting places in { $place }, with pages for those who work with the reports
access-conformity = How well we meet the act
access-conformity-text = Partially compliant. The shortcomings are listed below.
access-assessed = Assessed
access-updated = Updated
access-known = What does not fully work
access-known-text =
    Without vision or with low vision:
    – Photos that somebody sends with a report have no description in text. Only the one who reported and those who work with the report see the photo. Reason: the one who sends the photo describes the place in words in the report instead. (WCAG 1.1.1)

    Hard to read or understand:
    – Answers to reports are written by people. They may be harder to read than the rest, and an answer may be in Swedish although you chose another language. The page then does not tell assistive technology that the language changes. Reason: the answers are written by hand. (WCAG 3.1.2)
    – The pages for staff are in Swedish only.
    – The page that is easy to read shows only the most important things.
access-burden = Disproportionate burden
access-burden-text = We have not exempted anything as a disproportionate burden (section 12 of the act).
access-exempt = Content the act does not cover
access-exempt-text = We know of no content that the act exempts (section 9). The service has no maps, no films and no documents to fetch. It links to other websites, which have statements of their own.
access-method = How we tested
access-method-text =
    We have assessed the service ourselves, against WCAG 2.2 level AA and the standard EN 301 549. Nobody from outside has reviewed it, and it has not been tried together with people who use assistive technology.
    – A program (axe) has gone through the public pages, light and dark, on a small and a large screen.
    – We have tried with the keyboard only, without scripts, at a width of 320 pixels and with text twice as large.
access-tell = Tell us when something does not work
access-tell-text = Contact us if you find a barrier, or if you need the content in another way. Tell us which page it is about.
access-supervisor = Report to the authority
access-supervisor-text = { $supervisor } supervises the act. You can report if you think that the service does not meet the demands, or if you are not content with our answer.
access-supervisor-link = Report to { $supervisor }
