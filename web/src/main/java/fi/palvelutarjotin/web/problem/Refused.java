package fi.palvelutarjotin.web.problem;

import java.util.Optional;

/** What is refused and noted: what people who mean well seldom meet. What they mistype in a form is not. */
public enum Refused {
    TOO_MANY("more requests than there should be"),
    BROKEN("a request that cannot be read"),
    TOO_LARGE("a request that is too large"),
    IDENTITY_NUMBER("words with a personal identity code in them"),
    NO_TOKEN("a program without a token that holds"),
    MISSING_SCOPE("a program whose token is not for this"),
    NOT_THEIRS("a referral that is not there for who asks");

    private final String words;

    Refused(String words) {
        this.words = words;
    }

    static Optional<Refused> of(ProblemKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case TOO_MANY -> TOO_MANY;
                    case BAD_REQUEST, BROKEN_ADDRESS, BROKEN_BODY, COMPRESSED_REQUEST, UNSUPPORTED_CONTENT -> BROKEN;
                    case TOO_LARGE -> Refused.TOO_LARGE;
                    case IDENTITY_NUMBER -> Refused.IDENTITY_NUMBER;
                    case UNAUTHORISED -> NO_TOKEN;
                    case MISSING_SCOPE -> Refused.MISSING_SCOPE;
                    // Refused access to pages is noted where it is refused; the rest is no more than a mistake.
                    case BAD_PARAMETER,
                            FOREIGN_FORM,
                            NOT_FOUND,
                            METHOD_NOT_ALLOWED,
                            NOT_ACCEPTABLE,
                            FHIR_IS_JSON,
                            CONFLICT,
                            STALE,
                            UNUSABLE,
                            INTERNAL,
                            UNAVAILABLE -> null;
                });
    }

    @Override
    public String toString() {
        return words;
    }
}
