# fails: A document is published no earlier than one xsd:date
DELETE WHERE { <document/harbour-letter> cv:publishedFrom ?day } ;
INSERT DATA { <document/harbour-letter> cv:publishedFrom "2031-03-10"^^xsd:date }
