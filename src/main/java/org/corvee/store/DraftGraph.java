package org.corvee.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A build in the making as Jena asks a graph, for rules that are queries. */
final class DraftGraph extends GraphBase {
    private final TripleTable table;

    DraftGraph(TripleTable table) {
        this.table = table;
    }

    TripleTable table() {
        return table;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        int subject = id(pattern.getSubject());
        int predicate = id(pattern.getPredicate());
        int object = id(pattern.getObject());
        boolean isNowhere = subject == TripleTable.NONE || predicate == TripleTable.NONE || object == TripleTable.NONE;
        return isNowhere ? NullIterator.instance() : WrappedIterator.create(table.find(subject, predicate, object));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        int subject = id(pattern.getSubject());
        int predicate = id(pattern.getPredicate());
        int object = id(pattern.getObject());
        return subject < 0 || predicate < 0 || object < 0
                ? graphBaseFind(pattern).hasNext()
                : table.contains(subject, predicate, object);
    }

    private int id(Node node) {
        return node.isConcrete() ? table.find(node) : TripleTable.ANY;
    }

    @Override
    protected int graphBaseSize() {
        return table.size();
    }
}
