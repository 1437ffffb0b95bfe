# fails: A concept scheme has one preferred label
DELETE WHERE { <https://w3id.org/corvee/vocabulary/gender> skos:prefLabel ?label }
