/** What a listing is asked beside its words and facets: when, how far, and for whose body. */
@NullMarked
package fi.palvelutarjotin.indexer.condition;

import org.jspecify.annotations.NullMarked;
