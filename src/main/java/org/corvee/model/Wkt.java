package org.corvee.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.locationtech.jts.util.AssertionFailedException;

/**
 * A point, line or area on the globe, as <a href="https://www.ogc.org/standard/sfa/">well-known text</a> writes it:
 * longitude before latitude, in degrees of WGS 84.
 *
 * @param text with its spaces as {@code POINT(131.87353 43.10562)} has them
 */
public record Wkt(String text) {
    private static final Set<String> SHAPES =
            Set.of("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon");
    private static final String REMEDY = "write it like POINT(131.87353 43.10562)";

    /** The reader takes whatever Java takes for a number, such as 1d or 0x1p3. */
    private static final Pattern NUMBER_OF_JAVA = Pattern.compile("[0-9.][dDfFxX]|[0-9.][pP][0-9+-]");

    /**
     * A place on the globe.
     *
     * @param longitude east of Greenwich, in degrees
     * @param latitude north of the equator, in degrees
     */
    public record Point(BigDecimal longitude, BigDecimal latitude) {}

    public Wkt {
        geometry(text);
        text = spaced(text);
    }

    /** Reads well-known text, or says why it is none. */
    public static Wkt parse(String text) {
        return new Wkt(text);
    }

    /** Reads a point, or nothing where the text is another shape or no well-known text. */
    public static Optional<Point> pointIn(String text) {
        try {
            return parse(text).point();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** The place, if it is a single one. */
    public Optional<Point> point() {
        Geometry geometry = geometry(text);
        Coordinate at = geometry.getCoordinate();
        return geometry.getGeometryType().equals("Point")
                ? Optional.of(new Point(decimal(at.x), decimal(at.y)))
                : Optional.empty();
    }

    private static Geometry geometry(String text) {
        Geometry geometry = read(text);
        if (hasNothing(geometry) || !SHAPES.contains(geometry.getGeometryType()) || !endsWithItsShape(text)) {
            throw none(text);
        }
        for (Coordinate at : geometry.getCoordinates()) {
            if (!(Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90)) {
                throw new Unreadable(
                        "'%s' lies off the globe".formatted(text), "write the longitude, then the latitude");
            }
        }
        if (Arrays.stream(geometry.getCoordinates()).anyMatch(at -> !Double.isNaN(at.getZ()))) {
            throw new Unreadable("'%s' has a height".formatted(text), "write the longitude and the latitude only");
        }
        if (Arrays.stream(geometry.getCoordinates()).anyMatch(at -> !Double.isNaN(at.getM()))) {
            throw new Unreadable("'%s' has a measure".formatted(text), "write the longitude and the latitude only");
        }
        return whole(text, geometry);
    }

    private static Geometry whole(String text, Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        boolean crosses = error.getErrorType() == TopologyValidationError.SELF_INTERSECTION
                || error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION;
        throw crosses
                ? new Unreadable("'%s' crosses itself".formatted(text), "write the corners in their order")
                : new Unreadable(
                        "'%s' is no shape: %s"
                                .formatted(text, error.getMessage().toLowerCase(Locale.ROOT)),
                        "write its corners, and every hole within its ring");
    }

    /** Whether it is empty, or one of its parts or holes is. */
    private static boolean hasNothing(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return polygon.isEmpty()
                    || IntStream.range(0, polygon.getNumInteriorRing())
                            .anyMatch(i -> polygon.getInteriorRingN(i).isEmpty());
        }
        boolean isOfParts = geometry instanceof GeometryCollection;
        return geometry.isEmpty()
                || isOfParts
                        && IntStream.range(0, geometry.getNumGeometries())
                                .anyMatch(i -> hasNothing(geometry.getGeometryN(i)));
    }

    private static Geometry read(String text) {
        if (NUMBER_OF_JAVA.matcher(text).find()) {
            throw none(text);
        }
        try {
            return new WKTReader().read(text);
        } catch (ParseException | AssertionFailedException e) {
            throw none(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    "'%s' is no whole shape".formatted(text),
                    "write two points at least, and end a ring where it begins");
        }
    }

    /** The reader stops after the first shape; this says whether that is all there is. */
    private static boolean endsWithItsShape(String text) {
        int depth = 0;
        String shape = text.strip();
        for (int i = 0; i < shape.length(); i++) {
            depth += shape.charAt(i) == '(' ? 1 : shape.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && shape.charAt(i) == ')') {
                return i == shape.length() - 1;
            }
        }
        return false;
    }

    private static String spaced(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([(),]) ?", "$1")
                .toUpperCase(Locale.ROOT);
    }

    private static BigDecimal decimal(double degrees) {
        BigDecimal plain = BigDecimal.valueOf(degrees).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Unreadable none(String text) {
        return new Unreadable("'%s' is no WKT".formatted(text), REMEDY);
    }
}
