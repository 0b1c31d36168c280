// Maps and node graphs are in none of Grafana's packages: said in place of them, with what they would be given.
export function NotDrawn({ data }) {
  return (
    <div style={{ padding: 8, overflow: 'hidden', height: '100%' }}>
      <p>This kind of panel is in Grafana's application alone and is not drawn here. Its data:</p>
      {data.series.map((frame, place) => (
        <p key={place}>
          {`${frame.refId}: ${frame.length} × ${frame.fields.map((field) => field.name).join(', ')}`}
        </p>
      ))}
    </div>
  );
}
