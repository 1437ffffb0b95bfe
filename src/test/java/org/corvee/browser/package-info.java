/**
 * The pages as a reader's browser shows them: real headless Chromium over the real data.
 *
 * <p>{@link org.corvee.browser.SitePages} is the one list of pages; a new page is one line there and is then looked at in
 * light, dark and on a narrow screen, by axe, by the HTML checker, and for what it asks of other hosts. {@link
 * org.corvee.browser.Window} is a window of {@link org.corvee.browser.Chromium}, {@link org.corvee.browser.RealSite} the
 * server. Where no Chromium is installed, the tests say so in one line and are skipped; {@code .ci/run} installs it.
 */
@NullMarked
package org.corvee.browser;

import org.jspecify.annotations.NullMarked;
