# fails: A claim holds until at most one xsd:date
INSERT DATA { <claim/harbour-letter.90c7ac52971f> cv:holdsTo "2031-03-05"^^xsd:date }
