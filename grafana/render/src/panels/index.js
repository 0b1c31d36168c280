// The panels that dashboards here have, by the names that Grafana gives them.
import { PanelPlugin } from '@grafana/data';

import { property } from '../runtime';
import { BarGaugePanel } from './bargauge';
import { NotDrawn } from './notdrawn';
import { StatPanel } from './stat';
import { StateTimelinePanel } from './statetimeline';
import { TablePanel } from './table';
import { TimeSeriesPanel } from './timeseries';

// The settings of fields that each kind has besides the standard ones, with what Grafana has for them.
const LINES = {
  drawStyle: 'line',
  lineInterpolation: 'linear',
  lineWidth: 1,
  fillOpacity: 0,
  gradientMode: 'none',
  spanNulls: false,
  showPoints: 'auto',
  pointSize: 5,
  stacking: { mode: 'none', group: 'A' },
  axisPlacement: 'auto',
  axisLabel: '',
  axisColorMode: 'text',
  axisBorderShow: false,
  axisCenteredZero: false,
  scaleDistribution: { type: 'linear' },
  thresholdsStyle: { mode: 'off' },
  hideFrom: { legend: false, tooltip: false, viz: false },
};
const CELLS = { width: undefined, align: 'auto', cellOptions: { type: 'auto' }, filterable: false, inspect: false };

export const plugins = new Map([
  plugin('stat', StatPanel),
  plugin('bargauge', BarGaugePanel),
  plugin('timeseries', TimeSeriesPanel, LINES),
  plugin('table', TablePanel, CELLS),
  plugin('state-timeline', StateTimelinePanel, { lineWidth: 0, fillOpacity: 70, spanNulls: false }),
  plugin('geomap', NotDrawn),
  plugin('nodeGraph', NotDrawn),
]);

function plugin(id, component, custom = {}) {
  const made = new PanelPlugin(component);
  made.meta = { id, name: id, type: 'panel', info: { logos: {}, version: '' } };
  made.useFieldConfig({
    useCustomConfig: (builder) => {
      for (const [path, defaultValue] of Object.entries(custom)) {
        builder.addCustomEditor({ ...property(path), defaultValue });
      }
    },
  });
  return [id, made];
}
