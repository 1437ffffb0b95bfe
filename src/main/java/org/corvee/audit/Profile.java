package org.corvee.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corvee.model.NearWords;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;

/**
 * How grave each check is: a file of lines {@code check<TAB>severity}, with comments after {@code #}.
 *
 * @param name the file it was read from
 * @param severities by the name of the check
 */
public record Profile(String name, SortedMap<String, Check.Severity> severities) {
    public Profile {
        severities = Collections.unmodifiableSortedMap(new TreeMap<>(severities));
    }

    /**
     * Reads a profile.
     *
     * @throws Auditor.UnusableAudit with every line that is wrong
     */
    public static Profile read(Path file) throws IOException {
        SortedMap<String, Check.Severity> severities = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                take(line, "%s:%d".formatted(file, i + 1), severities, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new Auditor.UnusableAudit(problems);
        }
        return new Profile(file.toString(), severities);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Utf8.lines(file).lines().toList();
        } catch (NotUtf8 e) {
            throw new Auditor.UnusableAudit(List.of(e.in(file.toString())));
        }
    }

    private static void take(String line, String place, Map<String, Check.Severity> severities, List<String> problems) {
        String[] cells = line.split("\t+ *", -1);
        if (cells.length != 2) {
            problems.add("%s: '%s' is no line of a profile; write the check, a tab and one of %s"
                    .formatted(place, line, String.join(", ", Check.Severity.words())));
            return;
        }
        Check.Severity.named(cells[1])
                .ifPresentOrElse(
                        severity -> {
                            if (severities.putIfAbsent(cells[0], severity) != null) {
                                problems.add("%s: '%s' a second time; keep one".formatted(place, cells[0]));
                            }
                        },
                        () -> problems.add("%s: unknown severity '%s'; %s"
                                .formatted(
                                        place,
                                        cells[1],
                                        NearWords.of(cells[1], Check.Severity.words())
                                                .remedy("known are " + String.join(", ", Check.Severity.words())))));
    }

    /** The same under another name. */
    public Profile named(String other) {
        return new Profile(other, severities);
    }

    /** This profile, and another's word for the checks that this one does not name. */
    public Profile over(Profile other) {
        SortedMap<String, Check.Severity> both = new TreeMap<>(other.severities);
        both.putAll(severities);
        return new Profile(name, both);
    }

    /**
     * Sees to it that every check has its severity, and every severity its check.
     *
     * @throws Auditor.UnusableAudit naming the ones that have not
     */
    public void requireExactly(List<Check> checks) {
        List<String> known = checks.stream().map(Check::name).toList();
        List<String> problems = new ArrayList<>();
        severities.keySet().stream()
                .filter(check -> !known.contains(check))
                .map(check -> "%s: unknown check '%s'; %s"
                        .formatted(name, check, NearWords.of(check, known).remedy("remove its line")))
                .forEach(problems::add);
        known.stream()
                .filter(check -> !severities.containsKey(check))
                .map(check -> "%s: no severity for the check '%s'; add its line".formatted(name, check))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new Auditor.UnusableAudit(problems);
        }
    }

    /** How grave a check is. */
    public Check.Severity of(Check check) {
        Check.Severity severity = severities.get(check.name());
        if (severity == null) {
            throw new Auditor.UnusableAudit(
                    List.of("%s: no severity for the check '%s'; add its line".formatted(name, check.name())));
        }
        return severity;
    }
}
