# fails: has a broader concept that is not in its scheme
DELETE WHERE { gender:women skos:topConceptOf ?scheme } ;
INSERT DATA { gender:women skos:broader trend:rising }
