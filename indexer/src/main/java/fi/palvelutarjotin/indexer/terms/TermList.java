package fi.palvelutarjotin.indexer.terms;

import fi.palvelutarjotin.catalog.classification.CodeListFile;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The reviewed list of the field's terms, {@code terms/service-terms.csv}: each row one thing, each cell its names in
 * one language. Names are recognised in any inflection.
 */
@Singleton
public final class TermList {

    private static final String FILE = "terms/service-terms.csv";

    private final TextAnalysis analysis;
    private final Map<Language, Map<String, List<Name>>> byFirstWord = new HashMap<>();

    public TermList(TextAnalysis analysis) {
        this.analysis = analysis;
        CodeListFile.read(FILE).forEach(this::add);
    }

    /**
     * @param words for each word its base forms, any of which may be meant
     * @param row all names of the thing
     */
    private record Name(Term term, List<Set<String>> words, List<Term> row) {}

    /**
     * The terms in a text, longest first, no two of them sharing a word.
     *
     * @param words the words of the text as {@link TextAnalysis#words} splits it
     * @param languages in which to recognise them, the likeliest first
     */
    public List<TermMatch> in(List<String> words, List<Language> languages) {
        var found = new ArrayList<TermMatch>();
        for (var at = 0; at < words.size(); at++) {
            var longest = longestAt(words, at, languages);
            if (longest.isPresent()) {
                found.add(longest.get());
                at = longest.get().to() - 1;
            }
        }
        return found;
    }

    private Optional<TermMatch> longestAt(List<String> words, int at, List<Language> languages) {
        return languages.stream()
                .flatMap(language -> matches(words, at, language).stream())
                .reduce((best, next) -> next.length() > best.length() ? next : best);
    }

    /** The longest name in one language that begins here; with the names of all things that are called so. */
    private Optional<TermMatch> matches(List<String> words, int at, Language language) {
        var names = analysis.forms(language, words.get(at)).lemmas().stream()
                .flatMap(lemma -> byFirstWord.getOrDefault(language, Map.of()).getOrDefault(lemma, List.of()).stream())
                .distinct()
                .filter(name -> standsAt(name, words, at, language))
                .toList();
        return names.stream()
                .max(Comparator.comparingInt(name -> name.words.size()))
                .map(longest -> {
                    var to = at + longest.words.size();
                    var others = names.stream()
                            .filter(name -> name.words.size() == longest.words.size())
                            .flatMap(name -> name.row.stream().filter(other -> !other.equals(name.term)))
                            .distinct()
                            .sorted(Comparator.comparing(other -> other.language() != language))
                            .toList();
                    return new TermMatch(at, to, language, others);
                });
    }

    private boolean standsAt(Name name, List<String> words, int at, Language language) {
        if (at + name.words.size() > words.size()) {
            return false;
        }
        for (var i = 0; i < name.words.size(); i++) {
            var wanted = name.words.get(i);
            if (analysis.forms(language, words.get(at + i)).lemmas().stream().noneMatch(wanted::contains)) {
                return false;
            }
        }
        return true;
    }

    private void add(CSVRecord row) {
        var terms = Stream.of(Language.values())
                .flatMap(language -> cell(row, language))
                .toList();
        for (var term : terms) {
            var words = analysis.words(term.text()).stream()
                    .map(word ->
                            Set.copyOf(analysis.forms(term.language(), word).lemmas()))
                    .toList();
            if (!words.isEmpty()) {
                var name = new Name(term, words, terms);
                var ofLanguage = byFirstWord.computeIfAbsent(term.language(), language -> new HashMap<>());
                words.getFirst()
                        .forEach(first -> ofLanguage
                                .computeIfAbsent(first, word -> new ArrayList<>())
                                .add(name));
            }
        }
    }

    private static Stream<Term> cell(CSVRecord row, Language language) {
        return Arrays.stream(row.get(language.code()).split("\\|"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Term(language, text));
    }
}
