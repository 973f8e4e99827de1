package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.facet.FacetCatalogue;
import fi.palvelutarjotin.indexer.facet.FacetName;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexTerms;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.reading.Understood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A question as a query: each thing asked for by any of its names, and the services of the needs spoken of. */
final class WordQuery {

    private static final List<Language> ALL = List.of(Language.values());

    private final TextAnalysis analysis;
    private final FacetCatalogue facets;
    private final Question question;
    private final Evidence evidence;
    private final RoughLook rough;

    WordQuery(TextAnalysis analysis, FacetCatalogue facets, Question question, IndexTerms terms) {
        this.analysis = analysis;
        this.facets = facets;
        this.question = question;
        evidence = new Evidence(analysis, terms);
        rough = new RoughLook(question, evidence, needWeight());
    }

    Question question() {
        return question;
    }

    /** Whether there is a word to look for. */
    boolean hasWords() {
        return question.hasWords();
    }

    /**
     * Which listings are found; without scores. Surely found is what has enough of what was asked for, in any inflection
     * or inside a compound, by any of its names, or is a service for a need spoken of. Everything when nothing was
     * typed.
     */
    Query matching(Width width) {
        return unlessBlank(() -> new ConstantScoreQuery(width == Width.ANY ? rough.at(Width.ANY) : surely()));
    }

    /** The same listings with scores. */
    Query scored(Width width) {
        return unlessBlank(() -> new BooleanQuery.Builder()
                .add(matching(width), Occur.FILTER)
                .add(topics(), Occur.SHOULD)
                .add(preferred(this::asked), Occur.SHOULD)
                .build());
    }

    /** The same listings, with scores that tell which are worth looking at with more care. */
    Query roughlyScored(Width width) {
        return unlessBlank(() -> new BooleanQuery.Builder()
                .add(rough.at(width), Occur.MUST)
                .add(preferred(asked -> rough.at(asked, width)), Occur.SHOULD)
                .build());
    }

    /** The base forms of the words as they may stand in a text of one language: what is marked there. */
    Set<String> in(Language language) {
        var typed = question.asked().stream().flatMap(asked -> asked.words().stream());
        var others = question.asked().stream()
                .flatMap(asked -> asked.otherNames().stream())
                .filter(name -> name.language() == language)
                .flatMap(name -> name.words().stream());
        return Stream.concat(typed, others)
                .flatMap(word -> analysis.forms(language, word).lemmas().stream())
                .collect(Collectors.toSet());
    }

