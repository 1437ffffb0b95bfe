# fails: A definition is a sentence
DELETE WHERE { cv:Visa skos:definition ?words } ;
INSERT DATA { cv:Visa skos:definition "A visa is a paper of one kind"@en }
