# fails: A reviewed claim has the xsd:date of its review
INSERT { ?claim cv:reviewedOn "2031-07-01"^^xsd:date } WHERE { ?claim cv:reviewedOn ?day }
