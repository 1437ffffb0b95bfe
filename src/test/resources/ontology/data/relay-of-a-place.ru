# fails: A testimony relays testimonies
INSERT DATA { <testimony/harbour-letter.clerk> cv:relays <place/vladivostok> ; cv:relaysAll <place/vladivostok> . <testimony/harbour-letter.narrator> cv:relaysAll <place/vladivostok> }
