# fails: A claim has at most one reason
INSERT DATA { <claim/harbour-letter.90c7ac52971f> cv:reason "One."@en, "Two."@en }
