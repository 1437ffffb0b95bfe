# fails: A term has one English label
INSERT DATA { cv:Visa rdfs:label "permit"@en }
