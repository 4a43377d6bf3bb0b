package io.github.nplusone.sample;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The live objects of this JVM: as many of each class as are reachable.
 */
final class HeapHistogram {

	private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +(\\S+)");

	private HeapHistogram() {
	}

	/**
	 * Collects garbage, and counts what is left.
	 * @return number of objects by class name
	 * @throws JMException if the JVM does not tell
	 */
	static Map<String, Long> ofLiveObjects() throws JMException {
		Object histogram = ManagementFactory.getPlatformMBeanServer()
			.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
					new Object[] { new String[0] }, new String[] { String[].class.getName() });
		return LINE.matcher((String) histogram)
			.results()
			.collect(Collectors.toMap(HeapHistogram::className, HeapHistogram::objects, Long::sum));
	}

	private static String className(MatchResult line) {
		return line.group(2);
	}

	private static long objects(MatchResult line) {
		return Long.parseLong(line.group(1));
	}

}
