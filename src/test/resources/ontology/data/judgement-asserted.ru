# fails: passes judgement and yet is asserted: remove cv:assertedUnder and the asserted triple
INSERT { ?claim cv:assertedUnder <policy/default> . cv:headcount cv:neverAsserted true } WHERE { ?claim rdf:predicate cv:headcount }
