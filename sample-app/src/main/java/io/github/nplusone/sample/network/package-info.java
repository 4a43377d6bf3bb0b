/**
 * A network between the application and its database, for the profile slow-network.
 */
@NullMarked
package io.github.nplusone.sample.network;

import org.jspecify.annotations.NullMarked;
