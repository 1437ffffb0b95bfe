# fails: A corroboration has exactly one greatest
INSERT DATA { <finding/corroboration.93a0be6f2c48> cv:originsAtMost 2 }
