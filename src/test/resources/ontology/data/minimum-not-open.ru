# fails: An open minimum is written cv:minimumExclusive true
INSERT DATA { <quantity/about-40-persons> cv:minimum 30.0 ; cv:minimumExclusive false }
