# fails: has no id segment of its own or from above
DELETE DATA { cv:Visa cv:idSegment "visa" }
