import { BarGauge, VizRepeater } from '@grafana/ui';
import { config } from '@grafana/runtime';
import { getDisplayValueAlignmentFactors } from '@grafana/data';

import { values } from './values';

export function BarGaugePanel(props) {
  const { data, height, options, renderCounter, width } = props;
  const drawn = ({ value, alignmentFactors, orientation, width, height }) => (
    <BarGauge
      value={value.display}
      width={width}
      height={height}
      orientation={orientation}
      field={value.field}
      display={value.view?.getFieldDisplayProcessor(value.colIndex)}
      theme={config.theme2}
      itemSpacing={8}
      displayMode={options.displayMode}
      alignmentFactors={alignmentFactors}
      showUnfilled={options.showUnfilled}
      valueDisplayMode={options.valueMode}
      namePlacement={options.namePlacement}
    />
  );
  return (
    <VizRepeater
      getValues={() => values(props)}
      getAlignmentFactors={(all) => getDisplayValueAlignmentFactors(all)}
      renderValue={drawn}
      width={width}
      height={height}
      source={data}
      renderCounter={renderCounter}
      orientation={options.orientation}
      itemSpacing={8}
      minVizHeight={16}
      minVizWidth={8}
      maxVizHeight={options.sizing === 'auto' ? 40 : options.maxVizHeight}
    />
  );
}
