// The values of a panel of figures, reduced and formatted by Grafana.
import { getFieldDisplayValues } from '@grafana/data';
import { config } from '@grafana/runtime';

export function values({ data, options, fieldConfig, replaceVariables, timeZone }, sparkline = false) {
  return getFieldDisplayValues({
    fieldConfig,
    reduceOptions: options.reduceOptions,
    replaceVariables,
    theme: config.theme2,
    data: data.series,
    sparkline,
    timeZone,
  });
}

