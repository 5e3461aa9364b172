start-title = Tell us where it feels unsafe
