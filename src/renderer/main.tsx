import '@shared/contract/interpret-schemas';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { defaultSettings } from '@shared/contract/library';
import '@fontsource-variable/noto-serif-sc';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './App';
import { followChanges, queryClient } from './bridge/queries';
import { startI18n } from './i18n/i18n';
import { namedKeys } from './settings/keys';
import { setKeyChanges } from './ui/key-map';

startI18n(defaultSettings.locale);
setKeyChanges(defaultSettings.keys, namedKeys());
followChanges();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
