package org.corvee.query;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.describe.DescribeBNodeClosure;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing after the other as Jena does, and looks at the clock between two: of a million things, most of which
 * say nothing, Jena looks up each.
 */
final class TimedDescription implements DescribeHandler {
    private final DescribeHandler plain = new DescribeBNodeClosure();
    private @Nullable Context context;

    /** Has DESCRIBE done so from now on: Jena knows one way for all queries of a process. */
    static void use() {
        // Jena's registry does not load unless all of Jena is ready.
        JenaSystem.init();
        DescribeHandlerRegistry handlers = DescribeHandlerRegistry.get();
        handlers.clear();
        handlers.add(TimedDescription::new);
    }

    @Override
    public void start(Model accumulated, Context within) {
        context = within;
        plain.start(accumulated, within);
    }

    @Override
    public void describe(Resource thing) {
        Deadline.check(context);
        plain.describe(thing);
    }

    @Override
    public void finish() {
        plain.finish();
    }
}
