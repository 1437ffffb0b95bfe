# fails: A document has exactly one publisher
DELETE DATA { <document/harbour-letter> cv:publisher <actor/harbour-newsletter> }
