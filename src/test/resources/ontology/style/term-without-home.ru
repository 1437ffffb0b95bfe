# fails: A term is defined by exactly one ontology
DELETE WHERE { cv:Visa rdfs:isDefinedBy ?home }
