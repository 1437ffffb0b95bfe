# fails: A claim has at most one qualifier
INSERT DATA { <claim/harbour-letter.7e0d6a41c3b2> cv:qualifier "usually" }
