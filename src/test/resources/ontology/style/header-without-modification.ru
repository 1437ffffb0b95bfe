# fails: A header has exactly one day of modification
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> dcterms:modified ?value }
