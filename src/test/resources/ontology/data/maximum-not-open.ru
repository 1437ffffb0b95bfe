# fails: An open maximum is written cv:maximumExclusive true
INSERT DATA { <quantity/about-40-persons> cv:maximum 50.0 ; cv:maximumExclusive false }
