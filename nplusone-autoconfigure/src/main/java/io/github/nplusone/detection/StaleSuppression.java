package io.github.nplusone.detection;

/**
 * A rule that suppresses findings and can't match any more.
 *
 * @param declaredAt where to find the rule
 * @param association association that it names, and that does not exist
 * @param reason why the rule was made
 */
public record StaleSuppression(String declaredAt, String association, String reason) {

}
