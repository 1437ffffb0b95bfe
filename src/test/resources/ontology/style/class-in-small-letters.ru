# fails: A class has an IRI whose name is in UpperCamelCase
INSERT DATA { <http://example.org/vocabulary#visa> a owl:Class }
