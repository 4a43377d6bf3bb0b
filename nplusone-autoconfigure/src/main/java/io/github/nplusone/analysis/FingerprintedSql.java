package io.github.nplusone.analysis;

/**
 * An SQL text that was read.
 *
 * @param fingerprint shape of the text
 * @param valuesHash hash of the values that the shape leaves out, in their order; 0 if
 * there are none
 * @param quoted whether there is a double quote in the text
 */
public record FingerprintedSql(Fingerprint fingerprint, long valuesHash, boolean quoted) {

}
