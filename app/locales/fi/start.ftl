start-title = Kerro, missä tuntuu turvattomalta
