# fails: A claim has exactly one TLP marking
DELETE DATA { <claim/harbour-letter.90c7ac52971f> cv:marking tlp:clear }
