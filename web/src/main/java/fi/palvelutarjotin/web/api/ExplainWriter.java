package fi.palvelutarjotin.web.api;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.search.Cause;
import fi.palvelutarjotin.indexer.search.Explanation;
import fi.palvelutarjotin.indexer.search.ListingExplanation;
import fi.palvelutarjotin.indexer.search.Match;
import fi.palvelutarjotin.indexer.search.ReadQuestion;
import fi.palvelutarjotin.indexer.search.SearchResult;
import fi.palvelutarjotin.indexer.search.Standing;
import fi.palvelutarjotin.web.api.ExplainAnswer.Forms;
import fi.palvelutarjotin.web.api.ExplainAnswer.HitEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.ListingEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.MatchEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.NameEntry;
import fi.palvelutarjotin.web.api.ExplainAnswer.Question;
import fi.palvelutarjotin.web.api.ExplainAnswer.SpokenNeed;
import fi.palvelutarjotin.web.api.ExplainAnswer.Thing;
import fi.palvelutarjotin.web.api.ExplainAnswer.WordEntry;
import fi.palvelutarjotin.web.query.SearchState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/** Writes why a search finds what it finds. */
@Singleton
final class ExplainWriter {

    private static final double THOUSAND = 1_000;

    private final UnderstoodWriter understood;
    private final CheckWriter checks;

    ExplainWriter(UnderstoodWriter understood, CheckWriter checks) {
        this.understood = understood;
        this.checks = checks;
    }

    ExplainAnswer write(Explanation explanation, SearchResult result, SearchState state) {
        var listing = explanation.listing();
        return new ExplainAnswer(
                question(explanation.question(), state.language()),
                explanation.total(),
                explanation.widened(),
                hits(result, state),
                listing == null ? null : listing(listing, state.language()));
    }

    private static List<HitEntry> hits(SearchResult result, SearchState state) {
        var before = (state.page() - 1) * state.size();
        return IntStream.range(0, result.hits().size())
                .mapToObj(at -> {
                    var hit = result.hits().get(at);
                    var id = hit.listing().id();
                    return new HitEntry(
                            before + at + 1, id, Named.best(hit.listing().name(), state.language(), id), hit.score());
                })
                .toList();
    }

    private Question question(ReadQuestion question, Language reader) {
        return new Question(
                reader.code(),
                question.words().stream().map(ExplainWriter::word).toList(),
                question.things().stream()
                        .map(thing -> new Thing(thing.words(), thing.isTopic(), names(thing.otherNames())))
                        .toList(),
                question.needed(),
                question.isNamed(),
                question.understood().stream()
                        .map(one -> understood.write(one, reader))
                        .toList(),
                question.needs().stream().map(ExplainWriter::need).toList());
    }

    private static WordEntry word(ReadQuestion.Word word) {
        return new WordEntry(
                word.typed(),
                word.corrected(),
                Codes.of(word.role()),
                word.forms().stream()
                        .map(forms -> new Forms(forms.language().code(), forms.baseForms(), forms.parts()))
                        .toList());
    }

    private static SpokenNeed need(ReadQuestion.SpokenNeed need) {
        return new SpokenNeed(
                need.match().need().code(),
                Math.round(need.match().strength() * THOUSAND) / THOUSAND,
                need.match().words(),
                names(need.services()));
    }

    private static List<NameEntry> names(List<ReadQuestion.Name> names) {
        return names.stream()
                .map(name -> new NameEntry(name.language().code(), name.text()))
                .toList();
    }

    private ListingEntry listing(ListingExplanation told, Language reader) {
        var id = told.id().toString();
        return new ListingEntry(
                id,
                Named.best(told.name(), reader, id),
                told.name()
                        .bestFor(reader)
                        .map(LocalizedText.Spoken::language)
                        .orElse(reader)
                        .code(),
                standing(told.standing()),
                words(told.standing()),
                told.lacks().stream().map(words -> String.join(" ", words)).toList(),
                told.standing() instanceof Standing.Found found ? found.rank() : null,
                told.score(),
                told.matches().stream().map(match -> match(match, reader)).toList(),
                told.otherPoints(),
                told.checks().stream().map(check -> checks.write(check, reader)).toList(),
                Links.listing(reader, id));
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Found found -> "found";
            case Standing.NotFound missing -> "not-found";
            case Standing.NotIndexed late -> "not-indexed";
            case Standing.Unknown nobody -> "unknown";
        };
    }

    private static String words(Standing standing) {
        return Codes.of(
                switch (standing) {
                    case Standing.Found found -> found.words();
                    case Standing.NotFound missing -> missing.words();
                    case Standing.NotIndexed late -> Standing.WordsFit.NOT_ASKED;
                    case Standing.Unknown nobody -> Standing.WordsFit.NOT_ASKED;
                });
    }

    private MatchEntry match(Match match, Language reader) {
        return switch (match) {
            case Match.InText in -> inText(in);
            case Match.Preferred preferred -> preferred(preferred.understood(), preferred.points(), reader);
            case Match.Reliable reliable ->
                new MatchEntry(
                        Codes.of(reliable.signal()),
                        "",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        reliable.points());
        };
    }

    private static MatchEntry inText(Match.InText match) {
        var text = String.join(" ", match.cause().words());
        var texts = match.texts().stream().map(Codes::of).toList();
        var by = Codes.of(match.by());
        var language = match.language().code();
        return switch (match.cause()) {
            case Cause.Typed typed ->
                new MatchEntry("typed", text, null, by, language, texts, match.term(), match.found(), match.points());
            case Cause.OtherName name ->
                new MatchEntry(
                        "other-name",
                        text,
                        String.join(" ", name.of()),
                        by,
                        language,
                        texts,
                        match.term(),
                        match.found(),
                        match.points());
            case Cause.Service service ->
                new MatchEntry(
                        "service",
                        text,
                        service.need(),
                        by,
                        language,
                        texts,
                        match.term(),
                        match.found(),
                        match.points());
            case Cause.Understanding nothing ->
                throw new IllegalStateException("what was understood is not found in a text");
        };
    }

    private MatchEntry preferred(Understood one, float points, Language reader) {
        var written = understood.write(one, reader);
        return new MatchEntry(
                "understood", written.label(), written.kind(), null, null, List.of(), null, List.of(), points);
    }
}
