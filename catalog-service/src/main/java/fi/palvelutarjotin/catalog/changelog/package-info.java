/** What has changed, in the order in which it was committed. */
@NullMarked
package fi.palvelutarjotin.catalog.changelog;

import org.jspecify.annotations.NullMarked;
