# fails: has no example
DELETE WHERE { cv:Visa skos:example ?words }
