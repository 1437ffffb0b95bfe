# fails: A thing has a label or
DELETE WHERE { <policy/default> rdfs:label ?label }
