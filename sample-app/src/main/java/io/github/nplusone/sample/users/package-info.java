/**
 * The small story: a list of users with their orders.
 */
@NullMarked
package io.github.nplusone.sample.users;

import org.jspecify.annotations.NullMarked;
