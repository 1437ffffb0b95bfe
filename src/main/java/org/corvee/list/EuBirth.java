package org.corvee.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.list.ListRow.Manner;
import org.corvee.model.ThingId;

/**
 * When and where the EU's list says that somebody was born.
 *
 * @param element that says so
 * @param text in which it stands
 * @param dates reads what is a date
 */
record EuBirth(XmlElement element, ListText text, RowDates dates) {
    private static final List<String> PLACE = List.of("place", "city", "region", "zipCode", "countryDescription");
    private static final String GREGORIAN = "GREGORIAN";

    /** Says what it has. */
    void say(RowVoice voice, ThingId actor) {
        String calendar = element.attribute("calendarType").orElse(GREGORIAN);
        Optional<String> field = List.of("birthdate", "year", "yearRangeFrom", "yearRangeTo").stream()
                .filter(f -> element.attribute(f).isPresent())
                .findFirst();
        if (!calendar.equals(GREGORIAN)) {
            field.flatMap(element::attribute)
                    .ifPresent(date -> voice.note(
                            "birthdate@calendarType", actor, "born %s, %s calendar".formatted(date, calendar)));
        } else {
            field.ifPresent(f ->
                    date().ifPresent(date -> voice.give("birthdate@" + f, actor, "bornOn", date, "the date of birth")));
        }
        List<String> parts = PLACE.stream()
                .filter(p ->
                        element.attribute(p).filter(v -> !v.equals("UNKNOWN")).isPresent())
                .toList();
        if (!parts.isEmpty()) {
            String place =
                    parts.stream().flatMap(p -> element.attribute(p).stream()).collect(Collectors.joining(", "));
            voice.give("birthdate@" + parts.get(0), actor, "birthPlace", place, "the birth place", Manner.PLAIN);
        }
        EuRow.remarks("birthdate", element, voice, actor);
    }

    private Optional<String> date() {
        Optional<String> from = element.attribute("yearRangeFrom");
        Optional<String> to = element.attribute("yearRangeTo");
        String about = element.attribute("circa").equals(Optional.of("true")) ? "~" : "";
        String written;
        if (element.attribute("birthdate").isPresent()) {
            written = element.attribute("birthdate").orElse("") + about;
        } else if (element.attribute("year").isPresent()) {
            written = element.attribute("year").orElse("") + month() + about;
        } else if (from.isPresent() && to.isPresent()) {
            written = "[%s..%s]".formatted(from.get(), to.get());
        } else {
            written = from.map(year -> year + "/..").orElseGet(() -> "../" + to.orElse(""));
        }
        return dates.edtf(written, element.line(), "birthdate");
    }

    /** The month and, with it, the day, where they are given beside the year. */
    private String month() {
        String month = element.attribute("monthOfYear").map(EuBirth::twoDigits).orElse("");
        String day = element.attribute("dayOfMonth").map(EuBirth::twoDigits).orElse("");
        return month.isEmpty() ? "" : month + day;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "-0" + number : "-" + number;
    }
}
