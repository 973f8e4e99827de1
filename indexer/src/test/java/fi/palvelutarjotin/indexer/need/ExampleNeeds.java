package fi.palvelutarjotin.indexer.need;

import fi.palvelutarjotin.catalog.need.Need;
import fi.palvelutarjotin.catalog.need.NeedTable;
import fi.palvelutarjotin.indexer.language.SmallWords;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Needs that tests speak of, from {@code needs/example.csv}. */
final class ExampleNeeds {

    static final List<Need> NEEDS = read();

    /** The one that the program has, whatever it is made of. */
    static final TextAnalysis ANALYSIS = ApplicationContext.run("test").getBean(TextAnalysis.class);

    static final NeedIndex INDEX = new NeedIndex(NEEDS, ANALYSIS, new SmallWords());

    private ExampleNeeds() {}

    private static List<Need> read() {
        try (var file = ExampleNeeds.class.getClassLoader().getResourceAsStream("needs/example.csv")) {
            return NeedTable.readOwn(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
