# fails: A document is published during exactly one EDTF time
DELETE WHERE { <document/harbour-letter> cv:publishedDuring ?time }
