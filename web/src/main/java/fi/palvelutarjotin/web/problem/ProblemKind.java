package fi.palvelutarjotin.web.problem;

import java.util.Arrays;
import java.util.Locale;

/** The sorts of problems. Each has a title and a sentence in {@code i18n/problems.properties}. */
public enum ProblemKind {
    BAD_REQUEST(400),
    BAD_PARAMETER(400),
    BROKEN_ADDRESS(400),
    /** What was sent is not what it says it is. */
    BROKEN_BODY(400),
    /** A program without a token that holds. */
    UNAUTHORISED(401),
    /** A form that was not on a page of this session, or of one that is over. */
    FOREIGN_FORM(403),
    /** A program whose token is not for this. */
    MISSING_SCOPE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** Another form of FHIR than JSON. */
    FHIR_IS_JSON(406),
    /** What cannot be done as it stands now. */
    CONFLICT(409),
    /** What was to be changed has changed since it was read. */
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_CONTENT(415),
    COMPRESSED_REQUEST(415),
    /** Readable, but not to be used; what has to be mended is told. */
    UNUSABLE(422),
    /** Somebody's personal identity code among the words of a question: it is neither looked for nor repeated. */
    IDENTITY_NUMBER(422),
    /** More requests from one network address, or one program, than there should be. */
    TOO_MANY(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The word in types and message keys: {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first kind of a status; of a status that has none, the most general one. */
    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
    }
}
