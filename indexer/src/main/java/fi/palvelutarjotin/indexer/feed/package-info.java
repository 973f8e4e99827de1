/** How listings get in: feed formats, what they have in common, and the run that brings a feed into the catalogue. */
@NullMarked
package fi.palvelutarjotin.indexer.feed;

import org.jspecify.annotations.NullMarked;
