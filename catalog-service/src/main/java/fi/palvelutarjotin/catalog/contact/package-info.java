/** Ways to reach somebody: of an organisation and of a listing alike. */
@NullMarked
package fi.palvelutarjotin.catalog.contact;

import org.jspecify.annotations.NullMarked;
