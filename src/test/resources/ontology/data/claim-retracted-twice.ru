# fails: A claim is retracted on at most one xsd:date
INSERT { ?claim cv:retractedOn "2031-07-01"^^xsd:date } WHERE { ?claim cv:retractedOn ?day }
