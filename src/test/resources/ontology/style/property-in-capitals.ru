# fails: A property's name is in lowerCamelCase
INSERT DATA { <http://example.org/vocabulary#Pays> a owl:ObjectProperty }
