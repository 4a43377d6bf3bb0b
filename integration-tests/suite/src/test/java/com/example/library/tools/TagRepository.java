package com.example.library.tools;

import org.springframework.data.repository.ListCrudRepository;

/**
 * Tags through Spring Data JDBC.
 */
interface TagRepository extends ListCrudRepository<Tag, Long> {

}
