#!/bin/bash
# RDF4J's SPARQLRepository, Jena's rsparql, OWLAPI loading the ontology, OpenRefine reconciling; Maven gets them.
# usage: java.sh ORIGIN
set -euo pipefail
cd "$(dirname "$0")/java"
list=$(mktemp)
trap 'rm "$list"' EXIT
classes() {
  mvn -q -B -f "$1/pom.xml" dependency:build-classpath -Dmdep.outputFile="$list" >&2
  cat "$list"
}

sparql=$(classes sparql)
echo "RDF4J: $(java -cp "$sparql" sparql/Rdf4j.java "$1")"
echo "rsparql: $(java -cp "$sparql" arq.rsparql --service "$1/sparql" --results csv \
  'SELECT (COUNT(?claim) AS ?claims) { ?claim a <https://w3id.org/corvee/ontology#Claim> }' | tr -d '\r' | paste -sd ' ')"
java -cp "$(classes owlapi)" owlapi/OwlApi.java "$1" | sed 's/^/OWLAPI: /'
java -cp "$(classes openrefine)" openrefine/OpenRefine.java "$1" 2> /dev/null | sed 's/^/OpenRefine: /'
