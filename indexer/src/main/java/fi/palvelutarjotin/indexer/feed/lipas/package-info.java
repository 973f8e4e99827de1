/** LIPAS, the national register of sports places. */
@NullMarked
package fi.palvelutarjotin.indexer.feed.lipas;

import org.jspecify.annotations.NullMarked;
