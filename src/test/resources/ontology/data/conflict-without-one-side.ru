# fails: A conflict has claims on one side
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> cv:oneSide ?claim }
