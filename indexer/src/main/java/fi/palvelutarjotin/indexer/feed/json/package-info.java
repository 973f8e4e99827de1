/** Reading JSON feeds record by record, with every wrong type named by its path. */
@NullMarked
package fi.palvelutarjotin.indexer.feed.json;

import org.jspecify.annotations.NullMarked;
