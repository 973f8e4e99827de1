package fi.palvelutarjotin.indexer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.palvelutarjotin.catalog.classification.Themes;
import fi.palvelutarjotin.catalog.place.Municipalities;
import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.language.Dictionaries;
import fi.palvelutarjotin.indexer.language.LanguageSettings;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.suggest.Suggestion.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuggestionPropertiesTest {

    private static final List<String> NAMES = List.of(
            "Tuolijumppa ikääntyneille",
            "Vertaistukiryhmä läheisille",
            "Ystäväkahvila",
            "Språkcafé för alla",
            "Kuntosali – ohjattu vuoro",
            "Ruoka-apu Järvenpäässä",
            "Muistipiiri",
            "Sámegiela giellabeassi",
            "Uimahalli",
            "Kielikahvila",
            "Perhekerho 0–3-vuotiaille",
            "Isä-lapsi-jumppa");

    private static final TextAnalysis ANALYSIS = new TextAnalysis(new Dictionaries(LanguageSettings.INSTALLED));

    @Property(tries = 300)
    void everyNameIsSuggestedByTheBeginningOfEachOfItsWords(
            @ForAll("names") List<String> names, @ForAll("languages") Language reader) {
        var table = Table.of(names, Language.FI);
        for (var name : names) {
            for (var word : Letters.words(Letters.tidy(name))) {
                for (var length = 3; length <= word.text().length(); length++) {
                    assertThat(table.suggest(reader, word.text().substring(0, length), Suggestions.MOST))
                            .as("first %d letters of %s", length, word.text())
                            .contains(Letters.tidy(name));
                }
            }
        }
    }

    @Property(tries = 500)
    void neverMoreThanAskedForNothingTwiceAndNothingEmpty(
            @ForAll("names") List<String> names,
            @ForAll("typed") String typed,
            @ForAll("languages") Language reader,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 8) int most) {
        assertThat(Table.of(names, Language.SV).suggest(reader, typed, most))
                .hasSizeLessThanOrEqualTo(most)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Property(tries = 500)
    void oneSlipInALongWordStillSuggestsTheName(@ForAll("slips") String typed) {
        var table = Table.of(List.of("Vertaistukiryhmä läheisille", "Muistipiiri"), Language.FI);

        assertThat(table.suggest(Language.FI, typed, 8)).as(typed).contains("Vertaistukiryhmä läheisille");
    }

    @Provide
    Arbitrary<List<String>> names() {
        var letters = Arbitraries.strings()
                .withChars("aäåoödtkszŋß -–.'")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Arbitraries.oneOf(Arbitraries.of(NAMES), letters.map(text -> "Zi" + text))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.of(NAMES).map(name -> name.substring(0, 4)),
                Arbitraries.of("", " ", "\u0000", "\"", "*", "\ud83d", "😀", "a\u0308", "((", "\\", "–"));
    }

    @Provide
    Arbitrary<Language> languages() {
        return Arbitraries.of(Language.values());
    }

    /** "vertaistukiryhmä" with one mistake behind its first letter. */
    @Provide
    Arbitrary<String> slips() {
        var word = "vertaistukiryhmä";
        var at = Arbitraries.integers().between(1, word.length() - 2);
        var letter = Arbitraries.chars().range('a', 'z');
        return Combinators.combine(at, letter, Arbitraries.integers().between(0, 3))
                .as((place, other, mistake) -> word.substring(0, place)
                        + switch (mistake) {
                            case 0 -> other + word.substring(place);
                            case 1 -> other + word.substring(place + 1);
                            case 2 -> word.substring(place + 1);
                            default ->
                                word.charAt(place + 1) + word.substring(place, place + 1) + word.substring(place + 2);
                        });
    }

    /** A table of names without a catalogue behind it. */
    private record Table(List<Phrase> phrases, WordTable words) {

        static Table of(List<String> names, Language language) {
            var phrases = new Phrases(new Themes(), new Municipalities());
            for (var name : names) {
                var text = LocalizedText.of(language, Letters.tidy(name));
                phrases.add(new ListedName(UUID.randomUUID(), text, null, Set.of(), Set.of(), null));
            }
            var all = phrases.all();
            return new Table(all, new WordTable(all, ANALYSIS));
        }

        List<String> suggest(Language reader, String typed, int most) {
            var read = Typed.read(ANALYSIS, reader, typed);
            var marking = new Marking(ANALYSIS, read);
            return new Matching(words, phrases.size(), number -> true)
                    .find(read).stream()
                            .flatMap(marks -> new Choice(phrases, marks, reader, most).chosen().stream())
                            .filter(phrase -> phrase.kind() == Kind.ACTIVITY)
                            .map(phrase -> new Suggestion.Name(
                                    phrase.language(), marking.mark(phrase.language(), phrase.text())))
                            .map(Suggestion.Name::plain)
                            .toList();
        }
    }
}
