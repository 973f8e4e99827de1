package fi.palvelutarjotin.deploy.cli;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.Need.Origin;
import fi.palvelutarjotin.catalog.need.NeedTable;
import fi.palvelutarjotin.catalog.need.Needs;
import fi.palvelutarjotin.deploy.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the own needs into a file and reads them from one, in the form of {@code codelists/needs/*.csv}. */
record NeedFiles(Console console, Needs needs) {

    /** Bytes; as many own needs as there can be are smaller. */
    private static final long LARGEST = 4_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    void write(Path file) {
        var own =
                needs.all().stream().filter(need -> need.origin() == Origin.OWN).toList();
        try {
            Files.writeString(file, NeedTable.write(own), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Failure.usage("There is a file %s already; name another one.".formatted(file));
        } catch (IOException e) {
            throw Failure.of(
                    "The file %s cannot be written; is its folder there, and may this user write into it?"
                            .formatted(file),
                    e);
        }
        console.print("%,d own needs were written into %s.", own.size(), file);
    }

    void read(Path file) {
        var text = text(file);
        var read = new ArrayList<Need>();
        NeedEditing.refusing(() -> read.addAll(NeedTable.readOwn(new StringReader(text))));
        var before = needs.all();
        NeedEditing.refusing(() -> needs.save(read));
        print(read, before);
    }

    private void print(List<Need> read, List<Need> before) {
        var codes = before.stream().map(Need::code).collect(Collectors.toSet());
        var added = read.stream().filter(need -> !codes.contains(need.code())).count();
        var same = Set.copyOf(before);
        var unchanged = read.stream()
                .filter(need -> same.contains(need) || same.contains(switchedOff(need)))
                .count();
        console.print(
                "Own needs added: %,d, changed: %,d, unchanged: %,d.",
                added, read.size() - added - unchanged, unchanged);
    }

    private static Need switchedOff(Need need) {
        return new Need(
                need.code(), need.phrases(), need.services(), need.themes(), need.weight(), need.origin(), false);
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw Failure.usage("There is no file %s that this user may read.".formatted(file));
            }
            if (Files.size(file) > LARGEST) {
                throw Failure.usage("The file %s is larger than 4 MB, which no table of needs is.".formatted(file));
            }
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Failure.usage("The file %s is not in UTF-8; save it as \"CSV UTF-8\" in the spreadsheet program."
                    .formatted(file));
        } catch (IOException e) {
            throw Failure.of("The file %s cannot be read.".formatted(file), e);
        }
    }
}
