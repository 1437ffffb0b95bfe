# fails: A testimony has exactly one hearsay depth
DELETE DATA { <testimony/harbour-letter.cook> cv:hearsayDepth 1 }
