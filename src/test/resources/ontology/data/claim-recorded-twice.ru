# fails: A claim or document is recorded on at most one xsd:date
INSERT { ?claim cv:recordedOn "2031-05-01"^^xsd:date, "2031-05-02"^^xsd:date } WHERE { ?claim cv:retractedOn ?day }
