package org.corvee.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads the dates of OFAC's advanced form, which are in parts: four bounds of one time, each in years, months and days.
 *
 * @param dates reads what is a date
 */
record OfacDates(RowDates dates) {
    /** The day that an element of Year, Month and Day gives, whether there is such a day or not. */
    static String day(XmlElement element) {
        return "%s-%s-%s"
                .formatted(
                        element.text("Year").orElse(""),
                        twoDigits(element.text("Month").orElse("")),
                        twoDigits(element.text("Day").orElse("")));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** A period in EDTF, from the earliest start that it gives to the latest end. */
    Optional<String> period(XmlElement period) {
        Optional<XmlElement> start = period.all("Start").findFirst();
        Optional<XmlElement> end = period.all("End").findFirst();
        Optional<XmlElement> from = start.flatMap(s -> s.all("From").findFirst());
        Optional<XmlElement> to =
                end.or(() -> start).flatMap(e -> e.all("To").findFirst()).or(() -> from);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean isAbout = start.flatMap(s -> s.attribute("Approximate")).equals(Optional.of("true"));
        Optional<LocalDate> first = date(from.get());
        Optional<LocalDate> last = to.equals(from) ? first : date(to.get());
        return first.isPresent() && last.isPresent()
                ? dates.edtf(written(first.get(), last.get(), isAbout ? "~" : ""), period.line(), "DatePeriod")
                : Optional.empty();
    }

    private Optional<LocalDate> date(XmlElement element) {
        return dates.day(day(element), element.line(), "DatePeriod").map(LocalDate::parse);
    }

    private static String written(LocalDate first, LocalDate last, String about) {
        if (first.equals(last)) {
            return first + about;
        }
        boolean isYears = first.getDayOfYear() == 1 && last.equals(last.withDayOfYear(last.lengthOfYear()));
        if (isYears) {
            return first.getYear() == last.getYear()
                    ? "%04d%s".formatted(first.getYear(), about)
                    : "[%04d..%04d]".formatted(first.getYear(), last.getYear());
        }
        YearMonth month = YearMonth.from(first);
        boolean isMonth = first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth());
        return isMonth ? month + about : "[%s..%s]".formatted(first, last);
    }
}
