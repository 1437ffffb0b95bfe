# fails: A passage has exactly one source
DELETE DATA { <document/harbour-letter#char=120,180> oa:hasSource <document/harbour-letter> }
