# fails: A claim has exactly one predicate
INSERT DATA { <claim/harbour-letter.90c7ac52971f> rdf:predicate cv:worksIn . <cohort/pier-builders> cv:worksIn <place/vladivostok> }
