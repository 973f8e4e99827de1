package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexSchema.Text;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A question as a query: each thing asked for in any text, any form and any language, by any of its names. */
final class WordQuery {

    private final TextAnalysis analysis;
    private final Question question;
    private final Set<String> fields;

    /**
     * @param fields those that the index has: others need not be asked
     */
    static {
        org.apache.lucene.search.IndexSearcher.setMaxClauseCount(4096);
    }

    WordQuery(TextAnalysis analysis, Question question, Set<String> fields) {
        this.analysis = analysis;
        this.question = question;
        this.fields = fields;
    }

    /** Whether there is a word to look for. */
    boolean hasWords() {
        return question.hasWords();
    }

    /**
     * Finds listings that surely have enough of what was asked for, in any inflection or inside a compound, by any of
     * its names; everything when nothing was typed.
     */
    Query sure() {
        return unlessBlank(() -> {
            var enough = new BooleanQuery.Builder();
            question.topics().forEach(asked -> enough.add(surely(asked), Occur.SHOULD));
            enough.setMinimumNumberShouldMatch(
                    Relevance.wordsNeeded(question.topics().size()));
            var any = new BooleanQuery.Builder().add(enough.build(), Occur.SHOULD);
            for (var related : question.related()) {
                for (var name : related.names()) {
                    any.add(allOf(name.words(), List.of(name.language())), Occur.SHOULD);
                }
            }
            return new BooleanQuery.Builder()
                    .add(any.build(), Occur.FILTER)
                    .add(scored(), Occur.MUST)
                    .build();
        });
    }

    /** Finds listings that have anything of what was asked for, even some letters in a row. */
    Query any() {
        return unlessBlank(this::scored);
    }

