import { BigValue, VizRepeater } from '@grafana/ui';
import { config } from '@grafana/runtime';
import { getDisplayValueAlignmentFactors } from '@grafana/data';

import { values } from './values';

export function StatPanel(props) {
  const { data, height, options, renderCounter, width } = props;
  const drawn = ({ value, alignmentFactors, count, ...place }) => (
    <BigValue
      {...place}
      count={count}
      value={value.display}
      sparkline={value.sparkline}
      colorMode={options.colorMode}
      graphMode={options.graphMode}
      justifyMode={options.justifyMode}
      textMode={textMode(options, data)}
      alignmentFactors={alignmentFactors}
      theme={config.theme2}
    />
  );
  return (
    <VizRepeater
      getValues={() => values(props, options.graphMode !== 'none')}
      getAlignmentFactors={(all) => getDisplayValueAlignmentFactors(all)}
      renderValue={drawn}
      width={width}
      height={height}
      source={data}
      itemSpacing={3}
      autoGrid={true}
      renderCounter={renderCounter}
      orientation={options.orientation}
    />
  );
}

function textMode(options, data) {
  return options.textMode === 'auto' && data.series.length > 1 ? 'value_and_name' : options.textMode;
}
