# fails: A concept has one English preferred label
DELETE DATA { gender:women skos:prefLabel "women"@en }
