# fails: A compliance finding is about
DELETE WHERE { <finding/compliance.5b18ce07f3d2> cv:aboutEntity ?thing }
