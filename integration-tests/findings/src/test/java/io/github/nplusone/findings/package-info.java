/**
 * Starts applications and asks what was found in their requests.
 */
package io.github.nplusone.findings;
