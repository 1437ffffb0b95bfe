# fails: A claim holds during at most one EDTF time
INSERT DATA { <claim/harbour-letter.90c7ac52971f> cv:holdsDuring "2031-05"^^edtf:edtf }
