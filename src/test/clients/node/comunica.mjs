// Comunica: one query over two endpoints at once. usage: node comunica.mjs ORIGIN OTHER_ORIGIN
import {QueryEngine} from '@comunica/query-sparql';

const [origin, other] = process.argv.slice(2);
const warnings = [];
const log = Object.fromEntries(['fatal', 'error', 'warn', 'info', 'debug', 'trace']
  .map(level => [level, message => ['fatal', 'error', 'warn'].includes(level) && warnings.push(message)]));
const query = `
  PREFIX cv: <https://w3id.org/corvee/ontology#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  SELECT DISTINCT ?place ?name WHERE { ?cohort cv:arrivesIn ?place . ?place rdfs:label ?name FILTER (LANG(?name) = "en") }
  ORDER BY ?name LIMIT 3`;
const sources = [origin, other].filter(Boolean).map(value => ({type: 'sparql', value: `${value}/sparql`}));
const rows = await (await new QueryEngine().queryBindings(query, {sources, log})).toArray();
rows.forEach(row => console.log(`${row.get('place').value} ${row.get('name').value}`));
console.log(`${rows.length} rows from ${sources.length} endpoints, ${warnings.length} warnings`);
warnings.forEach(warning => console.log(`warning: ${warning}`));
process.exit(rows.length === 3 && warnings.length === 0 ? 0 : 1);
