package com.example.library;

/**
 * Groups of authors that differ in the size of what they wrote.
 */
public enum Shelf {

	/**
	 * About 4 kB.
	 */
	SHORT(20, 2, 40),

	/**
	 * About 20 kB.
	 */
	MEDIUM(30, 3, 180),

	/**
	 * About 200 kB.
	 */
	LONG(40, 2, 2400),

	/**
	 * About 1 MB.
	 */
	HUGE(50, 4, 5000),

	/**
	 * Empty, for those who add authors.
	 */
	NEW(0, 0, 0);

	final int authors;

	final int booksPerAuthor;

	final int charactersPerBook;

	Shelf(int authors, int booksPerAuthor, int charactersPerBook) {
		this.authors = authors;
		this.booksPerAuthor = booksPerAuthor;
		this.charactersPerBook = charactersPerBook;
	}

	/**
	 * The number of queries it takes to read the shelf with all its books loaded lazily.
	 * @return one query for the authors, and one for the books of each
	 */
	public int queries() {
		return 1 + this.authors;
	}

}
