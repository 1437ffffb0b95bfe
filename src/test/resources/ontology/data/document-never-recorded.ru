# fails: A document is recorded on exactly one xsd:date
DELETE WHERE { <document/harbour-letter> cv:recordedOn ?day }
