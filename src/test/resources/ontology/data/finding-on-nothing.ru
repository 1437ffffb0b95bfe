# fails: A finding rests on claims
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> cv:restsOn ?claim }
