# fails: joins another relation to that of the label by an or
DELETE DATA { cv:runBy skos:definition "States that an actor manages or operates a business or site, which does not say who owns it."@en } ;
INSERT DATA { cv:runBy skos:definition "States that a business or site is run or owned by an actor."@en }
