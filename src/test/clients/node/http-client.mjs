// sparql-http-client: rows and triples. usage: node http-client.mjs ORIGIN
import ParsingClient from 'sparql-http-client/ParsingClient.js';

const client = new ParsingClient({endpointUrl: `${process.argv[2]}/sparql`});
const rows = await client.query.select(`
  PREFIX cv: <https://w3id.org/corvee/ontology#>
  SELECT (COUNT(?claim) AS ?claims) WHERE { ?claim a cv:Claim }`);
const triples = await client.query.construct(`
  PREFIX cv: <https://w3id.org/corvee/ontology#>
  CONSTRUCT { ?claim cv:says ?says } WHERE { ?claim cv:says ?says } LIMIT 5`);
const yes = await client.query.ask('ASK { ?s ?p ?o }');
console.log(`${rows[0].claims.value} claims, ${triples.size} triples, ${yes}`);
process.exit(Number(rows[0].claims.value) > 0 && triples.size === 5 && yes ? 0 : 1);
