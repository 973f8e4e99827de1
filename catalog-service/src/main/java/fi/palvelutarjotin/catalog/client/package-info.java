/** Programs that refer and answer for somebody: who they are, what they may do, and their tokens. */
@NullMarked
package fi.palvelutarjotin.catalog.client;

import org.jspecify.annotations.NullMarked;
