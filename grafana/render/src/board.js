// A dashboard in classic JSON as a scene of @grafana/scenes.
import { VariableHide } from '@grafana/data';
import {
  DataSourceVariable,
  EmbeddedScene,
  QueryVariable,
  SceneControlsSpacer,
  SceneDataTransformer,
  SceneGridItem,
  SceneGridLayout,
  SceneGridRow,
  SceneQueryRunner,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
  VizPanel,
} from '@grafana/scenes';

// `chosen` holds values of variables by name; of the others the first is taken, as Grafana does.
export function scene(board, at, chosen) {
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange(span(board.time.from, at)),
    $variables: new SceneVariableSet({ variables: board.templating.list.map((one) => variable(one, chosen)) }),
    controls: [new VariableValueSelectors({}), new SceneControlsSpacer(), new SceneTimePicker({})],
    body: new SceneGridLayout({ isLazy: false, children: items(board.panels) }),
  });
}

// The history of the made-up province is minutes long: a dashboard of six hours shows the last of it.
function span(from, at) {
  const most = 12 * 60 * 1000;
  const ms = { m: 60e3, h: 3600e3, d: 86400e3 };
  const [, count, unit] = /^now-(\d+)([mhd])$/.exec(from) ?? [null, 30, 'm'];
  const long = Math.min(most, Number(count) * ms[unit]);
  return { from: new Date(at - long).toISOString(), to: new Date(at).toISOString() };
}

function variable(one, chosen) {
  const common = { name: one.name, label: one.label, hide: one.hide ?? VariableHide.dontHide };
  if (one.type === 'datasource') {
    return new DataSourceVariable({ ...common, pluginId: one.query });
  }
  const several = one.multi ? { isMulti: true, defaultToAll: one.includeAll } : {};
  return new QueryVariable({
    ...common,
    ...(chosen.has(one.name) ? { value: chosen.get(one.name) } : {}),
    ...several,
    datasource: one.datasource,
    query: one.query,
    regex: one.regex ?? '',
    refresh: one.refresh,
    sort: one.sort,
    includeAll: one.includeAll,
    allValue: one.allValue || undefined,
  });
}

function items(panels) {
  const found = [];
  for (const one of panels) {
    if (one.type === 'row') {
      const children = items(one.panels ?? []);
      found.push(new SceneGridRow({ title: one.title, y: one.gridPos.y, isCollapsed: one.collapsed, children }));
    } else {
      const last = found.at(-1);
      const into = last instanceof SceneGridRow ? last.state.children : found;
      const { x, y, w: width, h: height } = one.gridPos;
      into.push(new SceneGridItem({ x, y, width, height, body: panel(one) }));
    }
  }
  return found;
}

function panel(one) {
  const asked = new SceneQueryRunner({
    datasource: one.datasource,
    queries: one.targets,
    maxDataPoints: one.maxDataPoints,
    minInterval: one.interval,
  });
  return new VizPanel({
    title: one.title,
    description: one.description,
    pluginId: one.type,
    options: one.options ?? {},
    fieldConfig: one.fieldConfig,
    $data: new SceneDataTransformer({ $data: asked, transformations: one.transformations ?? [] }),
  });
}
