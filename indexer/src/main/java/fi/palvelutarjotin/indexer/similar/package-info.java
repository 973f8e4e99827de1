/** Listings that somebody who looks at one may like as well. */
@NullMarked
package fi.palvelutarjotin.indexer.similar;

import org.jspecify.annotations.NullMarked;
