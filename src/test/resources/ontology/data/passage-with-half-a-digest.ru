# fails: A passage has exactly one SHA-256 digest
DELETE WHERE { <document/harbour-letter#char=120,180> cv:sha256 ?digest } ;
INSERT DATA { <document/harbour-letter#char=120,180> cv:sha256 "0123456789abcde" }
