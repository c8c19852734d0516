import { pages } from '@microsoft/teams-js';
import type { TabToAdd } from '../host.ts';
import { addressOfTab } from './teams-links.rules.ts';

/** Lets somebody save the tab in Teams' own dialog, with what was offered last. */
export function offerTab(connectionId: string): (tab: TabToAdd) => void {
  let offered: TabToAdd | null = null;
  pages.config.registerOnSaveHandler((event) => {
    if (offered === null) {
      event.notifyFailure();
      return;
    }
    const address = addressOfTab(location.origin, connectionId, offered.path).href;
    pages.config
      .setConfig({
        entityId: offered.path,
        contentUrl: address,
        websiteUrl: address,
        suggestedDisplayName: offered.name,
      })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(),
      );
  });
  return (tab) => {
    offered = tab;
    pages.config.setValidityState(true);
  };
}
