# fails: A conflict is exactly one of
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> cv:conflictClass ?class }
