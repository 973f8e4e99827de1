/** The site in a real browser: what every page must do for everybody, and what people come for. */
@NullMarked
package fi.palvelutarjotin.deploy.browser;

import org.jspecify.annotations.NullMarked;
