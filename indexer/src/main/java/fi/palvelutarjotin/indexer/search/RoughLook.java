package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A question as a query that finds just what the question finds, and tells roughly how well: base forms only, and sums
 * where a careful look takes the best of several. Sums of single words are what Lucene is quickest with.
 */
final class RoughLook {

    private final Question question;
    private final Evidence evidence;
    private final float needWeight;
    private final Map<Language, Float> languages;

    RoughLook(Question question, Evidence evidence, float needWeight) {
        this.question = question;
        this.evidence = evidence;
        this.needWeight = needWeight;
        languages = Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        language -> language, language -> Relevance.language(language, question.reader())));
    }

    /** At everything that is found. */
    Query at(Width width) {
        var topics = new BooleanQuery.Builder();
        question.topics().forEach(asked -> topics.add(at(asked, width), Occur.SHOULD));
        if (width == Width.SURE) {
            topics.setMinimumNumberShouldMatch(
                    Relevance.needed(question.topics().size()));
        }
        if (question.related().isEmpty()) {
            return topics.build();
        }
        var any = new BooleanQuery.Builder().add(topics.build(), Occur.SHOULD);
        question.related().stream()
                .flatMap(related -> related.names().stream())
                .forEach(name -> any.add(at(name, needWeight), Occur.SHOULD));
        return any.build();
    }

    /** At what has one thing that was asked for. */
    Query at(Asked asked, Width width) {
        var typed = new BooleanQuery.Builder();
        for (var word : asked.words()) {
            if (width == Width.ANY) {
                typed.add(evidence.roughlyAnything(word, languages), Occur.SHOULD);
            } else {
                typed.add(evidence.roughly(word, languages), Occur.MUST);
            }
        }
        var any = new BooleanQuery.Builder().add(typed.build(), Occur.SHOULD);
        asked.otherNames().forEach(name -> any.add(at(name, 1), Occur.SHOULD));
        return any.build();
    }

    private Query at(Asked.Name name, float weight) {
        var each = weight * name.weight() / name.words().size();
        var all = new BooleanQuery.Builder();
        name.words().forEach(word -> all.add(evidence.roughly(word, Map.of(name.language(), each)), Occur.MUST));
        return all.build();
    }
}
