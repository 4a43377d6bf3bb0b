package com.example.library.tools;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A tag, as Spring Data JDBC maps it.
 */
@Table
record Tag(@Id Long id, String name) {

}
