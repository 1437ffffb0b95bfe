# fails: A header has exactly one version number
DELETE WHERE { <https://w3id.org/corvee/ontology/alignments> owl:versionInfo ?value }
