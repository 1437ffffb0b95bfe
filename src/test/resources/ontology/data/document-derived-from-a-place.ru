# fails: A document derives from works
INSERT DATA { <document/harbour-letter> prov:wasDerivedFrom <place/vladivostok> }
