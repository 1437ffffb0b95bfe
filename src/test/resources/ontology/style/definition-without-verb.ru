# fails: A property's definition begins with a verb
DELETE WHERE { cv:headcount skos:definition ?words } ;
INSERT DATA { cv:headcount skos:definition "The number of people of which the subject consists."@en }
