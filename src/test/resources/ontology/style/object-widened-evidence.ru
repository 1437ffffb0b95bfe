# fails: Only a property for facts reaches its whole object
INSERT DATA { cv:witness cv:objectMayWiden true }
