/** What forms in which readers write to us have in common. */
@NullMarked
package fi.palvelutarjotin.web.form;

import org.jspecify.annotations.NullMarked;
