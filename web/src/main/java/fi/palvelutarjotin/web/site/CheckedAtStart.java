package fi.palvelutarjotin.web.site;

/**
 * What an operator has set. It is made before the program answers, and what is wrong is told in the sentence of an {@link
 * IllegalArgumentException} to whoever starts it, not to the first resident who comes by.
 */
public interface CheckedAtStart {}
