# fails: derives from itself
INSERT DATA { <document/harbour-letter> cv:derivesFromAll <document/harbour-letter> }
