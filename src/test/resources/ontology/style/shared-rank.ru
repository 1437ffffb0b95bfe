# fails: has the rank of another in its scheme
DELETE DATA { tlp:red cv:rank 4 } ;
INSERT DATA { tlp:red cv:rank 3 }
