# fails: A time span has exactly one EDTF text
DELETE WHERE { <time/2032-09-01> cv:edtf ?edtf }
