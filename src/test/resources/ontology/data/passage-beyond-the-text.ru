# fails: ends beyond the text of its document
DELETE DATA { <document/harbour-letter> cv:textLength 1200 } ;
INSERT DATA { <document/harbour-letter> cv:textLength 1099 }
