# fails: A testimony has exactly one witness
INSERT DATA { <testimony/harbour-letter.clerk> cv:witness <actor/harbour-newsletter> }
