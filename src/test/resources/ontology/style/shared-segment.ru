# fails: shares its id segment with another
DELETE DATA { cv:Visa cv:idSegment "visa" } ;
INSERT DATA { cv:Visa cv:idSegment "levy" }
