# fails: A conflict has claims on the other side
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> cv:otherSide ?claim }
