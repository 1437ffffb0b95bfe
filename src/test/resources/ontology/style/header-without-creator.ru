# fails: A header has a creator
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> dcterms:creator ?value }
