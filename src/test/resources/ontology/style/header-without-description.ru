# fails: A header has exactly one description
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> dcterms:description ?value }
