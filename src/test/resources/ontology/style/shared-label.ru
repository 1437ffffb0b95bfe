# fails: shares its English label with another
DELETE WHERE { cv:Visa rdfs:label ?label } ;
INSERT DATA { cv:Visa rdfs:label "levy"@en }
