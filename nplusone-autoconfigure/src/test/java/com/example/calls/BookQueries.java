package com.example.calls;

/**
 * A repository of an application, of which there is only the interface.
 *
 * @param <T> type of what is found
 */
public interface BookQueries<T> {

	T findAll();

}
