package fi.palvelutarjotin.indexer.fit;

import fi.palvelutarjotin.catalog.place.Coordinates;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.place.Municipality;
import fi.palvelutarjotin.indexer.fit.WishQueries.Answers;
import fi.palvelutarjotin.indexer.index.IndexSchema;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.index.IndexedListing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;

/** Reads the listings of a page, and asks the index of each what it meets. */
final class FitReader {

    private static final int METRES_IN_KILOMETRE = 1000;

    private final WishQueries wishes;
    private final Municipalities municipalities;

    FitReader(WishQueries wishes, Municipalities municipalities) {
        this.wishes = wishes;
        this.municipalities = municipalities;
    }

    List<Fit> read(IndexView view, ScoreDoc[] documents, Map<Wish, Answers> asked) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        var cards = new ArrayList<IndexedListing>();
        for (var document : documents) {
            cards.add(view.card(document.doc));
        }
        var page = new TermInSetQuery(
                IndexSchema.ID,
                cards.stream().map(card -> new BytesRef(card.id())).toList());
        var answers = new HashMap<Wish, Map<Integer, FitAnswer>>();
        for (var wish : asked.entrySet()) {
            answers.put(wish.getKey(), answers(view, page, documents.length, wish.getValue()));
        }
        var fits = new ArrayList<Fit>();
        for (var at = 0; at < documents.length; at++) {
            fits.add(fit(cards.get(at), documents[at].doc, asked.keySet(), answers));
        }
        return fits;
    }

    private static Map<Integer, FitAnswer> answers(IndexView view, Query page, int size, Answers asked)
            throws IOException {
        var answers = new HashMap<Integer, FitAnswer>();
        for (var document : among(view, page, size, asked.met())) {
            answers.put(document, FitAnswer.MET);
        }
        for (var document : among(view, page, size, asked.nearby())) {
            answers.put(document, FitAnswer.NEARBY);
        }
        for (var document : among(view, page, size, asked.unknown())) {
            answers.put(document, FitAnswer.UNKNOWN);
        }
        return answers;
    }

    private static Set<Integer> among(IndexView view, Query page, int size, Query query) throws IOException {
        var found = new HashSet<Integer>();
        for (var hit : view.searcher().search(WishQueries.but(List.of(page, query), List.of()), size).scoreDocs) {
            found.add(hit.doc);
        }
        return found;
    }

    private Fit fit(IndexedListing card, int document, Set<Wish> asked, Map<Wish, Map<Integer, FitAnswer>> answers) {
        var told = new ArrayList<Fit.Told>();
        for (var wish : asked) {
            var answer = answers.getOrDefault(wish, Map.of()).getOrDefault(document, FitAnswer.UNMET);
            var nearby = answer == FitAnswer.NEARBY && wish instanceof Wish.InPlace place
                    ? wishes.centre(place.codes())
                            .flatMap(centre -> nearby(card, centre))
                            .orElse(null)
                    : null;
            told.add(new Fit.Told(wish, answer, nearby));
        }
        return new Fit(card, told);
    }

    private record Spot(@Nullable String municipality, Coordinates at) {}

    private Optional<Fit.Nearby> nearby(IndexedListing card, Municipality asked) {
        var told = card.places().stream()
                .flatMap(place -> place.coordinates() == null
                        ? centre(place.municipality())
                        : Stream.of(new Spot(place.municipality(), place.coordinates())))
                .toList();
        var spots = told.isEmpty()
                ? card.municipalities().stream().flatMap(this::centre).toList()
                : told;
        return spots.stream()
                .min(Comparator.comparingDouble(spot -> metres(spot.at(), asked.centre())))
                .map(spot -> new Fit.Nearby(spot.municipality(), (int)
                        Math.max(1, Math.round(metres(spot.at(), asked.centre()) / METRES_IN_KILOMETRE))));
    }

    private Stream<Spot> centre(@Nullable String municipality) {
        return municipality == null
                ? Stream.empty()
                : municipalities.find(municipality).map(found -> new Spot(municipality, found.centre())).stream();
    }

    private static double metres(Coordinates one, Coordinates other) {
        return SloppyMath.haversinMeters(one.latitude(), one.longitude(), other.latitude(), other.longitude());
    }
}
