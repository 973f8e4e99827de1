/** The ways to narrow a search, each with what it is counted under, how it narrows and how it is counted. */
@NullMarked
package fi.palvelutarjotin.indexer.facet;

import org.jspecify.annotations.NullMarked;
