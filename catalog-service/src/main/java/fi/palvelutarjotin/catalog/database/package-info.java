/** The database's start: code lists into their tables. */
@NullMarked
package fi.palvelutarjotin.catalog.database;

import org.jspecify.annotations.NullMarked;
