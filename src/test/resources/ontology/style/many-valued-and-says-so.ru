# fails: A property that may have several values says nothing about it
DELETE DATA { cv:headcount cv:singleValued true } ;
INSERT DATA { cv:headcount cv:singleValued false }
