# fails: A passage has exactly one end
DELETE DATA { <document/harbour-letter#char=120,180> oa:end 180 }
