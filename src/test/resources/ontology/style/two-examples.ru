# fails: A term has one example
INSERT DATA { cv:Visa skos:example "visa/another-one" }
