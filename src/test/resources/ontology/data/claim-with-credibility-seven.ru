# fails: A claim has at most one credibility
INSERT DATA { <claim/harbour-letter.90c7ac52971f> cv:credibility credibility:7 }
