/** The PostgreSQL that comes along, and the address of another one. */
@NullMarked
package fi.palvelutarjotin.deploy.postgres;

import org.jspecify.annotations.NullMarked;
