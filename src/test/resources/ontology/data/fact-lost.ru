# fails: is asserted and its triple is not in the graph
DELETE DATA { <cohort/pier-builders> cv:arrivesIn <place/vladivostok> }
