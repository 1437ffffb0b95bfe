# fails: The example of a property for facts is a fact with its own name
DELETE WHERE { cv:headcount skos:example ?words } ;
INSERT DATA { cv:headcount skos:example "[cohort/pier-builders, count, ~40 persons]" }
