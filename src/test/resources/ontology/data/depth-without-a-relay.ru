# fails: has a hearsay depth above 0 and nobody relays it
DELETE DATA { <testimony/harbour-letter.narrator> cv:relays <testimony/harbour-letter.cook> ; cv:relaysAll <testimony/harbour-letter.cook> }
