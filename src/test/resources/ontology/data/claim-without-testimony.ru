# fails: A claim has exactly one testimony
DELETE DATA { <claim/harbour-letter.90c7ac52971f> cv:testimony <testimony/harbour-letter.clerk> }
