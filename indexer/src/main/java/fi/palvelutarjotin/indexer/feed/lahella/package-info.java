/** Lähellä.fi-style activities. */
@NullMarked
package fi.palvelutarjotin.indexer.feed.lahella;

import org.jspecify.annotations.NullMarked;
