# fails: A property that says nothing of whole objects
DELETE DATA { cv:worksIn cv:objectMayWiden true } ;
INSERT DATA { cv:worksIn cv:objectMayWiden false }
