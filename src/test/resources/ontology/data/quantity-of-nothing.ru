# fails: A quantity has exactly one unit or one currency
DELETE DATA { <quantity/about-40-persons> cv:unit unit:persons }
