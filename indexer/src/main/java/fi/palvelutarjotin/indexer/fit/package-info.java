/** What fits a need best: facts that are wished for, how many of them each listing meets, and which it does not. */
@NullMarked
package fi.palvelutarjotin.indexer.fit;

import org.jspecify.annotations.NullMarked;
