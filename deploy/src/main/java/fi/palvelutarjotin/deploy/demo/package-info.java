/** The demo feeds. */
@NullMarked
package fi.palvelutarjotin.deploy.demo;

import org.jspecify.annotations.NullMarked;
