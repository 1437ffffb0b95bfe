# fails: A time span has a label
INSERT DATA { <time/2031> a cv:TimeSpan ; cv:edtf "2031"^^edtf:edtf }
