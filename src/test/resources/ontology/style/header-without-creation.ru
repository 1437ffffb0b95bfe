# fails: A header has exactly one day of creation
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> dcterms:created ?value }
