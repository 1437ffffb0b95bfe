# fails: A header has exactly one version IRI
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> owl:versionIRI ?value }
