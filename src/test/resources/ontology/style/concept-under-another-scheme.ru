# fails: does not begin with the IRI of its scheme
DELETE DATA { gender:women skos:inScheme <https://w3id.org/corvee/vocabulary/gender> } ;
INSERT DATA { gender:women skos:inScheme <https://w3id.org/corvee/vocabulary/trend> }
