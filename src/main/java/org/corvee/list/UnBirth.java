package org.corvee.list;

import java.util.List;
import java.util.Optional;

/**
 * A date of birth as the UN's list writes it.
 *
 * @param element that holds it
 * @param text in which it stands
 * @param dates reads what is a date
 */
record UnBirth(XmlElement element, ListText text, RowDates dates) {
    /** The date in EDTF, if the element has one. */
    Optional<String> date() {
        String kind = element.text("TYPE_OF_DATE").orElse("");
        Optional<String> date = element.text("DATE").or(() -> element.text("YEAR"));
        Optional<String> between = element.text("FROM_YEAR").map(from -> element.text("TO_YEAR")
                .map(to -> "[%s..%s]".formatted(from, to))
                .orElse(from + "/.."));
        return switch (kind) {
            case "EXACT" -> date.flatMap(this::edtf);
            case "APPROXIMATELY" -> date.flatMap(d -> edtf(d + "~"));
            case "BETWEEN" -> between.flatMap(this::edtf);
            default -> unknown(kind);
        };
    }

    private Optional<String> edtf(String written) {
        return dates.edtf(written, element.line(), element.name());
    }

    private Optional<String> unknown(String kind) {
        boolean saysNothing = kind.isEmpty()
                && List.of("DATE", "YEAR", "FROM_YEAR", "TO_YEAR").stream()
                        .allMatch(field -> element.text(field).isEmpty());
        if (!saysNothing) {
            dates.faults()
                    .add(
                            text.spot(element.line()),
                            "no TYPE_OF_DATE '%s'".formatted(kind),
                            "it is EXACT, APPROXIMATELY or BETWEEN; " + RowDates.REMEDY);
        }
        return Optional.empty();
    }
}
