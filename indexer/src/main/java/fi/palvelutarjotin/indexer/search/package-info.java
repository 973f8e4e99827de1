/** Searching: what was asked, and what was found. */
@NullMarked
package fi.palvelutarjotin.indexer.search;

import org.jspecify.annotations.NullMarked;
