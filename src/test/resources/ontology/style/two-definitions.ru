# fails: A term has exactly one definition
INSERT DATA { cv:Visa skos:definition "A permit is one that lets people in."@en }
