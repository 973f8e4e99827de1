/** Where a listing came from: sources, their records, runs, and the merge into one listing. */
@NullMarked
package fi.palvelutarjotin.catalog.source;

import org.jspecify.annotations.NullMarked;
