# fails: has a subject without a type
DELETE WHERE { <link/night-ferry> a ?type ; rdfs:label ?label ; cv:declaredIn ?document }
