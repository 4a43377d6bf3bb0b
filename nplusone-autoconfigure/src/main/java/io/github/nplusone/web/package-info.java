/**
 * Opens and closes one recording per HTTP request, and writes the count into the
 * response.
 */
@NullMarked
package io.github.nplusone.web;

import org.jspecify.annotations.NullMarked;
