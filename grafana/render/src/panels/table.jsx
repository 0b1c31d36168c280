import { cacheFieldDisplayNames } from '@grafana/data';
import { TableNG } from 'grafana-table';

import { Empty, isEmpty } from './empty';

export function TablePanel({ data, fieldConfig, height, options, timeRange, width }) {
  if (isEmpty(data)) {
    return <Empty fieldConfig={fieldConfig} />;
  }
  cacheFieldDisplayNames(data.series);
  return (
    <TableNG
      data={data.series[0]}
      width={width}
      height={height}
      noHeader={!options.showHeader}
      sortBy={options.sortBy}
      cellHeight={options.cellHeight}
      timeRange={timeRange}
      fieldConfig={fieldConfig}
      structureRev={data.structureRev}
      enableVirtualization={false}
    />
  );
}
