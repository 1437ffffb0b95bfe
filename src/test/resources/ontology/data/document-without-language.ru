# fails: A document has a language
DELETE WHERE { <document/harbour-letter> dcterms:language ?language }
