# fails: A property that says nothing of whole subjects
DELETE DATA { cv:worksIn cv:subjectMayWiden true } ;
INSERT DATA { cv:worksIn cv:subjectMayWiden false }
