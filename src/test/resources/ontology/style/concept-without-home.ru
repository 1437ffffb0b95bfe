# fails: A concept is defined by exactly one file
DELETE WHERE { gender:women rdfs:isDefinedBy ?home }
