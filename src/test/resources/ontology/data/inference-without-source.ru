# fails: is expected, rumoured, an opinion or inferred without a source and yet asserted
DELETE WHERE { ?claim dcterms:source <source/gazetteer> }
