# fails: Only a property for facts is never asserted
INSERT DATA { cv:witness cv:neverAsserted true }
