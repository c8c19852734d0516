import {
  AriaLiveAnnouncer,
  FluentProvider,
  RendererProvider,
  createDOMRenderer,
} from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, type JSX } from 'react';
import { BrowserRouter } from 'react-router';
import { HostContext, type Host } from '../hosts/index.ts';
import { AppFrame } from './app-frame.tsx';
import { makeQueryClient } from './query-client.ts';
import { SessionGate } from './session-gate.tsx';
import { themes } from './theme.ts';
import { ThemeContext } from './theme-context.ts';
import { useThemeChoice } from './use-theme-choice.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const queryClient = makeQueryClient();

/** Everything the app stands in: styles, theme, cache, address and announcements. */
export function App({ host }: { readonly host: Host }): JSX.Element {
  const theme = useThemeChoice(host);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={themes[theme.name]}>
        <HostContext value={host}>
          <ThemeContext value={theme}>
            <QueryClientProvider client={queryClient}>
              <BrowserRouter>
                <AriaLiveAnnouncer>
                  <AppFrame themeName={theme.name}>
                    <Suspense>
                      <SessionGate />
                    </Suspense>
                  </AppFrame>
                </AriaLiveAnnouncer>
              </BrowserRouter>
            </QueryClientProvider>
          </ThemeContext>
        </HostContext>
      </FluentProvider>
    </RendererProvider>
  );
}
