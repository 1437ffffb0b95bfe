# fails: A finding is by exactly one rule
DELETE WHERE { <finding/conflict.0d7c3b5e9a11> cv:byRule ?rule }
