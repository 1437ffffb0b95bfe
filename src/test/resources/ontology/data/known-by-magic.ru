# fails: A testimony is known in at most one way
INSERT DATA { <testimony/harbour-letter.clerk> cv:howKnown how-known:dreamt }
