package fi.palvelutarjotin.indexer.search;

/** Finds listings. What a page or a program asks; which engine answers is nobody else's business. */
public interface CatalogueSearch {

    /** Finds the listings of a request, those whose last day is past left out. */
    SearchResult search(SearchRequest request);
}
