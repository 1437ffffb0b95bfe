#!/bin/bash
# rapper and roqet (Debian: raptor2-utils, rasqal-utils): read data in three syntaxes, ask the endpoint. usage: raptor.sh ORIGIN
set -eu
for as in ttl:turtle rdf:rdfxml nt:ntriples; do
  rapper -q -i "${as#*:}" -o ntriples "$1/data/place/vladivostok.${as%:*}" | LC_ALL=C sort -u | wc -l | sed "s/$/ triples from .${as%:*}/"
done
rapper -i turtle -c "$1/ontology.ttl" 2>&1 | sed -n 's/^rapper: Parsing returned/the ontology:/p'
roqet -q -r csv -p "$1/sparql" -e \
  'SELECT (COUNT(?claim) AS ?claims) WHERE { ?claim a <https://w3id.org/corvee/ontology#Claim> }' | paste -sd ' '
