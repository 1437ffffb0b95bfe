# fails: A document has exactly one text length
DELETE WHERE { <document/harbour-letter> cv:textLength ?length }
