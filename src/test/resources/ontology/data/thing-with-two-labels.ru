# fails: A thing has at most one label in a language
INSERT DATA { <place/vladivostok> rdfs:label "City by the bay"@en }
