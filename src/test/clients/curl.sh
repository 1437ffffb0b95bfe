#!/bin/bash
# curl: from a thing to its data, rows, headers, and nothing sent twice. usage: curl.sh ORIGIN
set -eu
place=$1/id/place/vladivostok
curl -sSfL -H 'Accept: text/turtle' -o /dev/null -w '%{http_code} %{url_effective} %{content_type}\n' "$place" | sed "s|$1||"
curl -sSf -H 'Accept: text/turtle;version=1.2' "$1/data/place/vladivostok" | grep -c 'rdf:reifies' | sed 's/$/ reifiers/'
curl -sSf -H 'Accept: text/csv' "$1/sparql" --data-urlencode \
  'query=SELECT (COUNT(*) AS ?claims) { ?claim a <https://w3id.org/corvee/ontology#Claim> }' | tr -d '\r' | paste -sd ' '
curl -sSf -I "$1/.well-known/void" | grep -i '^content-type' | tr -d '\r'
tag=$(curl -sSf -D - -o /dev/null "$1/data/place/vladivostok.ttl" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
curl -sS -H "If-None-Match: $tag" -o /dev/null -w '%{http_code} for what is at hand\n' "$1/data/place/vladivostok.ttl"
curl -sSf "$1/dump/corvee.nt.gz" -o dump.part -D headers.part
said=$(tr -d '\r' < headers.part | sed -n 's/^[Rr]epr-[Dd]igest: sha-256=:\(.*\):/\1/p')
test "$said" = "$(sha256sum dump.part | cut -d' ' -f1 | xxd -r -p | base64)" && echo 'the dump is whole'
rm dump.part headers.part
