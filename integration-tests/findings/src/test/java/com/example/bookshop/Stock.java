package com.example.bookshop;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How many copies of a book there are, for those who do without a mapper.
 *
 * @param id identifier of the row
 * @param copies number of copies
 */
@Table("stock")
record Stock(@Id Long id, int copies) {

}
