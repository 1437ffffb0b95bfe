# fails: A header has exactly one license
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> dcterms:license ?value }
