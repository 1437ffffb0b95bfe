/**
 * How a reader sees it: pages made on the server that cannot hold a script.
 *
 * <p>A page is two files: a record that takes plain nouns ({@link org.corvee.query.Result},
 * {@link org.corvee.page.QueriesPage.Card}), such as {@link org.corvee.page.AboutPage}, and a template of the same name and folder
 * in {@code src/main/jte}, such as {@code AboutPage.jte}, which has its words and its markup. The build makes a class of the
 * template beside the record, so that a misspelt name is an error of the compiler. {@code Layout.jte} puts the frame around
 * each page, after its {@link org.corvee.page.Heading}.
 *
 * <p>Whatever a template is given is written by {@link org.corvee.page.SafeOutput}: a text is escaped, an address is a
 * {@link org.corvee.page.Link}, which takes our own paths, http and https, and nothing goes where it could run. Pieces that
 * are made of a calculation rather than of words are {@link org.corvee.page.Html}, drawings {@link org.corvee.page.Svg},
 * under the same rules; a template holds them, and {@link org.corvee.page.Html#filled} makes a piece of a template.
 *
 * <p>The pages of the house as a whole stand here: the start page, the library and its queries, SPARQL, the search, the law,
 * the ontology. What needs more than a record and a template has its own package: {@code thing} and {@code document} for
 * what is claimed of something and in something, {@code map} for where and when, {@code audit} for the report.
 *
 * <p>To add a page, write its question in {@code queries/page/}, a record here, its template, and its address in the room
 * {@code web}.
 */
@NullMarked
package org.corvee.page;

import org.jspecify.annotations.NullMarked;
