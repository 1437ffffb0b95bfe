# fails: A concept is in exactly one scheme
DELETE WHERE { gender:women skos:inScheme ?scheme }
