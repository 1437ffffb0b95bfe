# fails: is asserted: remove cv:assertedUnder, only a claim that affirms is asserted
INSERT { ?claim cv:assertedUnder <policy/default> . ?s ?p ?o } WHERE { ?claim cv:stance stance:denies ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }
