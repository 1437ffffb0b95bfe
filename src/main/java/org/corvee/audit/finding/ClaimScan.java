package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.corvee.store.IndexScan;

/**
 * All that counting origins needs of a graph, read in one scan: who affirms what, and what is known of the voices.
 *
 * <p>The scan goes subject by subject, so a claim's parts come one after the other and are put together on the way.
 */
final class ClaimScan {
    private static final long NONE = Long.MIN_VALUE;

    private final IndexScan scan;
    private final Map<TripleNumbers, List<ClaimUtterance>> utterances = new HashMap<>();
    private final Map<Long, Long> witnesses = new HashMap<>();
    private final Map<Long, Long> documents = new HashMap<>();
    private final Map<Long, Long> publishers = new HashMap<>();
    private final Map<Long, Set<Long>> relayed = new HashMap<>();
    private final Map<Long, Set<Long>> derived = new HashMap<>();
    private final Map<Long, Set<Long>> apart = new HashMap<>();
    private final Map<Long, List<Long>> wholes = new HashMap<>();
    private final Set<Long> widensSubject = new HashSet<>();
    private final Set<Long> widensObject = new HashSet<>();
    private final Set<Long> unnamed = new HashSet<>();

    /** What is said, in numbers. */
    record TripleNumbers(long subject, long predicate, long object) {}

    /** That a claim says it, in numbers, and of which days. */
    record ClaimUtterance(TripleNumbers said, long claim, long testimony, boolean inferred, Days days) {}

    private ClaimScan(IndexScan scan) {
        this.scan = scan;
    }

    static ClaimScan of(IndexScan scan) {
        ClaimScan read = new ClaimScan(scan);
        Reader reader = read.new Reader();
        scan.all(IndexScan.Order.SPO, reader);
        reader.finish();
        return read;
    }

    /** What is affirmed, and by which claims. */
    Map<TripleNumbers, List<ClaimUtterance>> utterances() {
        return utterances;
    }

    /**
     * What is affirmed, and by which claims, those among them that say it of a part: who works in a city works in its
     * country. What nobody says of a whole is not among it, though a part has it.
     */
    Map<TripleNumbers, List<ClaimUtterance>> supported() {
        if (wholes.isEmpty()) {
            return utterances;
        }
        Map<TripleNumbers, List<ClaimUtterance>> ofParts = new HashMap<>();
        utterances.forEach((said, by) -> wider(said).forEach(whole -> {
            List<ClaimUtterance> own = utterances.get(whole);
            if (own != null) {
                ofParts.computeIfAbsent(whole, none -> new ArrayList<>(own)).addAll(by);
            }
        }));
        Map<TripleNumbers, List<ClaimUtterance>> supported = new HashMap<>(utterances);
        supported.putAll(ofParts);
        return supported;
    }

    /** Whether each of two lies in the other: one value in two wordings, or two places of a circle. */
    boolean areOne(long one, long other) {
        return wholes.getOrDefault(one, List.of()).contains(other)
                && wholes.getOrDefault(other, List.of()).contains(one);
    }

    private Stream<TripleNumbers> wider(TripleNumbers said) {
        List<Long> subjects = upTo(said.subject(), widensSubject.contains(said.predicate()));
        List<Long> objects = upTo(said.object(), widensObject.contains(said.predicate()));
        return subjects.stream()
                .flatMap(
                        subject -> objects.stream().map(object -> new TripleNumbers(subject, said.predicate(), object)))
                .filter(wider -> !wider.equals(said));
    }

    private List<Long> upTo(long thing, boolean widens) {
        List<Long> around = widens ? wholes.getOrDefault(thing, List.of()) : List.of();
        return Stream.concat(Stream.of(thing), around.stream()).toList();
    }

    /** The number of a node. */
    OptionalLong id(Node node) {
        return scan.id(node);
    }

    Node node(long id) {
        return scan.node(id);
    }

    long witness(long testimony) {
        return witnesses.getOrDefault(testimony, testimony);
    }

    long document(long testimony) {
        return documents.getOrDefault(testimony, testimony);
    }

