/** What somebody who has begun to type may mean: names that the catalogue has, and needs that it knows. */
@NullMarked
package fi.palvelutarjotin.indexer.suggest;

import org.jspecify.annotations.NullMarked;
