# fails: is not exactly one step deeper
DELETE DATA { <testimony/harbour-letter.cook> cv:hearsayDepth 1 } ;
INSERT DATA { <testimony/harbour-letter.cook> cv:hearsayDepth 2 }
