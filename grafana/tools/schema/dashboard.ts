/**
 * The dashboard in Grafana's own types. They leave the options of panels, the fields of
 * queries and the like open; here each kind of panel is held to the types of its plugin.
 */
import type * as common from '@grafana/schema';
import type * as raw from '@grafana/schema/dist/esm/raw/dashboard/x/Dashboard_types.gen';
import type * as barGauge from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type * as heatmap from '@grafana/schema/dist/esm/raw/composable/heatmap/panelcfg/x/HeatmapPanelCfg_types.gen';
import type * as stat from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as table from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type * as timeSeries from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

interface Variable {
	type: 'prometheus';
	uid: '${datasource}';
}

/** What the data source for Prometheus adds to a query; its types are not in the schema. */
interface PrometheusQuery {
	refId: string;
	datasource: Variable;
	editorMode: 'code';
	expr: string;
	legendFormat: string;
	range: boolean;
	instant: boolean;
	format: 'time_series' | 'table' | 'heatmap';
}

interface Defaults<Custom> extends Omit<raw.FieldConfig, 'custom'> {
	custom?: Custom;
	unit: string;
	noValue: string;
}

interface Fields<Custom> {
	defaults: Defaults<Custom>;
	overrides: raw.FieldConfigSource['overrides'];
}

/** A panel with all that ours must have. */
interface Panel<Type extends string, Options, Custom>
	extends Omit<raw.Panel, 'type' | 'options' | 'fieldConfig' | 'targets' | 'datasource'> {
	type: Type;
	id: number;
	title: string;
	description: string;
	gridPos: raw.GridPos;
	datasource: Variable;
	/** @minItems 1 */
	targets: PrometheusQuery[];
	fieldConfig: Fields<Custom>;
	options: Options;
}

type Stat = Panel<'stat', stat.Options, never>;
type TimeSeries = Panel<'timeseries', timeSeries.Options, common.GraphFieldConfig>;
type Table = Panel<'table', table.Options, Omit<common.TableFieldOptions, 'cellOptions'> & { cellOptions: { type: 'auto' } }>;
type BarGauge = Panel<'bargauge', barGauge.Options, never>;
type Heatmap = Panel<'heatmap', heatmap.Options, heatmap.FieldConfig>;

interface Row extends Omit<raw.RowPanel, 'panels'> {
	title: string;
	panels: [];
}

/** What the data source for Prometheus adds to an annotation. */
interface PrometheusAnnotation extends raw.AnnotationQuery {
	expr?: string;
	step?: string;
	tagKeys?: string;
	textFormat?: string;
	titleFormat?: string;
	useValueForTime?: boolean;
}

export interface NPlusOneDashboard extends Omit<raw.Dashboard, 'panels' | 'annotations' | 'templating'> {
	uid: 'nplusone';
	title: string;
	description: string;
	schemaVersion: 42;
	panels: Array<Row | Stat | TimeSeries | Table | BarGauge | Heatmap>;
	annotations: { list: PrometheusAnnotation[] };
	templating: { list: raw.VariableModel[] };
}
