package org.corvee.spark;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Lines of canonical N-Triples, taken apart by Spark itself: an IRI has no space, so the first two spaces part the line. */
final class Lines {
    static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    private Lines() {}

    /** The columns {@code value}, {@code s}, {@code p} and {@code o}. */
    static Dataset<Row> parted(Dataset<String> lines) {
        Column value = functions.col("value");
        return lines.toDF("value")
                .withColumn("s", functions.substring_index(value, " ", 1))
                .withColumn("p", functions.substring_index(functions.substring_index(value, " ", 2), " ", -1))
                .withColumn("o", functions.expr("substring(value, length(s) + length(p) + 3, length(value) - length(s) - length(p) - 4)"));
    }

    /** A term of Corvée's ontology. */
    static String cv(String name) {
        return "<https://w3id.org/corvee/ontology#" + name + ">";
    }

    /** An IRI without its brackets. */
    static String bare(String iri) {
        return iri.substring(1, iri.length() - 1);
    }
}
