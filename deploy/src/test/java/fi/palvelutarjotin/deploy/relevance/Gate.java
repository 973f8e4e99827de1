package fi.palvelutarjotin.deploy.relevance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a class of questions must reach.
 *
 * @param ndcg least nDCG@10
 * @param mrr least mean reciprocal rank
 * @param nothing largest share of topics for which nothing is found
 */
record Gate(double ndcg, double mrr, double nothing) {

    /** Reads the gates by class. */
    static Map<String, Gate> read(Path file) {
        var gates = new LinkedHashMap<String, Gate>();
        for (var row : Table.read(file, "class", "ndcg@10", "mrr", "nothing")) {
            if (gates.put(row.cell(0), new Gate(row.number(1, 1), row.number(2, 1), row.number(3, 1))) != null) {
                throw new AssertionError(row.place() + ": a second gate for " + row.cell(0));
            }
        }
        return gates;
    }

    /** What is not reached, in words; empty when all is. */
    List<String> missed(Figures figures) {
        var missed = new ArrayList<String>();
        if (figures.ndcg() < ndcg) {
            missed.add(String.format(Locale.ROOT, "nDCG@10 %.4f is below %.4f", figures.ndcg(), ndcg));
        }
        if (figures.mrr() < mrr) {
            missed.add(String.format(Locale.ROOT, "MRR %.4f is below %.4f", figures.mrr(), mrr));
        }
        if (figures.nothing() > nothing) {
            missed.add(String.format(
                    Locale.ROOT, "nothing is found for a share of %.4f, above %.4f", figures.nothing(), nothing));
        }
        return missed;
    }
}
