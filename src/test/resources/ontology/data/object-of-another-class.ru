# fails: is of no class that its predicate takes
DELETE { <place/ussuriysk> a cv:City } INSERT { <place/ussuriysk> a cv:Event } WHERE { }
