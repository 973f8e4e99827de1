package fi.palvelutarjotin.indexer.feed.fetch;

/** Whether feeds may lie on addresses that only our own network or machine can reach. */
public enum PrivateAddresses {
    /** Only on the host that the operator named as the feed's address: not where a server sends us from there. */
    NAMED,
    /** Everywhere: for an installation whose feeds all lie inside. */
    ALWAYS,
    /** Nowhere: for an installation where feeds are named by people who may not look inside. */
    NEVER;

    /** Reads the setting: {@code named}, {@code true} or {@code false}. */
    static PrivateAddresses parse(String setting) {
        return switch (setting) {
            case "named" -> NAMED;
            case "true" -> ALWAYS;
            case "false" -> NEVER;
            default ->
                throw new IllegalArgumentException(
                        "palvelutarjotin.feeds.allow-private-addresses is named, true or false, not " + setting);
        };
    }
}
