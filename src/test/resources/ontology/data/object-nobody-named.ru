# fails: has an object with neither label nor description
DELETE { <claim/harbour-letter.90c7ac52971f> rdf:object ?o ; cv:assertedUnder ?policy }
INSERT { <claim/harbour-letter.90c7ac52971f> rdf:object <id-without-a-thing> . <id-without-a-thing> a skos:Concept }
WHERE { <claim/harbour-letter.90c7ac52971f> rdf:object ?o ; cv:assertedUnder ?policy } ;
DELETE { <claim/harbour-letter.90c7ac52971f> rdf:predicate ?p } INSERT { <claim/harbour-letter.90c7ac52971f> rdf:predicate cv:concerns ; rdf:subject <resolution/9001> } WHERE { <claim/harbour-letter.90c7ac52971f> rdf:predicate ?p } ;
DELETE DATA { <claim/harbour-letter.90c7ac52971f> rdf:subject <cohort/pier-builders> }