    /** Who publishes the document in which a testimony stands. */
    long publisher(long testimony) {
        return publishers.getOrDefault(document(testimony), document(testimony));
    }

    /** The testimonies that one passes on. */
    Set<Long> relayed(long testimony) {
        return relayed.getOrDefault(testimony, Set.of());
    }

    /** Whether a testimony passes nothing on, nor does its document derive from anything. */
    boolean isFirstHand(long testimony) {
        return !relayed.containsKey(testimony) && !derived.containsKey(document(testimony));
    }

    /** The works from which a testimony's document derives. */
    Set<Long> roots(long testimony) {
        return derived.getOrDefault(document(testimony), Set.of());
    }

    boolean isUnnamed(long witness) {
        return unnamed.contains(witness);
    }

    /** Whether a witness is told apart from anybody. */
    boolean isToldApart(long witness) {
        return apart.containsKey(witness);
    }

    boolean toldApart(long witness, long other) {
        return apart.getOrDefault(witness, Set.of()).contains(other);
    }

    /** Puts the parts of each subject together. */
    private final class Reader implements IndexScan.Visitor {
        private final long type = id(RDF.type.asNode());
        private final long claimClass = id(iri(Cv.CLAIM));
        private final long subjectOf = id(RDF.subject.asNode());
        private final long predicateOf = id(RDF.predicate.asNode());
        private final long objectOf = id(RDF.object.asNode());
        private final long testimonyOf = id(iri(Cv.TESTIMONY_OF));
        private final long stanceOf = id(iri(Cv.STANCE));
        private final long affirms = id(iri(Cv.concept("stance", "affirms")));
        private final long modalityOf = id(iri(Cv.MODALITY));
        private final long inferred = id(iri(Cv.concept("modality", "inferred")));
        private final long retractedOn = id(iri(Cv.RETRACTED_ON));
        private final long witnessOf = id(iri(Cv.WITNESS));
        private final long documentOf = id(iri(Cv.IN_DOCUMENT));
        private final long publisherOf = id(iri(Cv.PUBLISHER));
        private final long relaysAll = id(iri(Cv.RELAYS_ALL));
        private final long derivesFromAll = id(iri(Cv.DERIVES_FROM_ALL));
        private final long containedInAll = id(iri(Cv.CONTAINED_IN_ALL));
        private final long subjectMayWiden = id(iri(Cv.SUBJECT_MAY_WIDEN));
        private final long objectMayWiden = id(iri(Cv.OBJECT_MAY_WIDEN));
        private final long distinctFrom = id(iri(Cv.DISTINCT_FROM));
        private final long holdsFrom = id(iri(Cv.HOLDS_FROM));
        private final long holdsTo = id(iri(Cv.HOLDS_TO));
        private final Map<Long, Long> dayNumbers = new HashMap<>();
        private final Set<Long> unnamedClasses =
                Set.copyOf(Stream.of("UnnamedPerson", "UnnamedGroup", "UnnamedExperts", "UnnamedReports")
                        .map(name -> id(iri(Cv.term(name))))
                        .toList());

        private long current = NONE;
        private long said = NONE;
        private long property = NONE;
        private long value = NONE;
        private long testimony = NONE;
        private boolean isClaim = false;
        private boolean isAffirmed = false;
        private boolean isInferred = false;
        private boolean isRetracted = false;
        private Days days = Days.ALL;

        private long id(Node node) {
            OptionalLong id = scan.id(node);
            return id.orElse(NONE);
        }

        @Override
        public void triple(long s, long p, long o) {
            if (s != current) {
                finish();
                current = s;
            }
            if (p == type) {
                isClaim |= o == claimClass;
                if (unnamedClasses.contains(o)) {
                    unnamed.add(s);
                }
            } else if (p == subjectOf) {
                said = o;
            } else if (p == predicateOf) {
                property = o;
            } else if (p == objectOf) {
                value = o;
            } else if (p == testimonyOf) {
                testimony = o;
            } else if (p == stanceOf) {
                isAffirmed = o == affirms;
            } else if (p == modalityOf) {
                isInferred = o == inferred;
            } else if (p == retractedOn) {
                isRetracted = true;
            } else if (p == holdsFrom) {
                days = new Days(day(o), days.last());
            } else if (p == holdsTo) {
                days = new Days(days.first(), day(o));
            } else {
                voice(s, p, o);
            }
        }

