# fails: A testimony has at most one reliability
INSERT DATA { <testimony/harbour-letter.clerk> cv:reliability reliability:G }
