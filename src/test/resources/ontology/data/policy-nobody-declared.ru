# fails: which is no policy
INSERT DATA { <claim/harbour-letter.90c7ac52971f> cv:assertedUnder <policy/unheard-of> }
