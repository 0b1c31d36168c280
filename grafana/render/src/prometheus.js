// Prometheus as a data source without Grafana's server. The server's part, frames from Prometheus' JSON and the step of a
// query, is written here; the browser's part, tables, legends of variables and escaping, is Grafana's own.
import { DataSourceApi, FieldType, rangeUtil, renderLegendFormat } from '@grafana/data';
import { sceneGraph } from '@grafana/scenes';
import { interpolateQueryExpr } from 'grafana-prometheus-escaping';
import { transformV2 } from 'grafana-prometheus-frames';
import { PrometheusMetricFindQuery } from 'grafana-prometheus-variables';
import { from } from 'rxjs';

const POLL = 60; // seconds: `timeInterval` of the data source that is provisioned
let asking = 0;

export const pending = () => asking;

export class Prometheus extends DataSourceApi {
  constructor(url) {
    const meta = { id: 'prometheus', name: 'Prometheus', type: 'datasource', info: { logos: {} } };
    super({ id: 1, uid: 'prometheus', name: 'Prometheus', type: 'prometheus', meta, jsonData: {} });
    this.url = url;
    this.languageProvider = { queryLabelValues: (range, label, match) => this.labelValues(range, label, match) };
  }

  query(request) {
    return from(this.answered(request));
  }

  async answered(request) {
    const frames = await Promise.all(request.targets.filter((one) => !one.hide).map((one) => this.frames(one, request)));
    return transformV2({ data: frames.flat() }, request, {});
  }

  async frames(target, request) {
    const [start, end] = [request.range.from.valueOf() / 1000, request.range.to.valueOf() / 1000];
    const step = Math.max(rangeUtil.intervalToSeconds(request.interval), POLL);
    const own = { __interval: `${step}s`, __rate_interval: `${Math.max(step + POLL, 4 * POLL)}s` };
    const query = this.filled(target.expr, scoped({ ...own, __range: `${end - start}s` }, request.scopedVars));
    const found = target.instant
      ? await this.ask('query', { query, time: end })
      : await this.ask('query_range', { query, start: Math.floor(start / step) * step, end, step });
    const series = found.resultType === 'scalar' ? [{ metric: {}, value: found.result }] : found.result;
    const frames = series.map((one) => frame(one, target, found.resultType, request.interval));
    return frames.length ? frames : [{ refId: target.refId, fields: [], length: 0 }];
  }

  metricFindQuery(query, { range, scopedVars }) {
    const said = this.filled(typeof query === 'string' ? query : query.query, scopedVars);
    return new PrometheusMetricFindQuery(this, said).process(range);
  }

  async metadataRequest(url, params) {
    return { data: { data: await this.ask(url.replace('/api/v1/', ''), params) } };
  }

  labelValues(range, label, match) {
    const span = { start: range.from.valueOf() / 1000, end: range.to.valueOf() / 1000 };
    return this.ask(`label/${label}/values`, match ? { ...span, 'match[]': match } : span);
  }

  filled(text, scopedVars) {
    return sceneGraph.interpolate(scopedVars.__sceneObject.value.valueOf(), text, scopedVars, interpolateQueryExpr);
  }

  async ask(path, params) {
    asking += 1;
    try {
      const answer = await (await fetch(`${this.url}/api/v1/${path}?${new URLSearchParams(params)}`)).json();
      if (answer.status !== 'success') {
        throw new Error(`${answer.error}: ${params.query}`);
      }
      return answer.data;
    } finally {
      asking -= 1;
    }
  }

  async testDatasource() {
    return { status: 'success', message: '' };
  }
}

function scoped(values, others) {
  return { ...others, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { text: value, value }])) };
}

function frame({ metric, value, values }, target, resultType) {
  const samples = values ?? [value];
  const displayNameFromDS = legend(target.legendFormat, metric);
  return {
    refId: target.refId,
    name: displayNameFromDS,
    meta: { custom: { resultType } },
    length: samples.length,
    fields: [
      { name: 'Time', type: FieldType.time, config: {}, values: samples.map(([at]) => at * 1000) },
      {
        name: metric.__name__ ?? 'Value',
        type: FieldType.number,
        config: { displayNameFromDS },
        labels: metric,
        values: samples.map(([, said]) => number(said)),
      },
    ],
  };
}

function number(said) {
  return said === '+Inf' ? Infinity : said === '-Inf' ? -Infinity : Number(said);
}

function legend(format, metric) {
  if (format && format !== '__auto') {
    return renderLegendFormat(format, metric);
  }
  const { __name__: name = '', ...labels } = metric;
  const said = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return said.length ? `${name}{${said.join(', ')}}` : name || undefined;
}
