/** What lets others find the site and keep it: search engines, browsers' own search boxes, feed readers, caches. */
@NullMarked
package fi.palvelutarjotin.web.findable;

import org.jspecify.annotations.NullMarked;
