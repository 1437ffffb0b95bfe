# fails: does not end in its start and end
DELETE DATA { <document/harbour-letter#char=120,180> oa:end 180 } ;
INSERT DATA { <document/harbour-letter#char=120,180> oa:end 181 }
