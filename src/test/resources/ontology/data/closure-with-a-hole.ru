# fails: relays one that is missing from its cv:relaysAll
DELETE DATA { <testimony/harbour-letter.narrator> cv:relaysAll <testimony/harbour-letter.captain> }
