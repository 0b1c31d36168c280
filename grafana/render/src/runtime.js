// What Grafana's application gives its libraries at start: registries, services and one data source.
import {
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  EventBusSrv,
  identityOverrideProcessor,
  LoadingState,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';
import { setAppEvents, setDataSourceSrv, setPluginImportUtils, setRunRequest } from '@grafana/runtime';
import { from, map } from 'rxjs';

const EDITOR = () => null;
const STANDARD = {
  unit: unitOverrideProcessor,
  min: numberOverrideProcessor,
  max: numberOverrideProcessor,
  decimals: numberOverrideProcessor,
  displayName: displayNameOverrideProcessor,
  noValue: stringOverrideProcessor,
  color: identityOverrideProcessor,
  thresholds: thresholdsOverrideProcessor,
  mappings: valueMappingsOverrideProcessor,
  links: dataLinksOverrideProcessor,
};

export function furnish(source, plugins) {
  setAppEvents(new EventBusSrv());
  standardEditorsRegistry.setInit(() => []);
  standardFieldConfigEditorRegistry.setInit(() => Object.entries(STANDARD).map(([id, process]) => property(id, process)));
  standardTransformersRegistry.setInit(transformers);
  const settings = { uid: source.uid, name: source.name, type: source.type, meta: source.meta, jsonData: {} };
  setDataSourceSrv({
    get: async () => source,
    getList: () => [settings],
    getInstanceSettings: () => settings,
    reload: () => undefined,
  });
  setPluginImportUtils({
    importPanelPlugin: async (id) => plugins.get(id),
    getPanelPluginFromCache: (id) => plugins.get(id),
  });
  setRunRequest((datasource, request, ask) =>
    from((ask ?? datasource.query.bind(datasource))(request)).pipe(
      map(({ data }) => ({ state: LoadingState.Done, series: data, timeRange: request.range, request }))
    )
  );
}

export function property(id, process = identityOverrideProcessor) {
  const common = { id, path: id, name: id, editor: EDITOR, override: EDITOR, process };
  return { ...common, shouldApply: () => true, settings: {} };
}

function transformers() {
  // Some stand there under two names.
  const byId = new Map(Object.values(standardTransformers).map((one) => [one.id, one]));
  return [...byId.values()].map((one) => ({ id: one.id, name: one.name, transformation: one, editor: EDITOR }));
}
