# fails: A class has at most one id segment
DELETE DATA { cv:Visa cv:idSegment "visa" } ;
INSERT DATA { cv:Visa cv:idSegment "Visa" }
