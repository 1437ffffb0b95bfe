# fails: Only a property for facts reaches its whole subject
INSERT DATA { cv:witness cv:subjectMayWiden true }
