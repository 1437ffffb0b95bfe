# fails: A quantity has a label
INSERT DATA { <quantity/3-persons> a cv:Quantity ; cv:unit unit:persons }
