package fi.palvelutarjotin.deploy.bench;

import fi.palvelutarjotin.indexer.search.SearchRequest;
import fi.palvelutarjotin.web.query.SearchState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the addresses that wrk asks for, one a line: the same questions as put to the search itself. */
final class HttpAddresses {

    private static final int DIFFERENT = 40_000;
    private static final int VISITS = 40_000;

    private final RequestMix mix;
    private final Path folder;

    HttpAddresses(int size) {
        mix = new RequestMix(new SyntheticCatalogue(size));
        folder = BenchFolders.of(size).root();
    }

    void write() throws IOException {
        var different = mix.requests(RequestMix.Kind.WORDS_AND_THREE_FACETS, DIFFERENT).stream()
                .distinct()
                .toList();
        write("different", different);
        write(
                "visits",
                Stream.generate(new Visits(mix).visitor(0)).limit(VISITS).toList());
    }

    private void write(String name, List<SearchRequest> requests) throws IOException {
        var queries = requests.stream()
                .map(asked -> new SearchState(
                        asked.words(), asked.language(), asked.chosen(), asked.sort(), asked.page(), asked.size()))
                .map(SearchState::toQuery)
                .toList();
        Files.write(
                folder.resolve("api-" + name),
                queries.stream().map(query -> "/api/v1/search?" + query).toList());
        Files.write(
                folder.resolve("page-" + name),
                queries.stream().map(query -> "/fi/search?" + query).toList());
    }
}
