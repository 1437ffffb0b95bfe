package org.corvee.list;

/**
 * An element that is a row of a list, with its place in the file.
 *
 * @param passage from its first code point to the one after its last
 * @param element what it holds
 */
record XmlRow(RowPassage passage, XmlElement element) {}
