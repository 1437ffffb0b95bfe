# fails: A document has exactly one TLP marking
DELETE WHERE { <document/harbour-letter> cv:marking ?marking }
