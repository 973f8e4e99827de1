/** A polite HTTP client: who we are, how often we ask, how much we take. */
@NullMarked
package fi.palvelutarjotin.indexer.feed.fetch;

import org.jspecify.annotations.NullMarked;
