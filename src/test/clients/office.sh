#!/bin/bash
# LibreOffice: CSV to a spreadsheet and back keeps every cell. usage: office.sh ORIGIN
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
curl -sSf -H 'Accept: text/csv' "$1/sparql" --data-urlencode \
  'query=SELECT ?claim ?says { ?claim <https://w3id.org/corvee/ontology#says> ?says } ORDER BY ?claim LIMIT 200' \
  -o "$folder/claims.csv"
office() {
  soffice "-env:UserInstallation=file://$folder/profile" --headless "${@:2:$#-2}" --outdir "$folder/$1" "${@: -1}" > /dev/null 2>&1
}
# 44,34,76: commas, double quotes, UTF-8; the types of the columns are text
office there --infilter='CSV:44,34,76,1,1/2/2/2' --convert-to ods "$folder/claims.csv"
office back --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false' "$folder/there/claims.ods"
python3 - "$folder/claims.csv" "$folder/back/claims.csv" <<'PY'
import csv, sys
there, back = (list(csv.reader(open(name, encoding="utf-8-sig", newline=""))) for name in sys.argv[1:])
assert there == back, next((a, b) for a, b in zip(there, back) if a != b)
print(f"{len(there)} lines of {len(there[0])} cells came back as they went")
PY
