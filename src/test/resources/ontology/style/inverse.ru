# fails: A property has no inverse
INSERT DATA { cv:employs owl:inverseOf cv:worksFor }
