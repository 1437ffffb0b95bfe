# fails: A document has exactly one SHA-256 digest
DELETE WHERE { <document/harbour-letter> cv:sha256 ?digest }
