import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { detectHost } from '../hosts/index.ts';
import { chooseLanguageOf, startTexts } from '../lib/i18n.ts';
import { joinOtherTabs, openSession } from '../lib/session.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');

const host = await detectHost();
if (host.deepLink !== null) history.replaceState(history.state, '', host.deepLink);
if (host.kind === 'browser') joinOtherTabs();
void openSession(host.comeIn);
await startTexts(chooseLanguageOf([host.locale, ...navigator.languages]));

createRoot(root).render(
  <StrictMode>
    <App host={host} />
  </StrictMode>,
);
