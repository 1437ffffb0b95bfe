# fails: A testimony is said no later than at most one xsd:date
INSERT DATA { <testimony/harbour-letter.clerk> cv:saidTo "2031-03-05"^^xsd:date }
