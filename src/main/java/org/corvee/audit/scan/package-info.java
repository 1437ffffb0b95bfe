/**
 * Rules of {@code queries/rules} as walks over numbers, for those whose queries would compare all with all.
 *
 * <p>A rule is what its file says: {@link org.corvee.audit.scan.ScannedRules} knows the files it stands for by the version
 * of their text, so that a file that somebody edits is asked as a query again. {@link org.corvee.audit.scan.ToldClaims} is
 * what they read. To add one, write a {@link org.corvee.audit.scan.ScannedRule} and its version; a test holds it against
 * its query.
 */
@NullMarked
package org.corvee.audit.scan;

import org.jspecify.annotations.NullMarked;
