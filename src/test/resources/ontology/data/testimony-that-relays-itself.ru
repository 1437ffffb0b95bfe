# fails: relays itself
INSERT DATA { <testimony/harbour-letter.clerk> cv:relaysAll <testimony/harbour-letter.clerk> }
