# fails: A property takes values from one concept scheme
DELETE WHERE { cv:gender cv:valuesFrom ?scheme } ;
INSERT DATA { cv:gender cv:valuesFrom <https://w3id.org/corvee/vocabulary/unheard-of> }
