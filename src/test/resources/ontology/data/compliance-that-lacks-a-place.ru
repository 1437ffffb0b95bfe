# fails: What a compliance finding lacks
INSERT DATA { <finding/compliance.5b18ce07f3d2> cv:missing <place/ussuriysk> }
