import { FieldType } from '@grafana/data';
import { config } from '@grafana/runtime';
import { TimeSeries } from '@grafana/ui';

import { Empty, isEmpty } from './empty';

export function TimeSeriesPanel({ data, fieldConfig, height, options, timeRange, timeZone, width }) {
  if (isEmpty(data)) {
    return <Empty fieldConfig={fieldConfig} />;
  }
  const frames = data.series.filter((frame) => frame.length > 0).map(finite);
  return (
    <TimeSeries
      frames={frames}
      structureRev={data.structureRev}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={options.legend}
      options={options}
      theme={config.theme2}
    />
  );
}

// As Grafana's own panel does: what is no number is a gap.
function finite(frame) {
  const fields = frame.fields.map((field) =>
    field.type === FieldType.number ? { ...field, values: field.values.map((one) => (Number.isFinite(one) ? one : null)) } : field
  );
  return { ...frame, fields };
}
