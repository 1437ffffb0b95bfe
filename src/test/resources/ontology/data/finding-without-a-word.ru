# fails: A finding says in one sentence
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> rdfs:label ?label }
