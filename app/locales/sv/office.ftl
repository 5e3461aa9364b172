# The office: navigation and words shared by its pages. Swedish only.
office-today = Idag
office-inbox = Inkorg
office-situation = Lägesbild
office-settings = Inställningar
office-staff = Konton
office-outbox = Utskick
office-log = Logg
office-account = Mitt konto
