# fails: A passage has exactly one start
DELETE DATA { <document/harbour-letter#char=120,180> oa:start 120 }
