# fails: A claim says its content once
DELETE WHERE { <claim/harbour-letter.90c7ac52971f> cv:says ?words }
