package fi.palvelutarjotin.indexer.search;

import java.util.Arrays;
import java.util.Optional;

/** The orders in which hits can be listed; closed, so that no name from an address ever reaches the index. */
public enum SortOrder {
    RELEVANCE("relevance"),
    NAME("name"),
    NEWEST("newest"),
    NEXT_TIME("next"),
    NEAREST("nearest");

    private final String code;

    SortOrder(String code) {
        this.code = code;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    public static Optional<SortOrder> find(String code) {
        return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
    }
}
