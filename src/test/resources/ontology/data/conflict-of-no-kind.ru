# fails: A conflict is of exactly one kind
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> cv:conflictKind ?kind }
