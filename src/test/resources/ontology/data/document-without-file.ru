# fails: A document has exactly one text file
DELETE WHERE { <document/harbour-letter> cv:textFile ?file }
