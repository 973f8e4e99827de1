package fi.palvelutarjotin.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Tells why hits were found that do not show it themselves. Each reason is a query of the search itself, asked of one
 * document: a page of hits costs some tens of looks into the index, however many listings are found.
 */
final class HitReasons {

    private final IndexSearcher searcher;
    private final List<Reason> reasons = new ArrayList<>();

    /** The typed words first, for the reader knows them; then the need spoken of; then other names of things. */
    HitReasons(IndexSearcher searcher, WordQuery words) throws IOException {
        this.searcher = searcher;
        var question = words.question();
        var topics = question.asked().stream().filter(Asked::isTopic).toList();
        for (var asked : topics) {
            add(WhyFound.Kind.WORD, asked.words(), words.surelyAsTyped(asked));
        }
        for (var related : question.related()) {
            for (var name : related.names()) {
                add(WhyFound.Kind.NEED, related.need().words(), words.surely(name));
            }
        }
        for (var asked : topics) {
            for (var name : asked.otherNames()) {
                add(WhyFound.Kind.WORD, name.words(), words.surely(name));
            }
        }
    }

    private record Reason(WhyFound why, Weight weight) {}

    private void add(WhyFound.Kind kind, List<String> words, Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        reasons.add(new Reason(new WhyFound(kind, words), weight));
    }

    /** The first reason that holds of a document; empty when only a likeness found it. */
    Optional<WhyFound> of(int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var inLeaf = document - leaf.docBase;
        for (var reason : reasons) {
            var scorer = reason.weight.scorer(leaf);
            if (scorer != null && scorer.iterator().advance(inLeaf) == inLeaf) {
                return Optional.of(reason.why);
            }
        }
        return Optional.empty();
    }
}
