# fails: Every node has an IRI
INSERT DATA { [] a skos:Collection }
