package fi.palvelutarjotin.web.form;

import java.util.Map;

/** A form as it was sent: whatever is in it, each field is one text. */
public record SentForm(Map<String, Object> fields) {

    /** A name that form-filling programs like, of a field that people do not see. */
    public static final String TRAP = "homepage";

    public SentForm {
        fields = Map.copyOf(fields);
    }

    /** A field; empty when it was not sent, or more than once. */
    public String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** A field of several lines, with plain line ends. */
    public String lines(String name) {
        return text(name).replace("\r\n", "\n").strip();
    }

    /** Whether the field was filled that people do not see: a program sent it. */
    public boolean isTrap() {
        return !text(TRAP).isEmpty();
    }
}
