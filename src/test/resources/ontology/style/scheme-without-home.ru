# fails: A concept scheme is defined by exactly one file
DELETE WHERE { <https://w3id.org/corvee/vocabulary/gender> rdfs:isDefinedBy ?home }
