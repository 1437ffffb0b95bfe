# fails: A quantity above its minimum has a minimum
INSERT DATA { <quantity/about-40-persons> cv:minimumExclusive true }
