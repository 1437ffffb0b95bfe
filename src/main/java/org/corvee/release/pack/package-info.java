/**
 * The graph as a folder of files for people who do not speak SPARQL: tables, a map, and papers that describe them.
 *
 * <p>{@link org.corvee.release.pack.PackageWriter} is the entry. {@link org.corvee.release.pack.PackageFolder} writes files
 * and keeps what each of them weighs; {@link org.corvee.release.pack.Tables} knows the tables: a table is a query of
 * {@code queries/package/}, and its columns are lines of {@code queries/package/columns.tsv}, which becomes the schema of <a
 * href="https://specs.frictionlessdata.io/tabular-data-package/">datapackage.json</a> ({@code DataPackage}), of <a
 * href="https://www.w3.org/TR/tabular-metadata/">csv-metadata.json</a> ({@code TableGroup}) and the check of every cell
 * ({@code CsvTable}). {@code PackageMap} writes the {@link org.corvee.evidence.Occurrence}s that the site's map shows as <a
 * href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>, {@code RoCrate} names every file with its digest, as <a
 * href="https://www.researchobject.org/ro-crate/specification/1.1/">RO-Crate 1.1</a>.
 *
 * <p>No file holds the time of its writing, so that a build has one package, byte for byte.
 *
 * <p>To add a table, write its query, and a line a column.
 */
@NullMarked
package org.corvee.release.pack;

import org.jspecify.annotations.NullMarked;
