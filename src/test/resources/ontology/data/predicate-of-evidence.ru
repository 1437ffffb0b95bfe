# fails: is the predicate of a claim and not usable in facts
DELETE { <claim/harbour-letter.90c7ac52971f> rdf:predicate cv:arrivesIn ; rdf:subject ?s ; rdf:object ?o ; cv:assertedUnder ?policy }
INSERT { <claim/harbour-letter.90c7ac52971f> rdf:predicate cv:witness ; rdf:subject <testimony/harbour-letter.clerk> ; rdf:object <actor/harbour-letter.clerk> }
WHERE { <claim/harbour-letter.90c7ac52971f> rdf:subject ?s ; rdf:object ?o ; cv:assertedUnder ?policy }
