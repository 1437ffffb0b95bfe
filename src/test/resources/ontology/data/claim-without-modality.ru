# fails: A claim has exactly one modality
DELETE DATA { <claim/harbour-letter.90c7ac52971f> cv:modality modality:reported }
