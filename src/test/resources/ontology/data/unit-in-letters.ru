# fails: A unit is a concept of the scheme unit
DELETE DATA { <quantity/RUB-900-per-month> cv:per unit:month } ;
INSERT DATA { <quantity/RUB-900-per-month> cv:per "month" }