    private Query unlessBlank(Supplier<Query> query) {
        if (question.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        // Only small words or signs: nothing can be found by them, and everything would be a lie.
        return hasWords() ? query.get() : MatchNoDocsQuery.INSTANCE;
    }

    /** Finds what surely has one thing that was asked for, by any of its names. */
    Query surely(Asked asked) {
        var any = new BooleanQuery.Builder().add(surelyAsTyped(asked), Occur.SHOULD);
        asked.otherNames().forEach(name -> any.add(surely(name), Occur.SHOULD));
        return any.build();
    }

    /** Finds what surely has what was typed, in any language. */
    Query surelyAsTyped(Asked asked) {
        return evidence.surely(asked.words(), ALL);
    }

    /** Finds what surely has another name. */
    Query surely(Asked.Name name) {
        return evidence.surely(name.words(), List.of(name.language()));
    }

    private Query surely() {
        var enough = new BooleanQuery.Builder();
        question.topics().forEach(asked -> enough.add(surely(asked), Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(Relevance.needed(question.topics().size()));
        var any = new BooleanQuery.Builder().add(enough.build(), Occur.SHOULD);
        question.related().stream()
                .flatMap(related -> related.names().stream())
                .forEach(name -> any.add(surely(name), Occur.SHOULD));
        return any.build();
    }

    private Query topics() {
        var topics = new BooleanQuery.Builder();
        question.topics().forEach(asked -> topics.add(asked(asked), Occur.SHOULD));
        needs().ifPresent(needs -> topics.add(needs, Occur.SHOULD));
        return topics.build();
    }

    /** What prefers some of what is found. */
    private Query preferred(Function<Asked, Query> query) {
        var any = new BooleanQuery.Builder();
        question.modifiers()
                .forEach(asked -> any.add(new BoostQuery(query.apply(asked), Relevance.MODIFIER), Occur.SHOULD));
        question.understood().stream()
                .flatMap(one -> preference(one).stream())
                .forEach(preferred -> any.add(preferred, Occur.SHOULD));
        return any.build();
    }

    /** What was understood beside the words prefers the listings that it fits. */
    private Optional<Query> preference(Understood understood) {
        return switch (understood) {
            case Understood.InMunicipality place ->
                Optional.of(preferred(new TermQuery(new Term(IndexSchema.LOCAL, place.code())), Relevance.IN_PLACE));
            case Understood.InCounty county ->
                Optional.of(
                        preferred(facets.get(FacetName.PLACE).narrow(Set.copyOf(county.codes())), Relevance.IN_PLACE));
            case Understood.ForGroup group ->
                Optional.of(preferred(
                        facets.get(FacetName.TARGET_GROUP).narrow(Set.of(group.targetGroup())), Relevance.FOR_GROUP));
            default -> Optional.empty();
        };
    }

    private static Query preferred(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private Query asked(Asked asked) {
        var typed = new BooleanQuery.Builder();
        for (var word : asked.words()) {
            var languages = ALL.stream()
                    .<Query>map(language -> new BoostQuery(
                            evidence.ofTyped(language, word), Relevance.language(language, question.reader())))
                    .toList();
            typed.add(new DisjunctionMaxQuery(languages, 0), Occur.SHOULD);
        }
        var names = new ArrayList<Query>();
        names.add(new BoostQuery(typed.build(), 1f / asked.words().size()));
        asked.otherNames().forEach(name -> names.add(named(name, 1)));
        return new DisjunctionMaxQuery(names, Relevance.OTHER_NAMES_TOO);
    }

    /** What each part of {@link #scored} stands for, so that a score can be told in the words that made it. */
    Map<Query, Cause> causes() {
        var causes = new HashMap<Query, Cause>();
        for (var asked : question.asked()) {
            causes.putIfAbsent(asked(asked), new Cause.Typed(asked.words()));
            asked.otherNames()
                    .forEach(name -> causes.putIfAbsent(
                            named(name, 1), new Cause.OtherName(asked.words(), name.language(), name.words())));
        }
        for (var related : question.related()) {
            var need = related.need().need().code();
            related.names()
                    .forEach(name -> causes.putIfAbsent(
                            named(name, needWeight()), new Cause.Service(need, name.language(), name.words())));
        }
        question.understood()
                .forEach(one ->
                        preference(one).ifPresent(query -> causes.putIfAbsent(query, new Cause.Understanding(one))));
        return causes;
    }

    private float needWeight() {
        return question.isNamed() ? Relevance.NEED_BESIDE_NAME : Relevance.NEED;
    }

    private Optional<Query> needs() {
        var needs = question.related().stream()
                .<Query>map(related -> new DisjunctionMaxQuery(
                        related.names().stream()
                                .map(name -> named(name, needWeight()))
                                .toList(),
                        Relevance.OTHER_SERVICES_TOO))
                .toList();
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(new DisjunctionMaxQuery(needs, Relevance.OTHER_NEEDS_TOO));
    }

    /** All words of a name must be there, or it is another name. */
    private Query named(Asked.Name name, float weight) {
        var all = new BooleanQuery.Builder();
        name.words().forEach(word -> all.add(evidence.ofName(name.language(), word), Occur.MUST));
        return new BoostQuery(all.build(), weight * name.weight() / name.words().size());
    }
}
