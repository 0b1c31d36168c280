// What Grafana shows in place of a panel without data.
export function Empty({ fieldConfig }) {
  const style = { display: 'flex', height: '100%', alignItems: 'center', justifyContent: 'center', fontSize: 18 };
  return <div style={style}>{fieldConfig.defaults.noValue ?? 'No data'}</div>;
}

export const isEmpty = (data) => !data.series.some((frame) => frame.length > 0);
