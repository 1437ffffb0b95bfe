# fails: A property's English label begins with a verb
DELETE DATA { cv:headcount rdfs:label "has headcount"@en } ;
INSERT DATA { cv:headcount rdfs:label "headcount"@en }
