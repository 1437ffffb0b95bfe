# fails: A claim has exactly one stance
DELETE DATA { <claim/harbour-letter.90c7ac52971f> cv:stance stance:affirms ; cv:assertedUnder <policy/default> }
