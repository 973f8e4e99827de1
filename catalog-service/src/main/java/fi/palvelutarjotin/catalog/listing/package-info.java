/** What is arranged: activities, events, support services, volunteering and places. */
@NullMarked
package fi.palvelutarjotin.catalog.listing;

import org.jspecify.annotations.NullMarked;
