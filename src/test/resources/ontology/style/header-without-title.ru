# fails: A header has one title
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> dcterms:title ?value }
