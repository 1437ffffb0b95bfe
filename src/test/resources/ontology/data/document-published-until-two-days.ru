# fails: A document is published no later than at most one xsd:date
INSERT DATA { <document/harbour-letter> cv:publishedTo "2031-03-10"^^xsd:date }
