// Grafana's own state timeline is in none of its packages. This one is drawn by hand: words and colours of states are
// Grafana's, the rest is not.
import { FieldType, getFieldDisplayName } from '@grafana/data';
import { config } from '@grafana/runtime';

import { Empty, isEmpty } from './empty';

const NAMES = 0.22;
const AXIS = 22;

export function StateTimelinePanel({ data, fieldConfig, height, options, timeRange, width }) {
  if (isEmpty(data)) {
    return <Empty fieldConfig={fieldConfig} />;
  }
  const all = data.series.flatMap((frame) => rows(frame, data.series));
  const shown = all.slice(0, options.perPage ?? all.length);
  const high = (height - AXIS) / shown.length;
  const [from, to, left] = [timeRange.from.valueOf(), timeRange.to.valueOf(), width * NAMES];
  const x = (at) => left + ((at - from) / (to - from)) * (width - left);
  return (
    <svg width={width} height={height} fontSize={Math.min(12, high * 0.8)} fill="currentColor">
      {shown.map(({ name, spells }, row) => (
        <g key={row} transform={`translate(0, ${row * high})`}>
          <text x={left - 8} y={high / 2} textAnchor="end" dominantBaseline="central">
            {name}
          </text>
          {spells.map(({ since, until, said }) => (
            <g key={since}>
              <rect x={x(since)} width={Math.max(1, x(until) - x(since))} height={high * 0.85} fill={said.color} />
              <text x={x(since) + 4} y={high * 0.42} dominantBaseline="central" fill={ink(said)}>
                {x(until) - x(since) > 40 ? said.text : ''}
              </text>
            </g>
          ))}
        </g>
      ))}
      {[0.1, 0.5, 0.9].map((part) => (
        <text key={part} x={left + part * (width - left)} y={height - 6} textAnchor="middle">
          {new Date(from + part * (to - from)).toTimeString().slice(0, 5)}
        </text>
      ))}
      <text x={0} y={height - 6}>
        {`${shown.length} / ${all.length}`}
      </text>
    </svg>
  );
}

const ink = (said) => config.theme2.colors.getContrastText(said.color);

function rows(frame, frames) {
  const times = frame.fields.find((field) => field.type === FieldType.time)?.values ?? [];
  return frame.fields
    .filter((field) => field.type !== FieldType.time)
    .map((field) => ({ name: getFieldDisplayName(field, frame, frames), spells: spells(times, field) }));
}

// Equal values that follow each other are one spell; the last ends a step after its last sample.
function spells(times, field) {
  const step = times.length > 1 ? Math.min(...times.slice(1).map((at, place) => at - times[place])) : 60e3;
  const found = [];
  field.values.forEach((value, place) => {
    const [last, said] = [found.at(-1), field.display(value)];
    if (last && last.said.text === said.text && times[place] - last.until <= step) {
      last.until = times[place] + step;
    } else if (value !== null && value !== undefined) {
      found.push({ since: times[place], until: times[place] + step, said });
    }
  });
  return found;
}
