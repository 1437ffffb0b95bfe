# fails: A claim has exactly one hearsay depth
DELETE DATA { <claim/harbour-letter.90c7ac52971f> cv:hearsayDepth 1 }
