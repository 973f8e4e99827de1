package fi.palvelutarjotin.indexer.language;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Puts the terms of each word in its place, all at one position, so that any of them finds and marks the word. */
final class FormsFilter extends TokenFilter {

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Function<String, List<String>> terms;

    private @Nullable Iterator<String> rest;

    FormsFilter(TokenStream input, Function<String, List<String>> terms) {
        super(input);
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (rest != null && rest.hasNext()) {
            // All else that is told of the word stands as it was: nobody has read on.
            word.setEmpty().append(rest.next());
            increment.setPositionIncrement(0);
            return true;
        }
        var skipped = 0;
        while (input.incrementToken()) {
            var found = terms.apply(word.toString()).iterator();
            if (found.hasNext()) {
                increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
                rest = found;
                word.setEmpty().append(found.next());
                return true;
            }
            skipped += increment.getPositionIncrement();
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        rest = null;
    }
}
