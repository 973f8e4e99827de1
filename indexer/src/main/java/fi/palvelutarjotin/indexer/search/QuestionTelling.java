package fi.palvelutarjotin.indexer.search;

import fi.palvelutarjotin.catalog.text.Language;
import fi.palvelutarjotin.indexer.language.TextAnalysis;
import fi.palvelutarjotin.indexer.search.ReadQuestion.Forms;
import fi.palvelutarjotin.indexer.search.ReadQuestion.Name;
import fi.palvelutarjotin.indexer.search.ReadQuestion.Role;
import fi.palvelutarjotin.indexer.search.ReadQuestion.SpokenNeed;
import fi.palvelutarjotin.indexer.search.ReadQuestion.Thing;
import fi.palvelutarjotin.indexer.search.ReadQuestion.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells how a question was understood. */
record QuestionTelling(TextAnalysis analysis) {

    ReadQuestion tell(Question question) {
        return new ReadQuestion(
                words(question),
                question.asked().stream()
                        .map(asked -> new Thing(asked.words(), asked.isTopic(), names(asked.otherNames())))
                        .toList(),
                Relevance.needed(question.topics().size()),
                question.isNamed(),
                question.understood(),
                question.related().stream()
                        .map(related -> new SpokenNeed(related.need(), names(related.names())))
                        .toList());
    }

    private List<Word> words(Question question) {
        var searched = question.words();
        // Where mending has joined or parted words, it is not known any more which is which.
        var typed = question.typed().size() == searched.size() ? question.typed() : searched;
        var roles = roles(question);
        var words = new ArrayList<Word>();
        for (var at = 0; at < searched.size(); at++) {
            var word = searched.get(at);
            var corrected = word.equals(typed.get(at)) ? null : word;
            words.add(new Word(typed.get(at), corrected, roles.get(at), forms(question.reader(), word)));
        }
        return words;
    }

    /**
     * The things asked for stand in the order of the words, each where it is said first; the words between them say
     * nothing.
     */
    private static List<Role> roles(Question question) {
        var words = question.words();
        var asked = question.asked();
        var roles = new ArrayList<Role>();
        var next = 0;
        while (roles.size() < words.size()) {
            var rest = words.subList(roles.size(), words.size());
            var said = asked.stream()
                    .limit(next + 1)
                    .filter(one -> startsWith(rest, one.words()))
                    .findFirst();
            if (said.isPresent()) {
                var role = said.get().isTopic() ? Role.TOPIC : Role.MODIFIER;
                said.get().words().forEach(word -> roles.add(role));
                next += next < asked.size() && said.get().equals(asked.get(next)) ? 1 : 0;
            } else {
                roles.add(next == Relevance.MOST_ASKED ? Role.LEFT_OUT : Role.SMALL);
            }
        }
        return roles;
    }

    private static boolean startsWith(List<String> words, List<String> beginning) {
        return words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }

    private List<Forms> forms(Language reader, String word) {
        return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .distinct()
                .map(language -> {
                    var forms = analysis.forms(language, word);
                    return new Forms(language, forms.lemmas(), forms.parts());
                })
                .toList();
    }

    private static List<Name> names(List<Asked.Name> names) {
        return names.stream()
                .map(name -> new Name(name.language(), String.join(" ", name.words())))
                .toList();
    }
}
