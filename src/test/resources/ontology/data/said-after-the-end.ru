# fails: A testimony is said no earlier than one xsd:date
DELETE DATA { <testimony/harbour-letter.clerk> cv:saidFrom "2031-03-04"^^xsd:date } ;
INSERT DATA { <testimony/harbour-letter.clerk> cv:saidFrom "2031-03-05"^^xsd:date }
