# fails: takes concepts and does not say of which scheme
DELETE WHERE { cv:gender cv:valuesFrom ?scheme }
