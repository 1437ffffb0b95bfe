# fails: What a compliance finding leaves unexamined
INSERT DATA { <finding/compliance.41d7e0a95c38> cv:notExamined <place/ussuriysk> }
