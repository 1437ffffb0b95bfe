# fails: A conflict tells why
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> cv:because ?why }
