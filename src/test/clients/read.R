# R's read.csv: a query's answer as a data frame. usage: Rscript read.R ORIGIN
origin <- commandArgs(trailingOnly = TRUE)[1]
query <- "PREFIX cv: <https://w3id.org/corvee/ontology#>
SELECT ?claim ?says ?depth { ?claim cv:says ?says ; cv:hearsayDepth ?depth } ORDER BY ?claim"
claims <- read.csv(paste0(origin, "/sparql?output=csv&query=", URLencode(query, reserved = TRUE)), encoding = "UTF-8")
cat(nrow(claims), "rows of", paste(names(claims), collapse = ", "), "; mean depth", round(mean(claims$depth), 2), "\n")
stopifnot(nrow(claims) > 0, is.numeric(claims$depth), !anyNA(claims$says))
