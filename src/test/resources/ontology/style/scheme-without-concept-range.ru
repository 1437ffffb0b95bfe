# fails: A property that takes values from a scheme has the range skos:Concept
DELETE DATA { cv:gender rdfs:range skos:Concept } ;
INSERT DATA { cv:gender rdfs:range cv:Entity }
