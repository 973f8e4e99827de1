package fi.palvelutarjotin.web.layout;

import fi.palvelutarjotin.catalog.text.Language;
import java.util.List;
import java.util.Map;

/** A page beside the search from which readers go on to others and want to come back. */
public interface WayBack {

    /** Its path in a language. */
    String path(Language language);

    /** Its address in a language, written anew of what an address told. */
    String address(Map<String, List<String>> parameters, Language reader);
}
