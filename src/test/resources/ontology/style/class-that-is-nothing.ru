# fails: A class's definition says what its instances are
DELETE WHERE { cv:Visa skos:definition ?words } ;
INSERT DATA { cv:Visa skos:definition "A paper that lets people into a country."@en }
