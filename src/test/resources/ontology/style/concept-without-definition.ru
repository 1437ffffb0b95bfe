# fails: A concept has exactly one English definition
DELETE WHERE { gender:women skos:definition ?words }
