/**
 * What things are called, and which of them somebody means who writes it another way.
 *
 * <p>{@link org.corvee.query.name.NameIndex} compares names at hand, such as the rows of {@code queries/page/names.rq} or those
 * that the search has picked out of a build: labels and other
 * names in every script, a publisher's own words for somebody it does not name, and nothing more. It gives
 * {@link org.corvee.query.name.NameIndex.NameMatch}es with a score of 0 to 100, the same for the same build and question on every
 * machine:
 * <ul>
 * <li>100: the same letters, capitals and spaces aside ({@link org.corvee.query.name.NameIndex.NameMatch.How#SAME});
 * <li>98: the same but for accents, hyphens and apostrophes: P'yŏngyang and Pyongyang;
 * <li>95: the same in Latin letters, by <a href="https://unicode-org.github.io/icu/userguide/transforms/">ICU's
 * transliterators</a>: 길주 and Gilju;
 * <li>92: the same sounds under another romanization (as {@code Sound} hears it): Kilchu and Gilju, Phenjan and
 * Пхеньян;
 * <li>91: the same sounds but for the first of a word, which North and South Korea write differently: Rim and Im;
 * <li>below 90: nearly the same sounds: 90 less the percentage of the sounds that differ;
 * <li>up to 80: words that are cut down to their initials, V. Putin and Kim J. U.; always a candidate, never a match;
 * <li>up to 85: some words of the name cut down to their first letters, UNSCR 2397, for the search alone;
 * <li>40 to 85: all words of the one stand in the other, by the share that they make up of it;
 * <li>30 to 70: the beginning of a name or of one of its words, for the search and for suggestions, never for a match.
 * </ul>
 * Of five sounds one may differ, of nine two, of thirteen three, and of fewer none, since a short word with one other sound
 * is another word; and no word of a name may be another word altogether. A part ranks behind its whole where nothing asked is
 * the part's alone: Resolution 2397 before its paragraph 8.
 *
 * <p>{@link org.corvee.query.name.TextIndex} finds sentences of ours by their words, misspelt or not.
 */
@NullMarked
package org.corvee.query.name;

import org.jspecify.annotations.NullMarked;
