# fails: A testimony is said during at most one EDTF time
INSERT DATA { <testimony/harbour-letter.clerk> cv:saidDuring "2031-05"^^edtf:edtf }
