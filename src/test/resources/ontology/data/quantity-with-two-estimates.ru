# fails: A quantity has at most one estimate
INSERT DATA { <quantity/about-40-persons> cv:estimate 41.0 }
