# fails: is a literal of another datatype than its predicate takes
DELETE { <claim/harbour-letter.90c7ac52971f> rdf:predicate cv:arrivesIn ; rdf:object ?o ; cv:assertedUnder ?policy }
INSERT { <claim/harbour-letter.90c7ac52971f> rdf:predicate cv:remark ; rdf:object 40 }
WHERE { <claim/harbour-letter.90c7ac52971f> rdf:object ?o ; cv:assertedUnder ?policy }
