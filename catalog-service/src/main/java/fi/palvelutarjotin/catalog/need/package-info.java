/** What residents say when something is wrong, and what the services that help are called. */
@NullMarked
package fi.palvelutarjotin.catalog.need;

import org.jspecify.annotations.NullMarked;
