/** The accessibility statement: computed from tables of what was checked and of what is known to fall short. */
@NullMarked
package fi.palvelutarjotin.web.statement;

import org.jspecify.annotations.NullMarked;
