# fails: A property has either one rdfs:domain or several
INSERT DATA { cv:owesLevy rdfs:domain cv:Actor }
