#!/bin/bash
# GDAL's ogrinfo: the GeoJSON of what happened where. usage: ogr.sh ORIGIN
set -eu
file=$(mktemp --suffix=.geojson)
trap 'rm "$file"' EXIT
curl -sSf "$1/map.geojson" -o "$file"
ogrinfo -so -al "$file" | grep -E '^(Geometry|Feature Count|Extent)' | paste -sd ';'
