package org.corvee.release.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.corvee.evidence.Occurrences;
import org.corvee.query.Answer;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;

/** Writes the tables, the map and the papers of a package from an endpoint; other files are added before. */
public record PackageWriter(Library library, Tables tables, ShortNames names, About about) {
    /** Fills the folder; the dumps that it names are there already. */
    public void write(PackageFolder packing, Endpoint endpoint) throws IOException {
        List<PackageFolder.PackedFile> dumps = packing.files();
        List<DataPackage.Packed> packed = new ArrayList<>();
        for (Tables.Table table : tables.tables()) {
            Result rows = ask(endpoint, table.query().name());
            PackageFolder.PackedFile file = packing.add(
                    table.file(), "text/csv", table.summary(), out -> new CsvTable(table, names).write(rows, out));
            packed.add(new DataPackage.Packed(table, file));
        }
        PackageFolder.PackedFile map = packing.add(
                "where.geojson",
                "application/geo+json",
                "Events with place, time and uncertainty: one feature for each row of the map's table.",
                map(endpoint).text());
        List<PackageFolder.PackedFile> others = new ArrayList<>(dumps);
        others.add(map);
        packing.add(
                "datapackage.json",
                "application/json",
                "The tables' schema as a Frictionless Data Package.",
                new DataPackage(about, packed, others).text());
        packing.add(
                "csv-metadata.json",
                "application/csvm+json",
                "The tables' schema as CSV on the Web.",
                new TableGroup(about, tables.tables()).text());
        packing.add("README.txt", "text/plain", "What is in this folder.", readme(packing.files()));
        packing.add(
                RoCrate.NAME,
                "application/ld+json",
                "Every file with its size and digest, as RO-Crate.",
                new RoCrate(about, packing.files()).text());
    }

    private PackageMap map(Endpoint endpoint) {
        CsvTable claims = new CsvTable(tables.table("claims"), names);
        return new PackageMap(
                Occurrences.read(names::brief, query -> ask(endpoint, query)),
                ask(endpoint, claims.table().query().name()).rows(),
                claims);
    }

    private Result ask(Endpoint endpoint, String query) {
        try (Answer answer = endpoint.ask(library.query(query).question(Map.of(), names))) {
            return answer.result();
        }
    }

    private String readme(List<PackageFolder.PackedFile> files) {
        StringBuilder text = new StringBuilder();
        text.append(About.TITLE).append("\n\n").append(about.description()).append("\n\n");
        files.forEach(file -> text.append("%-20s %s\n".formatted(file.name(), file.what())));
        text.append(
                """

                The CSV files are UTF-8 with a byte order mark, which Excel needs and R reads by
                fileEncoding = "UTF-8-BOM"; lines end with CR LF, fields are quoted as RFC 4180 has it.
                """);
        text.append(About.APOSTROPHE).append("\n\n");
        text.append(
                """
                Ids such as place/kilju stand for %sid/place/kilju.
                A claim is somebody's statement, not a fact; read the columns stance, modality and asserted.
                The texts of the documents are not here: passages are given by their first and last character.
                Check the files with the digests in %s. Licence: %s.
                """
                        .formatted(about.base(), RoCrate.NAME, About.LICENCE_NAME));
        return text.toString();
    }
}
