# fails: Only a property for facts is single-valued
INSERT DATA { cv:witness cv:singleValued true }
