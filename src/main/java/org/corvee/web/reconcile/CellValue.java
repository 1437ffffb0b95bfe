package org.corvee.web.reconcile;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.corvee.query.Term;

/** A literal as a cell of a table: a number, a day, or its text. */
record CellValue(Term.Literal literal) {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    JsonObject json() {
        JsonObject cell = new JsonObject();
        String lexical = literal.lexical();
        if (literal.datatype().equals(XSD + "integer") && lexical.matches("[+-]?[0-9]{1,18}")) {
            cell.addProperty("int", new BigInteger(lexical.replaceFirst("^\\+", "")));
        } else if (literal.datatype().equals(XSD + "decimal") && lexical.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            cell.addProperty("float", new BigDecimal(lexical));
        } else if (literal.datatype().equals(XSD + "date") && lexical.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            cell.addProperty("date", lexical + "T00:00:00Z");
        } else {
            cell.addProperty("str", lexical);
        }
        return cell;
    }
}
