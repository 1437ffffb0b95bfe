# fails: The ontology's preferred namespace is a literal
DELETE WHERE { <https://w3id.org/corvee/ontology> <http://purl.org/vocab/vann/preferredNamespaceUri> ?value } ;
INSERT DATA { <https://w3id.org/corvee/ontology> <http://purl.org/vocab/vann/preferredNamespaceUri> cv: }
