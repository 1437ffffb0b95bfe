# fails: A property has either one rdfs:range or
DELETE DATA { cv:owesLevy rdfs:range cv:Levy }
