# fails: A concept scheme has exactly one definition
DELETE WHERE { <https://w3id.org/corvee/vocabulary/gender> skos:definition ?words }
