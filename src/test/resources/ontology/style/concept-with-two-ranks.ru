# fails: A concept has at most one rank
INSERT DATA { tlp:red cv:rank 5 }