    private Query unlessBlank(Supplier<Query> query) {
        if (question.blank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        // Only small words or signs: nothing can be found by them, and everything would be a lie.
        return hasWords() ? query.get() : MatchNoDocsQuery.INSTANCE;
    }

    private Query scored() {
        var topics = new BooleanQuery.Builder();
        question.topics().forEach(asked -> topics.add(asked(asked), Occur.SHOULD));
        List<Query> needs = new ArrayList<>();
        for (var related : question.related()) {
            List<Query> names = new ArrayList<>();
            addNames(names, related.names(), question.relatedWeight());
            if (!names.isEmpty()) needs.add(new DisjunctionMaxQuery(names, Relevance.f("ntie2", .5f)));
        }
        if (!needs.isEmpty()) topics.add(new DisjunctionMaxQuery(needs, Relevance.f("ntie3", .3f)), Occur.SHOULD);
        var query = new BooleanQuery.Builder().add(topics.build(), Occur.MUST);
        question.modifiers()
                .forEach(asked -> query.add(new BoostQuery(asked(asked), Relevance.f("mod", .5f)), Occur.SHOULD));
        return query.build();
    }

    /** Whether a listing has the thing, by its typed words or another name. */
    private Query surely(Asked asked) {
        var any = new BooleanQuery.Builder();
        any.add(allOf(asked.words(), List.of(Language.values())), Occur.SHOULD);
        asked.otherNames().forEach(name -> any.add(allOf(name.words(), List.of(name.language())), Occur.SHOULD));
        return any.build();
    }

    private Query allOf(List<String> words, List<Language> languages) {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var any = new BooleanQuery.Builder();
            for (var language : languages) {
                for (var area : Area.values()) {
                    var field = area.field(Form.PARTS, language);
                    if (fields.contains(field)) {
                        analysis.forms(language, word)
                                .lemmas()
                                .forEach(lemma -> any.add(term(field, lemma), Occur.SHOULD));
                    }
                }
            }
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    /** The words as they may stand in a text of one language: what is marked there. */
    Query in(Language language) {
        var any = new BooleanQuery.Builder();
        for (var asked : question.asked()) {
            asked.words().stream()
                    .flatMap(word -> analysis.forms(language, word).lemmas().stream())
                    .forEach(term -> any.add(term(Text.marks(language), term), Occur.SHOULD));
            asked.otherNames().stream()
                    .filter(name -> name.language() == language)
                    .flatMap(name -> name.words().stream())
                    .flatMap(word -> analysis.forms(language, word).lemmas().stream())
                    .forEach(term -> any.add(term(Text.marks(language), term), Occur.SHOULD));
        }
        return any.build();
    }

    private Query asked(Asked asked) {
        List<Query> names = new ArrayList<>();
        var typed = new BooleanQuery.Builder();
        for (var word : asked.words()) {
            var anyLanguage = new ArrayList<Query>();
            for (var language : Language.values()) {
                var query = evidence(language, word, true);
                if (!query.clauses().isEmpty()) {
                    anyLanguage.add(new BoostQuery(query, Relevance.language(language, question.reader())));
                }
            }
            if (!anyLanguage.isEmpty()) {
                typed.add(new DisjunctionMaxQuery(anyLanguage, 0), Occur.SHOULD);
            }
        }
        names.add(new BoostQuery(typed.build(), 1f / asked.words().size()));
        addNames(names, asked.otherNames(), 1);
        return new DisjunctionMaxQuery(names, Relevance.f("ntie", .1f));
    }

    private void addNames(List<Query> names, List<Asked.Name> others, float weight) {
        for (var name : others) {
            var all = new BooleanQuery.Builder();
            for (var word : name.words()) {
                var query = nameEvidence(name.language(), word);
                if (query.clauses().isEmpty()) {
                    all = new BooleanQuery.Builder();
                    break;
                }
                all.add(query, Occur.MUST);
            }
            var query = all.build();
            if (!query.clauses().isEmpty()) {
                names.add(new BoostQuery(
                        query, weight * name.weight() / name.words().size()));
            }
        }
    }

    /** Another name's word is looked for less thoroughly than a typed one: there are many names. */
    private BooleanQuery nameEvidence(Language language, String word) {
        var forms = analysis.forms(language, word);
        var evidence = new BooleanQuery.Builder();
        List<Query> base = new ArrayList<>();
        List<Query> inside = new ArrayList<>();
        add(base, Text.NAME.field(language), forms.lemmas(), Relevance.weight(Text.NAME));
        add(base, Text.KEYWORDS.field(language), forms.lemmas(), Relevance.weight(Text.KEYWORDS));
        add(base, Text.SUMMARY.field(language), forms.lemmas(), Relevance.weight(Text.SUMMARY));
        for (var area : Area.values()) {
            add(inside, area.field(Form.PARTS, language), forms.lemmas(), Relevance.parts(area));
        }
        add(evidence, base);
        add(evidence, inside);
        if (Relevance.f("nparts", 1) > 0)
            for (var part : forms.parts()) {
                List<Query> own = new ArrayList<>();
                for (var area : Area.values()) {
                    add(own, area.field(Form.PARTS, language), List.of(part), Relevance.ownParts(area));
                }
                add(evidence, own);
            }
        return evidence.build();
    }

    /** All by which a listing shows that it has a word: each form that is found adds to the others. */
    private BooleanQuery evidence(Language language, String word, boolean typed) {
        var forms = analysis.forms(language, word);
        List<Query> base = new ArrayList<>();
        List<Query> inside = new ArrayList<>();
        List<Query> letters = new ArrayList<>();
        for (var text : Text.values()) {
            add(base, text.field(language), forms.lemmas(), Relevance.weight(text));
        }
        for (var area : Area.values()) {
            add(base, area.field(Form.EXACT, language), List.of(word), Relevance.exact(area));
            add(inside, area.field(Form.PARTS, language), forms.lemmas(), Relevance.parts(area));
            if (typed) addGrams(letters, area.field(Form.GRAM, language), word, Relevance.grams(area));
        }
        var evidence = new BooleanQuery.Builder();
        add(evidence, base);
        add(evidence, inside);
        add(evidence, letters);
        if (typed)
            for (var part : forms.parts()) {
                List<Query> own = new ArrayList<>();
                for (var area : Area.values()) {
                    add(own, area.field(Form.PARTS, language), List.of(part), Relevance.ownParts(area));
                }
                add(evidence, own);
            }
        return evidence.build();
    }

    private static void add(BooleanQuery.Builder evidence, List<Query> ways) {
        if (!ways.isEmpty()) {
            evidence.add(new DisjunctionMaxQuery(ways, Relevance.tie()), Occur.SHOULD);
        }
    }

    /** Any of the terms. */
    private void add(List<Query> ways, String field, Collection<String> terms, float weight) {
        if (weight > 0 && fields.contains(field)) {
            terms.forEach(term -> ways.add(new BoostQuery(term(field, term), weight)));
        }
    }

    private void addGrams(List<Query> ways, String field, String word, float weight) {
        if (weight > 0 && fields.contains(field)) {
            var grams = analysis.terms(question.reader(), Form.GRAM, word);
            var some = new BooleanQuery.Builder();
            grams.forEach(gram -> some.add(term(field, gram), Occur.SHOULD));
            some.setMinimumNumberShouldMatch(Relevance.gramsNeeded(grams.size()));
            ways.add(new BoostQuery(some.build(), weight / grams.size()));
        }
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }
}
