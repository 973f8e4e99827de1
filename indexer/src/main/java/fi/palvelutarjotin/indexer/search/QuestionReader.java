package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.index.IndexSchema.Area;
import fi.palvelutarjotin.indexer.index.IndexView;
import fi.palvelutarjotin.indexer.language.Form;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.need.NeedLexicon;
import fi.palvelutarjotin.indexer.reading.QueryReader;
import fi.palvelutarjotin.indexer.reading.Understood;
import fi.palvelutarjotin.indexer.reading.UnderstoodKind;
import fi.palvelutarjotin.indexer.spelling.Speller;
import fi.palvelutarjotin.indexer.terms.TermList;
import fi.palvelutarjotin.indexer.terms.TermMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Reads what was typed: mends its spelling, and tells what each word does and what else the things are called. */
final class QuestionReader {

    /** Where a word that is not the reader's may come from: Finnish first, in which most is told. */
    private static final List<Language> OTHERS = List.of(Language.FI, Language.SV, Language.EN, Language.SE);

    private final TextAnalysis analysis;
    private final QueryReader queries;
    private final TermList terms;
    private final NeedLexicon needs;
    private final Speller speller = new Speller();

    QuestionReader(TextAnalysis analysis, QueryReader queries, TermList terms, NeedLexicon needs) {
        this.analysis = analysis;
        this.queries = queries;
        this.terms = terms;
        this.needs = needs;
    }

    Question read(IndexView view, SearchRequest request) throws IOException {
        var reader = request.language();
        if (request.words().isBlank()) {
            return Question.blank(reader);
        }
        var wording = request.wording();
        var understood = queries.read(reader, request.words()).understood().stream()
                .filter(one -> !wording.onlyWords().contains(one.kind()))
                .toList();
        var typed = analysis.words(request.words());
        var words = wording.asTyped() ? typed : mended(view, reader, typed, understood);
        var asked = asked(reader, words, understood);
        var related = related(reader, words, asked);
        return new Question(reader, false, typed, words, understood, asked, related, isNamed(view, asked));
    }

    /** The words with their typing errors mended, but for those of which something was understood. */
    private List<String> mended(IndexView view, Language reader, List<String> typed, List<Understood> understood)
            throws IOException {
        var read = new BitSet();
        understood.forEach(one -> one.typed().positions().forEach(read::set));
        var words = new ArrayList<String>();
        var looked = 0;
        for (var at = 0; at < typed.size(); at++) {
            var word = typed.get(at);
            if (read.get(at) || isFound(view, word) || looked == Relevance.MOST_MENDED) {
                words.add(word);
            } else {
                words.add(mended(view, reader, word));
                looked++;
            }
        }
        return words;
    }

    /** By the reader's own language; a word that nobody knows, by the others then. */
    private String mended(IndexView view, Language reader, String word) throws IOException {
        if (!terms.in(List.of(word), List.of(Language.values())).isEmpty()) {
            return word;
        }
        var own = speller.correct(view.reader(), reader, word, analysis.isKnown(reader, word));
        if (own.isPresent() || isKnownAnywhere(word)) {
            return own.orElse(word);
        }
        for (var language : OTHERS) {
            var other = language == reader
                    ? Optional.<String>empty()
                    : speller.correctInOther(view.reader(), language, word);
            if (other.isPresent()) {
                return other.get();
            }
        }
        return word;
    }

    private boolean isKnownAnywhere(String word) {
        return Arrays.stream(Language.values()).anyMatch(language -> analysis.isKnown(language, word));
    }

    /** Whether any listing has the word, in any language. */
    private boolean isFound(IndexView view, String word) {
        for (var language : Language.values()) {
            for (var lemma : analysis.forms(language, word).lemmas()) {
                if (view.terms()
                        .query(Area.REST.field(Form.PARTS, language), lemma)
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Asked> asked(Language reader, List<String> words, List<Understood> understood) {
        var languages = Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .distinct()
                .toList();
        var modifying = new BitSet();
        understood.stream()
                .filter(one -> one.kind() != UnderstoodKind.THEME)
                .forEach(one -> one.typed().positions().forEach(modifying::set));
        var asked = new ArrayList<Asked>();
        var at = 0;
        for (var match : terms.in(words, languages)) {
            addWords(asked, words, at, match.from(), modifying, reader);
            if (match.to() == match.from() + 1 && analysis.role(reader, words.get(match.from())) != Role.CONTENT) {
                addWords(asked, words, match.from(), match.to(), modifying, reader);
            } else {
                asked.add(term(words, match, modifying));
            }
            at = match.to();
        }
        addWords(asked, words, at, words.size(), modifying, reader);
        return asked.stream().distinct().limit(Relevance.MOST_ASKED).toList();
    }

    private Asked term(List<String> words, TermMatch match, BitSet modifying) {
        var names = match.others().stream()
                .map(other -> new Asked.Name(other.language(), analysis.words(other.text()), Relevance.OTHER_NAME))
                .toList();
        var isModifier = modifying.nextClearBit(match.from()) >= match.to();
        return new Asked(
                words.subList(match.from(), match.to()), isModifier ? Asked.Role.MODIFIER : Asked.Role.TOPIC, names);
    }

    private void addWords(List<Asked> asked, List<String> words, int from, int to, BitSet modifying, Language reader) {
        for (var at = from; at < to; at++) {
            var word = words.get(at);
            var role = analysis.role(reader, word);
            if (modifying.get(at) || role == Role.ASKING) {
                asked.add(new Asked(List.of(word), Asked.Role.MODIFIER, List.of()));
            } else if (role == Role.CONTENT) {
                asked.add(new Asked(List.of(word), Asked.Role.TOPIC, List.of()));
            }
        }
    }

    /**
     * The services of the needs that were spoken of; in the words of another language, as the terms say it in Finnish.
     */
    private List<Related> related(Language reader, List<String> words, List<Asked> asked) {
        var matches = needs.read(reader, String.join(" ", words));
        if (matches.isEmpty() && words.stream().noneMatch(word -> analysis.isKnown(Language.FI, word))) {
            matches = needs.read(
                    Language.FI, asked.stream().map(QuestionReader::inFinnish).collect(Collectors.joining(" ")));
        }
        var related = new ArrayList<Related>();
        for (var match : matches) {
            var names = new ArrayList<Asked.Name>();
            match.need().services().lists().forEach((language, services) -> {
                var weight = (float) match.score();
                for (var service : services) {
                    names.add(new Asked.Name(language, analysis.words(service), weight));
                    weight *= Relevance.NEXT_SERVICE;
                }
            });
            related.add(new Related(match, names));
        }
        return related;
    }

    private static String inFinnish(Asked asked) {
        return String.join(
                " ",
                asked.otherNames().stream()
                        .filter(name -> name.language() == Language.FI)
                        .findFirst()
                        .map(Asked.Name::words)
                        .orElse(asked.words()));
    }

    /** Whether something is called just so: then it is what was meant, and what else might help comes far behind. */
    private boolean isNamed(IndexView view, List<Asked> asked) throws IOException {
        var words = asked.stream()
                .filter(Asked::isTopic)
                .flatMap(one -> one.words().stream())
                .toList();
        var named = new Evidence(analysis, view.terms()).surelyInName(words, List.of(Language.values()));
        return view.searcher()
                        .search(new ConstantScoreQuery(named), new TopScoreDocCollectorManager(1, 1))
                        .scoreDocs
                        .length
                > 0;
    }
}
