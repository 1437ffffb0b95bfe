# fails: A testimony is in exactly one document
DELETE DATA { <testimony/harbour-letter.cook> cv:inDocument <document/harbour-letter> }
