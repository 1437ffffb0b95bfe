# fails: A concept is at the top of its scheme or has one broader concept
DELETE WHERE { gender:women skos:topConceptOf ?scheme }
