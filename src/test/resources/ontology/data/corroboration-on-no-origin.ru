# fails: A corroboration has at least one origin
DELETE { <finding/corroboration.93a0be6f2c48> cv:originsAtLeast 1 } INSERT { <finding/corroboration.93a0be6f2c48> cv:originsAtLeast 0 } WHERE {}
