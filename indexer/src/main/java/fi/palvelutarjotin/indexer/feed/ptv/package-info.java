/** The Finnish Service Catalogue (PTV), open API version 11. */
@NullMarked
package fi.palvelutarjotin.indexer.feed.ptv;

import org.jspecify.annotations.NullMarked;
