# fails: A claim has exactly one subject
INSERT DATA { <claim/harbour-letter.90c7ac52971f> rdf:subject <cohort/dredgers> } ;
INSERT DATA { <cohort/dredgers> a cv:WorkerCohort ; rdfs:label "dredgers"@en ; cv:arrivesIn <place/vladivostok> }
