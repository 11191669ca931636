export function SettingsScreen(_props: { onBack: () => void }) { return <main />; }
