package io.github.nplusone.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers by labels, as a query returns them, and the arithmetic of queries with them.
 *
 * @param byLabels number by labels
 */
record Numbers(Map<Map<String, String>, Double> byLabels) {

	static final Numbers NONE = new Numbers(Map.of());

	static Numbers of(double number) {
		return new Numbers(Map.of(Map.of(), number));
	}

	static Numbers of(Map<List<String>, Double> byValues, String... labels) {
		return sum(byValues.entrySet().stream(),
				(each) -> IntStream.range(0, labels.length)
					.boxed()
					.collect(Collectors.toMap((index) -> labels[index], (index) -> each.getKey().get(index))),
				Map.Entry::getValue);
	}

	static <T> Numbers sum(Stream<T> all, Function<T, Map<String, String>> labels, ToDoubleFunction<T> number) {
		return new Numbers(all.collect(Collectors.groupingBy(labels, Collectors.summingDouble(number))));
	}

	static <T> Numbers max(Stream<T> all, Function<T, Map<String, String>> labels, ToDoubleFunction<T> number) {
		return new Numbers(all.collect(Collectors.toMap(labels, number::applyAsDouble, Math::max)));
	}

	/**
	 * A quantile, interpolated within its bucket as Prometheus does it.
	 * @param quantile from 0 to 1
	 * @param values what was observed
	 * @param bounds ends of the buckets
	 * @return the quantile
	 */
	static double quantile(double quantile, List<Integer> values, List<Double> bounds) {
		double rank = quantile * values.size();
		double lower = 0;
		for (double bound : bounds) {
			if (atMost(bound, values) >= rank) {
				double below = (lower > 0) ? atMost(lower, values) : 0;
				return lower + (bound - lower) * (rank - below) / (atMost(bound, values) - below);
			}
			lower = bound;
		}
		return lower;
	}

	static long atMost(double bound, List<Integer> values) {
		return values.stream().filter((value) -> value <= bound).count();
	}

	Numbers with(String label, String value) {
		return relabeled((labels) -> {
			Map<String, String> more = new HashMap<>(labels);
			more.put(label, value);
			return more;
		});
	}

	Numbers without(String label) {
		return relabeled((labels) -> {
			Map<String, String> fewer = new HashMap<>(labels);
			fewer.remove(label);
			return fewer;
		});
	}

	private Numbers relabeled(Function<Map<String, String>, Map<String, String>> change) {
		return new Numbers(this.byLabels.entrySet()
			.stream()
			.collect(Collectors.toMap((each) -> change.apply(each.getKey()), Map.Entry::getValue)));
	}

	Numbers onlyWithout(String label, String value) {
		return new Numbers(this.byLabels.entrySet()
			.stream()
			.filter((each) -> !value.equals(each.getKey().get(label)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	Numbers minus(Numbers others) {
		return new Numbers(this.byLabels.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(each) -> each.getValue() - others.byLabels.getOrDefault(each.getKey(), 0.0))));
	}

	Numbers total() {
		return of(this.byLabels.values().stream().mapToDouble(Double::doubleValue).sum());
	}

	Numbers each(DoubleUnaryOperator change) {
		return new Numbers(this.byLabels.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> change.applyAsDouble(each.getValue()))));
	}

	/**
	 * Says that there are numbers, and not which.
	 * @return NaN in the place of each
	 */
	Numbers unknown() {
		return each((number) -> Double.NaN);
	}

	Numbers where(Predicate<Double> condition) {
		return new Numbers(this.byLabels.entrySet()
			.stream()
			.filter((each) -> condition.test(each.getValue()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	/**
	 * Divides by the numbers with the same labels; there is none where one is missing, or
	 * nothing to divide by.
	 * @param divisors numbers to divide by
	 * @return ratios
	 */
	Numbers dividedBy(Numbers divisors) {
		return new Numbers(this.byLabels.entrySet()
			.stream()
			.filter((each) -> divisors.byLabels.getOrDefault(each.getKey(), 0.0) > 0)
			.collect(Collectors.toMap(Map.Entry::getKey,
					(each) -> each.getValue() / divisors.byLabels.get(each.getKey()))));
	}

	Numbers onlyWith(Numbers others) {
		return new Numbers(this.byLabels.entrySet()
			.stream()
			.filter((each) -> others.byLabels.containsKey(each.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

}
