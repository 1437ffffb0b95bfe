# fails: A testimony is told to an actor
INSERT DATA { <testimony/harbour-letter.clerk> cv:toldTo <place/vladivostok> }
