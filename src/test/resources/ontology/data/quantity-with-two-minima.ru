# fails: A quantity has at most one minimum
INSERT DATA { <quantity/about-40-persons> cv:minimum 30.0, 35.0 }
