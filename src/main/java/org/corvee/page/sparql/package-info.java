/** The pages of the SPARQL endpoint: a query in a form, its answer below. They work without a script. */
@NullMarked
package org.corvee.page.sparql;

import org.jspecify.annotations.NullMarked;
