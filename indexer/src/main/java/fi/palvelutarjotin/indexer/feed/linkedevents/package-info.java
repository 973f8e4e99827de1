/** LinkedEvents, the event interface of Finnish cities. */
@NullMarked
package fi.palvelutarjotin.indexer.feed.linkedevents;

import org.jspecify.annotations.NullMarked;
