package fi.palvelutarjotin.indexer.need;

import static fi.palvelutarjotin.indexer.need.ExampleNeeds.INDEX;
import static fi.palvelutarjotin.indexer.need.ExampleNeeds.NEEDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.SmallWords;
import fi.palvelutarjotin.indexer.language.SmallWords.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** What holds for everything that anybody types. */
class NeedMatchingTest {

    /** A phrase of a need. */
    record Written(String code, Language language, String phrase) {}

    @Provide
    Arbitrary<Written> written() {
        return Arbitraries.of(NEEDS.stream()
                .flatMap(need -> Arrays.stream(Language.values())
                        .flatMap(language -> need.phrases().in(language).stream()
                                .map(phrase -> new Written(need.code(), language, phrase))))
                .toList());
    }

    @Property
    void everyPhraseMatchesItsOwnNeedAndNoneMoreStrongly(@ForAll("written") Written written) {
        var matches = strengths(written.language(), written.phrase());
        assertThat(matches).containsKey(written.code());
        assertThat(matches.get(written.code())).isEqualTo(Collections.max(matches.values()));
    }

    @Property
    void addingSmallWordsNeverLosesAMatchNorWeakensIt(@ForAll("written") Written written, @ForAll Random random) {
        var small = new ArrayList<>(new SmallWords().words(written.language(), Role.SMALL));
        var words = new ArrayList<>(List.of(written.phrase().split(" ")));
        for (var i = 0; i < 6; i++) {
            words.add(random.nextInt(words.size() + 1), small.get(random.nextInt(small.size())));
        }

        var before = strengths(written.language(), written.phrase());
        var after = strengths(written.language(), String.join(" ", words));
        assertThat(after.get(written.code())).isEqualTo(before.get(written.code()));
    }

    @Property
    void theOrderOfTheWordsIsFree(
            @ForAll("written") Written written, @ForAll("written") Written other, @ForAll Random random) {
        var words = Stream.of(written, other)
                .flatMap(said -> Stream.of(said.phrase().split(" ")))
                .collect(Collectors.toCollection(ArrayList::new));
        var before = strengths(written.language(), String.join(" ", words));
        Collections.shuffle(words, random);
        var after = strengths(written.language(), String.join(" ", words));

        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((code, strength) -> assertThat(strength).isCloseTo(before.get(code), within(1e-9)));
    }

    @Property
    void whateverIsTypedIsAnsweredWithStrengthsFromNothingToOne(
            @ForAll @StringLength(max = 400) String typed, @ForAll Language reader) {
        var matches = INDEX.match(reader, typed);
        assertThat(matches).allSatisfy(match -> {
            assertThat(match.strength()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(match.words()).isNotEmpty();
        });
        assertThat(matches.stream().map(NeedMatch::score).toList()).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Property
    void anyMixtureOfThePhrasesWordsIsAnsweredWithStrengthsOfAtMostOne(
            @ForAll("sentences") String typed, @ForAll Language reader) {
        assertThat(INDEX.match(reader, typed))
                .allSatisfy(match -> assertThat(match.strength()).isBetween(0.0, 1.0));
    }

    @Provide
    Arbitrary<String> sentences() {
        var words = NEEDS.stream()
                .flatMap(need -> need.phrases().lists().values().stream())
                .flatMap(List::stream)
                .flatMap(phrase -> Stream.of(phrase.split(" ")))
                .distinct()
                .toList();
        return Arbitraries.of(words).list().ofMaxSize(40).map(said -> String.join(" ", said));
    }

    private static Map<String, Double> strengths(Language language, String typed) {
        return INDEX.match(language, typed).stream()
                .collect(Collectors.toMap(match -> match.need().code(), NeedMatch::strength));
    }
}
