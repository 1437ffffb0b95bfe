# fails: A time span has at most one earliest day
DELETE WHERE { <time/2032-09-01> cv:earliest ?day } ;
INSERT DATA { <time/2032-09-01> cv:earliest "2032-09-02"^^xsd:date }
