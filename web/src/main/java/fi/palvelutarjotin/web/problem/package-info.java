/** What is answered when something is wrong: RFC 9457 problems for programs, pages for people, and nothing that leaks. */
@NullMarked
package fi.palvelutarjotin.web.problem;

import org.jspecify.annotations.NullMarked;
