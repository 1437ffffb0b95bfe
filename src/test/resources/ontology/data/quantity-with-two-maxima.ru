# fails: A quantity has at most one maximum
INSERT DATA { <quantity/about-40-persons> cv:maximum 50.0, 60.0 }
