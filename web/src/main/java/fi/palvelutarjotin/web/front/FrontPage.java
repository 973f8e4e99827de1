package fi.palvelutarjotin.web.front;

import fi.palvelutarjotin.web.layout.Frame;
import io.micronaut.core.annotation.Introspected;

/**
 * What the front page shows.
 *
 * @param action where the search form leads
 */
@Introspected
record FrontPage(Frame frame, String action) {}
