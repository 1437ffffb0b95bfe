# fails: A time span has at most one latest day
INSERT DATA { <time/2032-09-01> cv:latest "2032-09-02"^^xsd:date }
