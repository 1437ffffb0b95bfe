#!/usr/bin/python3
"""rdflib and SPARQLWrapper (Debian: python3-rdflib, python3-sparqlwrapper). usage: python.py ORIGIN"""
import sys

import rdflib
import rdflib.compare
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, RDFXML, TURTLE, XML, SPARQLWrapper

origin = sys.argv[1]
CLAIM = "https://w3id.org/corvee/ontology#Claim"
graphs = [
    rdflib.Graph().parse(f"{origin}/data/place/vladivostok.{extension}", format=form)
    for extension, form in [("ttl", "turtle"), ("jsonld", "json-ld"), ("rdf", "xml"), ("nt", "nt")]
]
assert all(rdflib.compare.isomorphic(graphs[0], graph) for graph in graphs)
print(f"rdflib: {len(graphs[0])} triples, the same from Turtle, JSON-LD, RDF/XML and N-Triples")
led = rdflib.Graph().parse(f"{origin}/id/place/vladivostok")
print(f"rdflib: {len(led)} triples by the address of the thing, as rdflib negotiates")
store = rdflib.Graph(SPARQLStore(f"{origin}/sparql"))
count = next(iter(store.query(f"SELECT (COUNT(?c) AS ?n) {{ ?c a <{CLAIM}> }}")))[0]
print(f"rdflib's SPARQLStore: {count} claims")

ask = SPARQLWrapper(f"{origin}/sparql")
ask.setQuery(f"SELECT ?c {{ ?c a <{CLAIM}> }} LIMIT 3")
for form in (JSON, XML, CSV):
    ask.setReturnFormat(form)
    answer = ask.query().convert()
    rows = (
        len(answer["results"]["bindings"]) if form == JSON
        else len(answer.getElementsByTagName("result")) if form == XML
        else len(answer.decode().split()) - 1
    )
    assert rows == 3, (form, rows)
print("SPARQLWrapper: 3 rows as JSON, XML and CSV")
ask.setQuery(f"CONSTRUCT {{ ?c a <{CLAIM}> }} {{ ?c a <{CLAIM}> }} LIMIT 4")
for form in (RDFXML, TURTLE):
    ask.setReturnFormat(form)
    answer = ask.query().convert()
    graph = answer if isinstance(answer, rdflib.Graph) else rdflib.Graph().parse(data=answer, format="turtle")
    assert len(graph) == 4, (form, len(graph))
print("SPARQLWrapper: 4 triples as RDF/XML and Turtle")
