package fi.palvelutarjotin.indexer.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/** Answers by question, some thousands of them; most people ask the same few questions. */
public final class AnswerCache {

    private static final int ANSWERS_KEPT = 8_000;

    private final Cache<Object, Object> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    /**
     * The answer to a question, worked out only when it was not asked before.
     *
     * @param question a value with equals; one question always has answers of the same type
     */
    @SuppressWarnings("unchecked")
    public <A> A answer(Object question, Supplier<A> work) {
        var known = answers.getIfPresent(question);
        if (known != null) {
            return (A) known;
        }
        // Not computed inside the cache: a slow question must not make another one wait.
        A answer = work.get();
        answers.put(question, answer);
        return answer;
    }
}
