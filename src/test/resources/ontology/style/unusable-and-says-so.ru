# fails: A property that is not usable in facts says nothing about it
DELETE DATA { cv:remark cv:usableInFacts true } ;
INSERT DATA { cv:remark cv:usableInFacts false }