        private void voice(long s, long p, long o) {
            if (p == witnessOf) {
                witnesses.put(s, o);
            } else if (p == documentOf) {
                documents.put(s, o);
            } else if (p == publisherOf) {
                publishers.put(s, o);
            } else if (p == relaysAll) {
                add(relayed, s, o);
            } else if (p == derivesFromAll) {
                add(derived, s, o);
            } else if (p == distinctFrom) {
                add(apart, s, o);
                add(apart, o, s);
            } else {
                term(s, p, o);
            }
        }

        private void term(long s, long p, long o) {
            if (p == containedInAll) {
                wholes.computeIfAbsent(s, none -> new ArrayList<>(1)).add(o);
            } else if (p == subjectMayWiden) {
                widensSubject.add(s);
            } else if (p == objectMayWiden) {
                widensObject.add(s);
            }
        }

        private long day(long date) {
            return dayNumbers.computeIfAbsent(
                    date,
                    id -> LocalDate.parse(scan.node(id).getLiteralLexicalForm()).toEpochDay());
        }

        private static void add(Map<Long, Set<Long>> map, long key, long element) {
            map.computeIfAbsent(key, k -> new HashSet<>()).add(element);
        }

        /** Keeps the subject that has just been read, if it is a claim that affirms something and still stands. */
        void finish() {
            if (isClaim && isAffirmed && !isRetracted && testimony != NONE && said != NONE) {
                TripleNumbers triple = new TripleNumbers(said, property, value);
                utterances
                        .computeIfAbsent(triple, k -> new ArrayList<>(1))
                        .add(new ClaimUtterance(triple, current, testimony, isInferred, days));
            }
            said = NONE;
            property = NONE;
            value = NONE;
            testimony = NONE;
            isClaim = false;
            isAffirmed = false;
            isInferred = false;
            isRetracted = false;
            days = Days.ALL;
        }
    }

    /**
     * The days of which something can be said, counted from 1970; what is not told is taken as wide as it can be.
     *
     * @param first the first of them
     * @param last the last of them
     */
    record Days(long first, long last) {
        /** Where no time is told. */
        static final Days ALL = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

        boolean hold(long day) {
            return first <= day && day <= last;
        }

        /**
         * The groups of what can be said of one day, none of them within another.
         *
         * <p>Stretches of a line that meet in pairs have a day in common, and the first day of one of them is such a day. The
         * group of such a day is within the next one's unless one of its stretches ends before.
         */
        static <T> List<List<T>> together(List<T> all, Function<T, Days> days) {
            List<List<T>> groups = new ArrayList<>();
            long[] firsts = firstDays(all, days);
            for (int i = 0; i < firsts.length; i++) {
                long day = firsts[i];
                long next = i + 1 < firsts.length ? firsts[i + 1] : Long.MAX_VALUE;
                List<T> group = on(day, all, days);
                if (next == Long.MAX_VALUE
                        || group.stream().anyMatch(one -> days.apply(one).last() < next)) {
                    groups.add(group);
                }
            }
            return groups;
        }

        /** The groups of what can be said of the first day of any of them, also those within another. */
        static <T> List<List<T>> onFirstDays(List<T> all, Function<T, Days> days) {
            return LongStream.of(firstDays(all, days))
                    .mapToObj(day -> on(day, all, days))
                    .distinct()
                    .toList();
        }

        private static <T> List<T> on(long day, List<T> all, Function<T, Days> days) {
            return all.stream().filter(one -> days.apply(one).hold(day)).toList();
        }

        private static <T> long[] firstDays(List<T> all, Function<T, Days> days) {
            return all.stream()
                    .map(days)
                    .flatMapToLong(one -> LongStream.of(one.first()))
                    .distinct()
                    .sorted()
                    .toArray();
        }
    }
}
