# fails: are of different documents
DELETE { <claim/harbour-letter.90c7ac52971f> cv:testimony ?t ; cv:hearsayDepth ?d } INSERT { <claim/harbour-letter.90c7ac52971f> cv:testimony <testimony/editorial.curators> ; cv:hearsayDepth 0 } WHERE { <claim/harbour-letter.90c7ac52971f> cv:testimony ?t ; cv:hearsayDepth ?d }
