# fails: The ontology's preferred prefix is the literal
DELETE WHERE { <https://w3id.org/corvee/ontology> <http://purl.org/vocab/vann/preferredNamespacePrefix> ?value } ;
INSERT DATA { <https://w3id.org/corvee/ontology> <http://purl.org/vocab/vann/preferredNamespacePrefix> cv: }
