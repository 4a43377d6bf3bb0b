package io.github.nplusone.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queries of {@code grafana/nplusone.json}.
 *
 * @param queries queries of all panels
 * @param others queries of variables and annotations
 */
record GrafanaDashboard(List<PanelQuery> queries, List<String> others) {

	private static final Path FILE = Path.of("..", "grafana", "nplusone.json");

	static GrafanaDashboard read() {
		JsonNode dashboard = new JsonMapper().readTree(FILE);
		return new GrafanaDashboard(dashboard.get("panels")
			.valueStream()
			.flatMap((panel) -> panel.path("targets")
				.valueStream()
				.map((target) -> new PanelQuery(panel.get("title").asString(), target.get("refId").asString(),
						target.get("expr").asString())))
			.toList(), others(dashboard));
	}

	private static List<String> others(JsonNode dashboard) {
		return Stream
			.concat(dashboard.at("/templating/list").valueStream().map((variable) -> variable.at("/query/query")),
					dashboard.at("/annotations/list").valueStream().map((annotation) -> annotation.path("expr")))
			.filter((query) -> !query.isMissingNode())
			.map(JsonNode::asString)
			.toList();
	}

	PanelQuery query(String panelAndId) {
		return this.queries.stream().filter((query) -> query.toString().equals(panelAndId)).findAny().orElseThrow();
	}

	/**
	 * A query of a panel.
	 *
	 * @param panel title of the panel
	 * @param id id of the query within the panel
	 * @param expression the query, with Grafana's variables
	 */
	record PanelQuery(String panel, String id, String expression) {

		/**
		 * Puts values in the place of variables, as Grafana would.
		 * @param window window of rates
		 * @param range the whole time that is shown
		 * @param from when the time that is shown begins, in milliseconds since 1970
		 * @param application regular expression of applications
		 * @param instance regular expression of instances
		 * @param route regular expression of routes
		 * @return a query for Prometheus
		 */
		String resolved(String window, String range, long from, String application, String instance, String route) {
			return this.expression.replace("$__rate_interval", window)
				.replace("$__range", range)
				.replace("$__interval", "100ms")
				.replace("$__from", String.valueOf(from))
				.replace("$application", application)
				.replace("$instance", instance)
				.replace("$route", route);
		}

		@Override
		public String toString() {
			return this.panel + " " + this.id;
		}

	}

}
