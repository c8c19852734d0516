import {
  addRecordStore,
  changeRecordStore,
  listRecordStores,
  type RecordStore,
  type RecordStoreSettings,
} from '../../../../contract/index.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

/** Adds a record store (null), or changes the one given. */
export function useSaveStore(
  store: RecordStore | null,
  onSaved: (store: RecordStore) => void,
): {
  readonly save: (settings: RecordStoreSettings) => void;
  readonly isSaving: boolean;
  readonly error: Error | null;
} {
  const options = { refreshes: [listRecordStores], onDone: onSaved };
  const add = useEndpointChange(addRecordStore, options);
  const change = useEndpointChange(changeRecordStore, options);
  return {
    save: (settings) => {
      if (store === null) add.mutate({ body: settings });
      else change.mutate({ params: { id: store.id }, body: settings });
    },
    isSaving: add.isPending || change.isPending,
    error: add.error ?? change.error,
  };
}
